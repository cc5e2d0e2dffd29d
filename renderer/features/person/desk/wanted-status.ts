import type { Status } from '../../../../shared/rules/assessment'
import { dueAfter } from '../../../../shared/rules/duties'
import { sayDay, statusWords } from '../../../../shared/rules/say'
import { resting } from '../../../../shared/rules/resting'
import type { Reason } from '../../../../shared/rules/assessment'
import type { Gap } from '../../../../shared/model/registration'
import type { Known } from '../../../../shared/model/known'

/** What the status should be set to for a notice, or as the person stands. */
export const wantedStatus = ({ assessment: { status, measure } }: Known, decision: string | null): Status => {
  if (decision === null || !measure?.links.some((it) => it.decision === decision)) return status
  return measure.kind === 'suspend' ? 'suspended' : 'terminated'
}

/** The last day to set it for the newest notice that raised what holds now (第二十二条); null where there is none. */
const dueOf = ({ assessment: { measure }, state, law }: Known) => {
  const decisions = measure?.links.flatMap((it) => it.decision ?? []) ?? []
  const scored = state.scored.findLast((it) => decisions.includes(it.decision.id))
  const received = scored?.decision.received
  if (!scored || !received) return null
  const deadline = scored.pack.pack.deadlines['maintain-status']
  const due = dueAfter(deadline, received, law.workingDays)
  return due && { day: due.day, pack: scored.pack, deadline }
}

/** 平台上仍为正常，应在 … 前改为暂停: the sentence, and in it the words that open to their article. */
export const gapWords = (known: Known, { held, wanted }: Gap): { before: string; what: string; after: string; reason: Reason | null } => {
  const { pack, today } = known
  const before = `登记备案状态：平台上仍为${statusWords[held]}，`
  if (wanted === 'normal') {
    const what = `应及时改为${statusWords.normal}`
    return { before, what, after: '。', reason: resting(what, pack, pack.pack.deadlines['restore-status']) }
  }
  const due = dueOf(known)
  if (!due) return { before, what: `应及时改为${statusWords[wanted]}`, after: '。', reason: null }
  const what = `应在 ${sayDay(due.day, today)}前（含当日）改为${statusWords[wanted]}`
  return { before, what, after: due.day < today ? '，现已逾期，请即办理并登记。' : '。', reason: resting(what, due.pack, due.deadline) }
}
