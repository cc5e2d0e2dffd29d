import { addDays, dayAfter, dayBefore, type Day, latest, yearOf } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Duty, DutyKind } from './assessment'
import type { CompiledPack } from './compile'
import type { Facts } from './facts'
import { type Run, runsOf } from './runs'
import type { Deadline } from './schema'
import type { Scored, State } from './state'
import { lastBar, type Standing } from './status'

type Counted = { day: Day; provisional: boolean }

/** A deadline after a day; `null` where the article names no day. */
export const dueAfter = (deadline: Deadline | null, start: Day, calendar: WorkingDays): Counted | null => {
  if (!deadline || deadline.value === null) return null
  return deadline.unit === 'working-day' ? calendar.after(start, deadline.value) : { day: addDays(start, deadline.value), provisional: false }
}

const duty = (kind: DutyKind, due: Counted | null, article: string | undefined, decision: string | null): Duty => ({
  kind, due: due?.day ?? null, provisional: due?.provisional ?? false, article: article ?? '', decision,
})

/** Whether the measure a notice raised still stands: until its last day, or until a re-registration. */
const stands = (key: string, state: State, asOf: Day): boolean =>
  state.suspensions.some((it) => it.key === key && it.until >= asOf) || state.terminations.some((it) => it.key === key && it.endedOn === null)

/** What every effective notice asks for from the day of its service (第二十二、二十三、三十九条；内蒙古四（一）). */
const fromNotice = (scored: Scored, state: State, asOf: Day, calendar: WorkingDays, into: Duty[]): void => {
  const { decision, pack, balance, raised } = scored
  const { received, id } = decision
  if (!received || received > asOf) return
  const { deadlines, noticeDuties } = pack.pack
  if (raised && stands(raised, state, asOf)) {
    const due = dueAfter(deadlines['maintain-status'], received, calendar)
    if (!due || due.day >= asOf) into.push(duty('maintain-status', due, deadlines['maintain-status'].article, id))
  }
  const appeal = scored.fate.appealed ? null : dueAfter(deadlines.appeal, received, calendar)
  if (appeal && appeal.day >= asOf) into.push(duty('appeal', appeal, deadlines.appeal?.article, id))
  if (yearOf(received) !== yearOf(asOf)) return
  for (const it of noticeDuties) if (balance >= it.fromBalance) into.push(duty(it.kind, null, it.article, id))
}

const application = (pack: CompiledPack, end: Day, calendar: WorkingDays): Duty[] => {
  const before = pack.pack.resumption.applyBefore
  if (!before?.value) return []
  return [duty('apply-resumption', calendar.before(end, before.value), before.article, null)]
}

/** 第三十六条: by the 15th working day before the end of a suspension or a bar ("at the latest" is I-17). */
const applications = (standing: Standing, state: State, calendar: WorkingDays): Duty[] => {
  if (standing.termination) {
    const last = lastBar(state.terminations.filter((it) => it.endedOn === null))
    return last ? application(last.pack, last.barUntil, calendar) : []
  }
  return runsOf(state)
    .filter((run) => run.needsPass && run.passedOn === null)
    .flatMap((run) => {
      const link = run.links.findLast((it) => it.pack.pack.resumption.applyBefore)
      return link ? application(link.pack, run.until, calendar) : []
    })
}

/** The day a run left the person normal again: after its last day, and after the pass where one is needed (S2). */
const normalFrom = (run: Run): Day | null => {
  if (!run.needsPass) return dayAfter(run.until)
  return run.passedOn && latest(run.passedOn, dayAfter(run.until))
}

/** Back to normal within this year: after a pass or by itself (第三十六条；内蒙古口径 N-2), or by a won appeal (第四十一条); no day given. */
const restorations = (standing: Standing, state: State, facts: Facts, asOf: Day, standingOn: (day: Day) => Standing): Duty[] => {
  if (standing.status !== 'normal') return []
  const lately = (day: Day | null): boolean => day !== null && day <= asOf && yearOf(day) === yearOf(asOf)
  const ended = runsOf(state).findLast((run) => lately(normalFrom(run)))?.links.at(-1)
  const won = ended ? null : wonAppeal(facts, lately, standingOn)
  const last = ended ?? won?.run?.links.at(-1) ?? won?.termination
  return last ? [duty('restore-status', null, last.pack.pack.deadlines['restore-status'].article, last.decision)] : []
}

/** The standing that a variation or revocation lately ended. */
const wonAppeal = ({ amendments }: Facts, lately: (day: Day) => boolean, standingOn: (day: Day) => Standing): Standing | undefined =>
  [...amendments.values()].flat()
    .filter((it) => it.type !== 'appeal' && lately(it.on))
    .map((it) => standingOn(dayBefore(it.on)))
    .findLast((it) => it.status !== 'normal')

const byDue = (a: Duty, b: Duty): number => {
  if (a.due === b.due) return 0
  if (a.due === null) return 1
  return b.due === null || a.due < b.due ? -1 : 1
}

/** Duties open on `asOf` or later, by due day; those without a day last (rules section 7). `standingOn` tells an earlier day's. */
export const dutiesOn = (
  standing: Standing, state: State, facts: Facts, asOf: Day, calendar: WorkingDays, standingOn: (day: Day) => Standing,
): Duty[] => {
  const duties: Duty[] = []
  for (const it of state.scored) fromNotice(it, state, asOf, calendar, duties)
  duties.push(...applications(standing, state, calendar), ...restorations(standing, state, facts, asOf, standingOn))
  return duties.sort(byDue)
}
