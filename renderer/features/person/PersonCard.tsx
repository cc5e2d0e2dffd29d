import { standingWord } from '../../../shared/rules/say'
import { yearOf } from '../../../shared/time/day'
import { markOf } from '../../ui/mark'
import { StatusMark } from '../../ui/StatusMark'
import { Dial } from './Dial'
import { IdentityCard } from './identity/IdentityCard'
import type { Known } from '../../../shared/model/known'
import { Ladder } from './Ladder'
import { pointsReason, restorableReason } from '../../../shared/model/reason-targets'
import { Why } from '../../ui/reasons/Why'

const DialBlock = ({ known }: { known: Known }) => {
  const { assessment, pack } = known
  const { points } = assessment
  return (
    <div className="person-dial">
      <Dial points={points} pack={pack} kind={markOf(assessment)} />
      <p className="person-points">
        <Why reason={pointsReason(assessment)}>
          <strong>{points.shown}</strong> / {pack.cap} 分
        </Why>
        <span className="person-points-year figures">{points.year} 年度{points.net > points.shown && `累计 ${points.net} 分`}</span>
      </p>
    </div>
  )
}

const Restored = ({ known }: { known: Known }) => {
  const { points, restorable } = known.assessment
  if (points.gross === 0) return null
  const year = points.year === yearOf(known.now) ? '今年' : `${points.year} 年度`
  return (
    <p>
      {points.restored > 0 && `记 ${points.gross} 分，已修复 ${points.restored} 分（斜线）。`}
      <Why reason={restorableReason(known)}>{restorable > 0 ? `${year}还可修复 ${restorable} 分` : `${year}不能再修复`}</Why>
    </p>
  )
}

/** Who it is, and how many points of the cap; numbers and posts only at the desk. */
export const PersonCard = ({ known, desk }: { known: Known; desk: boolean }) => (
  <aside className="person-card" aria-label="人员">
    <h1>{known.file.person.name}</h1>
    <p className="person-status">
      <StatusMark kind={markOf(known.assessment)} word={standingWord(known.assessment)} />
    </p>
    <DialBlock known={known} />
    <Restored known={known} />
    <Ladder known={known} />
    {desk && <IdentityCard known={known} />}
  </aside>
)
