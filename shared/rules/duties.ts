import { type Day, yearOf } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Duty, DutyKind } from './assessment'
import type { CompiledPack } from './compile'
import type { Facts } from './facts'
import { runsOf } from './runs'
import type { Deadline } from './schema'
import type { Scored, State } from './state'
import type { Standing } from './status'

type Counted = { day: Day; provisional: boolean }

/** A deadline after a day; `null` where the article names no day. */
export const dueAfter = (deadline: Deadline | null, start: Day, calendar: WorkingDays): Counted | null => {
  if (!deadline || deadline.value === null) return null
  return deadline.unit === 'working-day' ? calendar.after(start, deadline.value) : null
}

const duty = (kind: DutyKind, due: Counted | null, article: string | undefined, decision: string | null): Duty => ({
  kind, due: due?.day ?? null, provisional: due?.provisional ?? false, article: article ?? '', decision,
})

/** What every effective notice asks for from the day of its service (第二十二、二十三、三十九条；内蒙古四（一）). */
const fromNotice = (scored: Scored, asOf: Day, calendar: WorkingDays): Duty[] => {
  const { decision, pack, balance, raised } = scored
  const { received } = decision
  if (!received || received > asOf) return []
  const { deadlines, noticeDuties } = pack.pack
  const duties: Duty[] = []
  if (raised) {
    const due = dueAfter(deadlines['maintain-status'], received, calendar)
    if (!due || due.day >= asOf) duties.push(duty('maintain-status', due, deadlines['maintain-status'].article, decision.id))
  }
  const appeal = dueAfter(deadlines.appeal, received, calendar)
  if (appeal && appeal.day >= asOf && !decision.appealed) duties.push(duty('appeal', appeal, deadlines.appeal?.article, decision.id))
  if (yearOf(decision.on) !== yearOf(asOf)) return duties
  return [...duties, ...noticeDuties.filter((it) => balance >= it.fromBalance).map((it) => duty(it.kind, null, it.article, decision.id))]
}

const application = (pack: CompiledPack, end: Day, calendar: WorkingDays): Duty[] => {
  const before = pack.pack.resumption.applyBefore
  if (!before?.value) return []
  return [duty('apply-resumption', calendar.before(end, before.value), before.article, null)]
}

/** 第三十六条: by the 15th working day before the end of a suspension or a bar ("at the latest" is I-17). */
const applications = (standing: Standing, state: State, calendar: WorkingDays): Duty[] => {
  if (standing.termination) {
    const last = state.terminations.filter((it) => it.endedOn === null).sort((a, b) => (a.barUntil < b.barUntil ? 1 : -1))[0]
    return last ? application(last.pack, last.barUntil, calendar) : []
  }
  return runsOf(state)
    .filter((run) => run.needsPass && run.passedOn === null)
    .flatMap((run) => application(run.links.at(-1)?.pack ?? run.links[0]!.pack, run.until, calendar))
}

/** 第三十六条 after a pass, 第四十一条 after a decision was varied or revoked: back to normal, no day given. */
const restorations = (standing: Standing, state: State, facts: Facts, asOf: Day): Duty[] => {
  if (standing.status !== 'normal') return []
  const passed = runsOf(state).filter((it) => it.passedOn !== null && it.until < asOf && yearOf(it.passedOn) === yearOf(asOf))
  const back = passed.flatMap((run) => {
    const deadline = run.links[0]?.pack.pack.deadlines['restore-status']
    return deadline ? [duty('restore-status', null, deadline.article, run.links[0]?.decision ?? null)] : []
  })
  return facts.amended.length > 0 ? back : back.slice(-1)
}

const byDue = (a: Duty, b: Duty): number => {
  if (a.due === b.due) return 0
  if (a.due === null) return 1
  return b.due === null || a.due < b.due ? -1 : 1
}

/** Duties open on `asOf` or later, by due day; those without a day last (rules section 7). */
export const dutiesOn = (standing: Standing, state: State, facts: Facts, asOf: Day, calendar: WorkingDays): Duty[] =>
  [
    ...state.scored.flatMap((it) => fromNotice(it, asOf, calendar)),
    ...applications(standing, state, calendar),
    ...restorations(standing, state, facts, asOf),
  ].sort(byDue)
