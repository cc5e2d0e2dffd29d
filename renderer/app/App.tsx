import { Suspense, useCallback } from 'react'
import type { InstitutionRow } from '../../shared/model/rows'
import { RosterPage, type FirstRoster } from '../features/roster/RosterPage'
import { RestoreDoor } from '../features/safety/copies/RestoreDoor'
import { usePreferences } from '../state/preferences'
import { useRosterView } from '../state/roster-view'
import { institutions } from '../store/queries'
import { useSession } from '../store/session'
import { useLive } from '../store/useLive'
import { Skeleton } from '../ui/states'
import { ErrorBoundary } from './ErrorBoundary'
import { FirstStart } from './FirstStart'
import { Notices } from './Notices'
import { Navigation } from './Navigation'
import { go, type Route, routeAt, useHash } from './route'
import { BoardScreen, LibraryScreen, PersonScreen, prepareScreens, SafetyScreen } from './screens'
import { useShortcuts } from './shortcuts'
import { TopBar } from './TopBar'
import './shell.css'

type ShownProps = { onShown: (first: FirstRoster) => void }

/** After the first paint has long been seen. */
const QUIET_MS = 500

const openPerson = (person: string): void => go({ screen: 'person', person })
const openToday = (): void => go({ screen: 'today' })

const openLibrary = (rest: string): void => go({ screen: 'library', rest })

const Screen = ({ route, institution, onShown }: { route: Route; institution: InstitutionRow } & ShownProps) => {
  switch (route.screen) {
    case 'today': return <RosterPage key={institution.id} institution={institution} onOpen={openPerson} onShown={onShown} />
    case 'person': return <PersonScreen key={route.person} personId={route.person} onBack={openToday} />
    case 'library': return <LibraryScreen rest={route.rest} onGo={openLibrary} />
    case 'safety': return <SafetyScreen />
    case 'board': return <BoardScreen key={institution.id} institution={institution.id} />
  }
}

/** Another institution: what the list was narrowed to, and whose page was open, were of the one before. */
const change = (institution: string): void => {
  usePreferences.getState().choose(institution)
  useRosterView.getState().reset()
  if (routeAt(window.location.hash).screen === 'person') openToday()
}

/** The one chosen last, else a pharmacy, else any. */
const chosenOf = (held: readonly InstitutionRow[], wanted: string | null): InstitutionRow | null =>
  held.find((it) => it.id === wanted) ?? held.find((it) => it.kind === 'pharmacy') ?? held[0] ?? null

/** The shell: what stays while the screens change. */
export const App = ({ onShown }: ShownProps) => {
  const { store, today, sample } = useSession()
  const hash = useHash()
  const route = routeAt(hash)
  const held = useLive(() => institutions(store), [store])
  const wanted = usePreferences((it) => it.institution)
  const institution = chosenOf(held ?? [], wanted)
  useShortcuts(route.screen)
  const shown = useCallback((first: FirstRoster) => {
    onShown(first)
    setTimeout(prepareScreens, QUIET_MS)
  }, [onShown])
  return (
    <div className="shell">
      <TopBar institutions={held ?? []} chosen={institution} today={today} sample={sample} onChoose={change} />
      <Navigation route={route} />
      <main className="screen">
        <Notices />
        <ErrorBoundary key={hash}>
          <Suspense fallback={<Skeleton />}>
            {institution && <Screen route={route} institution={institution} onShown={shown} />}
            {held?.length === 0 && <FirstStart restore={<RestoreDoor />} />}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
