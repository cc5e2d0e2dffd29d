import { type ReactNode, useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import type { Reason } from '../../../shared/rules/assessment'
import { institutionFacts } from '../../store/institution-queries'
import { roster } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { ReasonDrawer } from '../../ui/reasons/ReasonDrawer'
import { ReasonProvider } from '../../ui/reasons/reason-context'
import { Skeleton } from '../../ui/states'
import { AllInstitutions } from './all/AllInstitutions'
import { Overview } from './overview/Overview'
import { backFrom, type Place, placeAt, restOf } from './place'
import { PriorPages } from './prior/PriorPages'
import { InstitutionDrawer } from './profile/InstitutionDrawer'
import { useEscape } from '../../ui/escape'
import './institution.css'

/** `scans` draws the attachments of an owner, which another feature does. */
export type Scans = (owner: { of: string; institution: string; about: string }) => ReactNode

type Props = {
  rest: string
  institution: InstitutionRow
  held: readonly InstitutionRow[]
  scans: Scans
  onGo: (rest: string) => void
  onSwitch: (institution: string) => void
  onPerson: (person: string) => void
  onLibrary: () => void
}

const tabs: readonly { place: Place; word: string }[] = [
  { place: { at: 'overview' }, word: '概况' }, { place: { at: 'prior' }, word: '事先告知与陈述申辩' }, { place: { at: 'all' }, word: '全部机构' },
]

const isAt = (tab: Place, place: Place): boolean => tab.at === place.at || (tab.at === 'prior' && (place.at === 'file' || place.at === 'defence'))

const Tabs = ({ place, onGo }: { place: Place; onGo: (place: Place) => void }) => (
  <nav className="institution-tabs" aria-label="机构的页面">
    {tabs.map((it) => (
      <button key={it.word} type="button" aria-current={isAt(it.place, place) ? 'page' : undefined} onClick={() => onGo(it.place)}>{it.word}</button>
    ))}
  </nav>
)

type BodyProps = Omit<Props, 'rest' | 'onGo' | 'onLibrary'> & { place: Place; onGo: (place: Place) => void; onEdit: () => void; onNew: () => void }

const Body = ({ place, institution, held, scans, onGo, onSwitch, onPerson, onEdit, onNew }: BodyProps) => {
  const { store } = useSession()
  const facts = useLive(() => institutionFacts(store, institution.id), [store, institution.id])
  const files = useLive(() => roster(store, institution.id), [store, institution.id])
  if (place.at === 'all') return <AllInstitutions held={held} chosen={institution.id} onSwitch={onSwitch} onNew={onNew} />
  if (!facts || !files) return <Skeleton rows={10} />
  if (place.at === 'overview') return <Overview institution={institution} facts={facts} files={files} onEdit={onEdit} />
  return <PriorPages place={place} institution={institution} rows={facts.priorNotices} files={files} scans={scans} onGo={onGo} onPerson={onPerson} />
}

/** 机构: the institution itself, what the agency tells it before it decides, and all institutions held. */
export const InstitutionPage = (props: Props) => {
  const { rest, institution, onSwitch, onLibrary } = props
  const { book } = useSession()
  const [reason, setReason] = useState<Reason | null>(null)
  const [form, setForm] = useState<'edit' | 'new' | null>(null)
  const place = placeAt(rest)
  const onGo = (to: Place): void => props.onGo(restOf(to))
  const back = backFrom(place)
  useEscape(back && (() => onGo(back)))
  const close = (): void => setForm(null)
  const saved = (id: string): void => {
    close()
    if (form === 'new') onSwitch(id)
  }
  return (
    <ReasonProvider value={setReason}>
      <div className="institution">
        {place.at !== 'defence' && (
          <header className="institution-head">
            <h1>{place.at === 'all' ? '全部机构' : institution.name}</h1>
            <Tabs place={place} onGo={onGo} />
          </header>
        )}
        <Body {...props} place={place} onGo={onGo} onEdit={() => setForm('edit')} onNew={() => setForm('new')} />
      </div>
      {form && <InstitutionDrawer institution={form === 'edit' ? institution : null} onClose={close} onSaved={saved} onLibrary={onLibrary} />}
      {reason && <ReasonDrawer reason={reason} packs={book.packs} onClose={() => setReason(null)} />}
    </ReasonProvider>
  )
}
