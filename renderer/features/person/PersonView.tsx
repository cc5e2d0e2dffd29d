import { type ReactNode, useState } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { type Day, yearOf } from '../../../shared/time/day'
import { Differences } from './Differences'
import { Duties } from './Duties'
import { Further } from './Further'
import { Ledger } from './history/Ledger'
import { type Known, outOfScope } from '../../../shared/model/known'
import { Papers } from './papers/Papers'
import { PersonCard } from './PersonCard'
import { ReasonDrawer } from '../../ui/reasons/ReasonDrawer'
import { ReasonProvider } from '../../ui/reasons/reason-context'
import { Sentence } from './Sentence'
import { Ways } from './Ways'
import { YearLine } from './year/YearLine'
import './person.css'
import './plan.css'

/** What may come: back first for whoever is away, otherwise what the next points would bring. Nothing for whom the rules do not reach. */
const Plan = ({ known }: { known: Known }) => {
  if (outOfScope(known) && known.assessment.points.gross === 0) return null
  const [further, ways] = [<Further key="further" known={known} />, <Ways key="ways" known={known} />]
  return known.assessment.phase === 'none' ? [further, ways] : [ways, further]
}

/** `onLook` is null where no other day is looked at; `mayEnter`: who reads may also enter; `onNotice` leads to the check of a notice. `aside` stands under the card. */
type Props = { known: Known; head: ReactNode; aside?: ReactNode; onLook: ((day: Day) => void) | null; mayEnter: boolean; onNotice?: ((decision: string) => void) | undefined }

/** The page below its head: who it is on the left, what is to be known on the right. */
export const PersonView = ({ known, head, aside, onLook, mayEnter, onNotice }: Props) => {
  const [reason, setReason] = useState<Reason | null>(null)
  const { person } = known.file
  return (
    <ReasonProvider value={setReason}>
      <div className="person">
        {head}
        <div className="person-body">
          <div>
            <PersonCard known={known} desk={onLook !== null} />
            {aside}
          </div>
          <div className="person-main">
            <Sentence known={known} />
            <Duties known={known} />
            <Plan known={known} />
            <YearLine key={yearOf(known.today)} known={known} onLook={onLook} />
            <Differences known={known} />
            <Ledger known={known} mayEnter={mayEnter} papers={onLook !== null} onNotice={onNotice} />
            {onLook !== null && (
              <section aria-labelledby="person-papers">
                <h2 id="person-papers">附件</h2>
                <Papers of={`people/${person.id}`} institution={person.institution} about={person.name} />
              </section>
            )}
          </div>
        </div>
      </div>
      {reason && <ReasonDrawer reason={reason} packs={known.packs} onClose={() => setReason(null)} />}
    </ReasonProvider>
  )
}
