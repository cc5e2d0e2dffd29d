import { addDays, type Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Reason } from './assessment'
import type { CompiledPack } from './compile'
import { dueAfter } from './duties'
import { resting } from './resting'
import { sayDay } from './say'

/** Working days after `from` up to and including `until`; 0 on the last day itself. */
export const workingDaysLeft = (from: Day, until: Day, { isWorking }: Pick<WorkingDays, 'isWorking'>): number => {
  let left = 0
  for (let at = addDays(from, 1); at <= until; at = addDays(at, 1)) if (isWorking(at).working) left += 1
  return left
}

/**
 * The window to appeal after service (第三十九条): its last day, and the working days left while it is open (`null` once it is over).
 * Null where the pack names no window, or the day of service is not known.
 */
export type AppealWindow = { until: Day; left: number | null; provisional: boolean; because: Reason }

export const appealWindow = (pack: CompiledPack, received: Day | null | undefined, calendar: WorkingDays, asOf: Day): AppealWindow | null => {
  const { appeal } = pack.pack.deadlines
  const due = received ? dueAfter(appeal, received, calendar) : null
  if (!received || !appeal || !due) return null
  const { day: until, provisional } = due
  const says = `可在 ${sayDay(until)}前（含当日）申诉`
  return {
    until, provisional, left: asOf <= until ? workingDaysLeft(asOf, until, calendar) : null,
    because: resting(says, pack, appeal, [{ says: `处理通知书送达之日：${sayDay(received)}` }]),
  }
}
