import { Suspense, useCallback, useEffect } from 'react'
import type { InstitutionRow } from '../../shared/model/rows'
import type { PapersOf } from '../features/ledger/LedgerPage'
import type { Scans } from '../features/institution/InstitutionPage'
import { RosterPage, type FirstRoster } from '../features/roster/RosterPage'
import { RestoreDoor } from '../features/safety/copies/RestoreDoor'
import { usePreferences } from '../state/preferences'
import { useLastList } from '../state/last-list'
import { useLedgerView } from '../state/ledger-view'
import { useNoticeForm } from '../state/notice-form'
import { useTrainingForm } from '../state/training-form'
import { useProfileForm } from '../state/profile-form'
import { useRegisterView } from '../state/register-view'
import { useInquiry } from '../state/inquiry'
import { useRosterView } from '../state/roster-view'
import { institutions } from '../store/queries'
import { useBarred, useSession } from '../store/session'
import { useLive } from '../store/useLive'
import { Skeleton } from '../ui/states'
import { Connection } from './Connection'
import { ErrorBoundary } from './ErrorBoundary'
import { ExportDesk } from './export/ExportDesk'
import { FirstStart } from './FirstStart'
import { LawNotice } from './LawNotice'
import { lockNow } from './lock/lock-now'
import { OwnOverlay } from './lock/OwnOverlay'
import { Notices } from './Notices'
import { Navigation } from './Navigation'
import { Protection } from './protect/Wizard'
import { go, type Route, routeAt, useHash } from './route'
import { AgencyScreen, BoardScreen, InstitutionScreen, LedgerScreen, LibraryScreen, NoticeForm, NoticePapers, PersonScreen, prepareScreens, ProfileForm, RegisterScreen, SafetyScreen, TrainingForm } from './screens'
import { useNewNotice, useShortcuts } from './shortcuts'
import { TopBar } from './TopBar'
import { UndoDesk } from './undo/UndoDesk'
import './shell.css'

type ShownProps = { onShown: (first: FirstRoster) => void }

/** After the first paint has long been seen. */
const QUIET_MS = 500

const openPerson = (person: string): void => go({ screen: 'person', person })
const openFrom = (screen: 'today' | 'register') => (person: string): void => {
  useLastList.setState({ screen })
  openPerson(person)
}
const [openFromToday, openFromRegister] = [openFrom('today'), openFrom('register')]
const openToday = (): void => go({ screen: 'today' })
const backToList = (): void => go(useLastList.getState())

const openLibrary = (rest: string): void => go({ screen: 'library', rest })
const openLedger = (rest: string): void => go({ screen: 'ledger', rest })
const openNotice = (decision: string): void => openLedger(`notice/${encodeURIComponent(decision)}`)
const openFromLedger = (rest: string) => (person: string): void => {
  useLastList.setState({ screen: 'ledger', rest })
  openPerson(person)
}
/** The scans of a notice and of an appeal against it, on its page in the ledger. */
const noticePapers: PapersOf = (owner) => <NoticePapers {...owner} />

/** The scans of a prior notice, on its page. */
const filePapers: Scans = (owner) => <Suspense><NoticePapers {...owner} /></Suspense>

const openShelf = (): void => openLibrary('')

const openInstitution = (rest: string): void => go({ screen: 'institution', rest })
const openOverview = (): void => openInstitution('')

/** The institution is there: its people come next. */
const begin = (institution: string): void => {
  usePreferences.getState().choose(institution)
  go({ screen: 'register' })
}

/** What can be seen before there is an institution: the doors, and the law, which may have to come first. */
const Beginning = ({ route }: { route: Route }) =>
  route.screen === 'library' ? <LibraryScreen rest={route.rest} onGo={openLibrary} /> : <FirstStart onRegistered={begin} onLibrary={openShelf} restore={<RestoreDoor />} />

type ScreenProps = { route: Route; institution: InstitutionRow | null; held: readonly InstitutionRow[] | undefined } & ShownProps

