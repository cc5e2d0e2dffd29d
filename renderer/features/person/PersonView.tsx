import { type ReactNode, useRef, useState } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { type Day, yearOf } from '../../../shared/time/day'
import { Differences } from './Differences'
import { Desk } from './desk/Desk'
import { type Job, JobProvider } from './desk/desk-context'
import { JobDrawer } from './desk/JobDrawer'
import { Reminders } from './desk/Reminders'
import { Duties } from './Duties'
import { Further } from './Further'
import { Ledger } from './history/Ledger'
import { type Known, outOfScope } from '../../../shared/model/known'
import { Life } from './life/Life'
import { Papers } from './papers/Papers'
import { PersonCard } from './PersonCard'
import { ReasonDrawer } from '../../ui/reasons/ReasonDrawer'
import { ReasonProvider } from '../../ui/reasons/reason-context'
import { type PartId, SectionIndex } from './SectionIndex'
import { Sentence } from './Sentence'
import { Ways } from './Ways'
import { YearLine } from './year/YearLine'
import './person.css'
import './plan.css'
import './desk/desk.css'

/** What may come: back first for whoever is away, otherwise what the next points would bring. Nothing for whom the rules do not reach. */
const Plan = ({ known }: { known: Known }) => {
  if (outOfScope(known) && known.assessment.points.gross === 0) return null
  const [further, ways] = [<Further key="further" known={known} />, <Ways key="ways" known={known} />]
  return known.assessment.phase === 'none' ? [further, ways] : [ways, further]
}

const Part = ({ id, children }: { id: PartId; children: ReactNode }) => <div id={id} className="person-part" tabIndex={-1}>{children}</div>

type MainProps = Pick<Props, 'known' | 'onLook' | 'mayEnter' | 'onNotice'>

/** Where one stands, what is to be done, how it came, at the desk also what is kept and all that ever was. */
const Main = ({ known, onLook, mayEnter, onNotice }: MainProps) => {
  const { person } = known.file
  const desk = onLook !== null
  return (
    <div className="person-main">
      <Part id="part-status"><Sentence known={known} /></Part>
      <Part id="part-todo">
        <div>
          <Duties known={known} />
          <Reminders known={known} />
        </div>
        <Plan known={known} />
      </Part>
      <Part id="part-points">
        <YearLine key={yearOf(known.today)} known={known} onLook={onLook} />
        <Differences known={known} />
        <Ledger known={known} mayEnter={mayEnter} papers={desk} onNotice={onNotice} />
      </Part>
      {desk && (
        <Part id="part-file">
          <div>
            <h2>档案（一医一档）</h2>
            <Desk known={known} />
            <section aria-labelledby="person-papers" className="desk-section">
              <h3 id="person-papers">附件</h3>
              <Papers of={`people/${person.id}`} institution={person.institution} about={person.name} />
            </section>
          </div>
        </Part>
      )}
      {desk && <Part id="part-life"><Life known={known} /></Part>}
    </div>
  )
}

/** `onLook` is null where no other day is looked at; `mayEnter`: who reads may also enter; `onNotice` leads to the check of a notice. `aside` stands under the card. */
type Props = { known: Known; head: ReactNode; aside?: ReactNode; onLook: ((day: Day) => void) | null; mayEnter: boolean; onNotice?: ((decision: string) => void) | undefined }

/** The page below its head: who it is on the left, what is to be known on the right. */
export const PersonView = ({ known, head, aside, onLook, mayEnter, onNotice }: Props) => {
  const [reason, setReason] = useState<Reason | null>(null)
  const [job, setJob] = useState<Job | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const opens = mayEnter && known.today === known.now ? setJob : null
  return (
    <ReasonProvider value={setReason}>
      <JobProvider value={opens}>
        <div className="person">
          <div className="person-top">
            {head}
            {onLook !== null && <SectionIndex page={page} />}
          </div>
          <div className="person-page" ref={page}>
            <div className="person-body">
              <div className="person-side">
                <PersonCard known={known} desk={onLook !== null} />
                {aside}
              </div>
              <Main known={known} onLook={onLook} mayEnter={mayEnter} onNotice={onNotice} />
            </div>
          </div>
        </div>
        {job && <JobDrawer known={known} job={job} onClose={() => setJob(null)} />}
      </JobProvider>
      {reason && <ReasonDrawer reason={reason} packs={known.packs} onClose={() => setReason(null)} />}
    </ReasonProvider>
  )
}
