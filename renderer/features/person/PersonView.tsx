import { type ReactNode, useState } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { Differences } from './Differences'
import { Duties } from './Duties'
import { Ledger } from './history/Ledger'
import type { Known } from './known'
import { PersonCard } from './PersonCard'
import { ReasonDrawer } from './reasons/ReasonDrawer'
import { ReasonProvider } from './reasons/reason-context'
import { Sentence } from './Sentence'
import { YearLine } from './year/YearLine'
import './person.css'

/** The page below its head: who it is on the left, what is to be known on the right. */
export const PersonView = ({ known, head }: { known: Known; head: ReactNode }) => {
  const [reason, setReason] = useState<Reason | null>(null)
  return (
    <ReasonProvider value={setReason}>
      <div className="person">
        {head}
        <div className="person-body">
          <PersonCard known={known} />
          <div className="person-main">
            <Sentence known={known} />
            <Duties known={known} />
            <YearLine known={known} />
            <Differences known={known} />
            <Ledger known={known} />
          </div>
        </div>
      </div>
      {reason && <ReasonDrawer reason={reason} packs={known.packs} onClose={() => setReason(null)} />}
    </ReasonProvider>
  )
}