const Screen = ({ route, institution, held, onShown }: ScreenProps) => {
  if (route.screen === 'safety') return <SafetyScreen />
  if (route.screen === 'agency') return <AgencyScreen onOpen={openPerson} />
  if (!institution) return held?.length === 0 ? <Beginning route={route} /> : null
  switch (route.screen) {
    case 'today': return <RosterPage key={institution.id} institution={institution} onOpen={openFromToday} onShown={onShown} />
    case 'register': return <RegisterScreen key={institution.id} institution={institution} onOpen={openFromRegister} onInstitution={openOverview} />
    case 'ledger': return <LedgerScreen key={institution.id} institution={institution} rest={route.rest} onGo={openLedger} onPerson={openFromLedger(route.rest)} papers={noticePapers} />
    case 'institution': return (
      <InstitutionScreen
        key={institution.id} rest={route.rest} institution={institution} held={held ?? []} scans={filePapers} onGo={openInstitution} onSwitch={switchTo} onPerson={openPerson} onLibrary={openShelf}
      />
    )
    case 'person': return <PersonScreen key={route.person} personId={route.person} onBack={backToList} onNotice={openNotice} />
    case 'library': return <LibraryScreen rest={route.rest} onGo={openLibrary} />
    case 'board': return <BoardScreen key={institution.id} institution={institution.id} />
  }
}

/** 新增人员 and 编辑资料, over whatever screen asked for it. */
const Profile = ({ institution }: { institution: InstitutionRow }) => {
  const open = useProfileForm((it) => it.open)
  if (!open) return null
  return (
    <ErrorBoundary>
      <Suspense>
        <ProfileForm institution={institution} person={open.person} onOpen={openFromRegister} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** 新增通知书 and 更正录入, over whatever screen asked for it. */
const Notice = ({ institution }: { institution: InstitutionRow }) => {
  const open = useNoticeForm((it) => it.open)
  if (!open) return null
  return (
    <ErrorBoundary>
      <Suspense>
        <NoticeForm institution={institution} person={open.person} correct={open.correct} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** 培训记录, over whatever screen asked for it. */
const Training = ({ institution }: { institution: InstitutionRow }) => {
  const open = useTrainingForm((it) => it.open)
  if (!open) return null
  return (
    <ErrorBoundary>
      <Suspense>
        <TrainingForm institution={institution} people={open.people} training={open.training} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Another institution: what the list was narrowed to, and whose page was open, were of the one before. */
const change = (institution: string): void => {
  usePreferences.getState().choose(institution)
  useRosterView.getState().reset()
  useRegisterView.setState(useRegisterView.getInitialState())
  useLedgerView.setState(useLedgerView.getInitialState())
  const route = routeAt(window.location.hash)
  if (route.screen === 'person') openToday()
  if (route.screen === 'ledger') openLedger('')
  // A file belongs to the institution left.
  if (route.screen === 'institution' && route.rest.startsWith('prior/')) openInstitution('prior')
}

/** From the list of all institutions to the one meant. */
const switchTo = (institution: string): void => {
  change(institution)
  openOverview()
}

/** The one chosen last, else a pharmacy, else any. */
const chosenOf = (held: readonly InstitutionRow[], wanted: string | null): InstitutionRow | null =>
  held.find((it) => it.id === wanted) ?? held.find((it) => it.kind === 'pharmacy') ?? held[0] ?? null

/** The shell: what stays while the screens change. */
export const App = ({ onShown }: ShownProps) => {
  const { store, today, sample, vault, me } = useSession()
  const hash = useHash()
  const route = routeAt(hash)
  const held = useLive(() => institutions(store), [store])
  const wanted = usePreferences((it) => it.institution)
  const institution = chosenOf(held ?? [], wanted)
  const lock = vault === 'unlocked' ? lockNow : null
  const inquire = useInquiry((it) => it.open)
  const openInquiry = (): void => {
    inquire()
    lock?.()
  }
  useShortcuts(route.screen, lock)
  const barred = useBarred()
  useNewNotice(institution !== null && barred === null)
  // What was said of one screen is not said on the next.
  useEffect(() => {
    useProfileForm.setState({ told: '' })
    useNoticeForm.setState({ told: '' })
  }, [hash])
  const shown = useCallback((first: FirstRoster) => {
    onShown(first)
    setTimeout(prepareScreens, QUIET_MS)
  }, [onShown])
  return (
    <div className="shell">
      <TopBar institutions={held ?? []} chosen={institution} today={today} sample={sample} who={lock && me.name} onLock={lockNow} onChoose={change} connection={<Connection />} />
      <Navigation route={route} onInquiry={openInquiry} />
      <main className="screen">
        <Notices />
        {(route.screen === 'today' || route.screen === 'agency') && <LawNotice onLibrary={openShelf} />}
        <ErrorBoundary key={hash}>
          <Suspense fallback={<Skeleton />}>
            <Screen route={route} institution={institution} held={held} onShown={shown} />
          </Suspense>
        </ErrorBoundary>
        {institution && <Profile institution={institution} />}
        {institution && <Notice institution={institution} />}
        {institution && <Training institution={institution} />}
      </main>
      <UndoDesk />
      <ExportDesk />
      <Protection />
      <OwnOverlay />
    </div>
  )
}
