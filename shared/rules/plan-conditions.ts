import type { Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Assessment, Reason } from './assessment'
import type { CompiledPack } from './compile'
import { dueAfter } from './duties'
import { resting } from './resting'
import { resumedBy } from './runs'
import { sayDay } from './say'
import { sayApply, sayApplyNow, sayDecided } from './say-plan'
import type { Standing } from './status'

/**
 * What must happen besides for the earliest day back to come true. `apply` and `assessment` have a last day, late where it is
 * over; `passed` and `automatic` ask for nothing more; `needs` is what a termination wants anew.
 */
export type Condition = {
  kind: 'apply' | 'assessment' | 'passed' | 'automatic' | 'needs'
  says: string
  due: Day | null
  late: boolean
  provisional: boolean
  because: Reason
}

const plain = (kind: Condition['kind'], says: string, because: Reason): Condition => ({ kind, says, due: null, late: false, provisional: false, because })

/** 第三十六条: by the 15th working day before the end, of which the engine's own duty tells; over at once where the end was only now shortened. */
const applying = (after: Assessment, pack: CompiledPack, shortened: boolean): Condition[] => {
  const { applyBefore } = pack.pack.resumption
  const duty = after.duties.find((it) => it.kind === 'apply-resumption')
  if (!applyBefore || !duty?.due) return []
  const over = duty.due < after.asOf
  const late = over && !shortened
  const says = over && shortened ? sayApplyNow(duty.due, after.asOf) : sayApply(duty.due, late, after.asOf)
  return [{ kind: 'apply', says, due: duty.due, late, provisional: duty.provisional, because: resting(says, pack, applyBefore) }]
}

/** 第三十六条: the agency assesses within so many working days; told for an application made on the day itself. */
const assessing = ({ asOf }: Assessment, pack: CompiledPack, calendar: WorkingDays): Condition[] => {
  const { decideWithin } = pack.pack.resumption
  const decided = decideWithin && dueAfter(decideWithin, asOf, calendar)
  if (!decided) return []
  const says = sayDecided(decideWithin.value ?? 0, decided.day, asOf)
  return [{ kind: 'assessment', says, due: decided.day, late: false, provisional: decided.provisional, because: resting(says, pack, decideWithin) }]
}

const REGISTER = '重新登记备案'

/** What stands between a measure's end, `shortened` or not, and being back, by the pack it was made under (第三十六条；内蒙古口径 I-8). */
export const conditionsOf = (standing: Standing, after: Assessment, calendar: WorkingDays, shortened: boolean): Condition[] => {
  const { run, termination } = standing
  if (termination) {
    const { pack } = termination
    const { resumption } = pack.pack
    const needs = resumption.terminationNeeds.length > 0 ? resumption.terminationNeeds : [REGISTER]
    return [
      ...(resumption.applyBefore ? [...applying(after, pack, shortened), ...assessing(after, pack, calendar)] : []),
      ...needs.map((it) => plain('needs', it, resting(it, pack, resumption))),
    ]
  }
  const pack = run && resumedBy(run)
  if (!run || !pack) return []
  const { resumption } = pack.pack
  if (!run.needsPass) return [plain('automatic', '期满次日自动恢复', resting('期满次日自动恢复', pack, resumption))]
  if (run.passedOn) {
    const says = `已于 ${sayDay(run.passedOn, after.asOf)}通过评估`
    return [plain('passed', says, resting(says, pack, resumption.decideWithin ?? resumption))]
  }
  return [...applying(after, pack, shortened), ...assessing(after, pack, calendar)]
}
