import { dayAfter, dayBefore, type Day, earliest, latest, yearOf } from '../time/day'
import type { Restoration } from './case'
import type { CompiledPack } from './compile'
import { shortenedLastDay } from './measures'
import { dropEmpty, type Restored, type State, type Suspension, type Termination, yearIn } from './state'

/** R4: never longer, and never back before the approval. */
const newLastDay = (measure: Suspension | Termination, old: Day, approved: Day): Day =>
  earliest(old, latest(shortenedLastDay(measure, measure.shortenedBy), dayBefore(approved)))

/** Counts months as taken off, no more than there are. */
const take = (measure: Suspension | Termination, wanted: number): number => {
  const taken = Math.min(wanted, Math.max(0, measure.months - measure.shortenedBy))
  measure.shortenedBy += taken
  return taken
}

const takeOffBar = (bar: Termination, wanted: number, approved: Day): number => {
  const taken = take(bar, wanted)
  if (taken > 0) bar.barUntil = newLastDay(bar, bar.barUntil, approved)
  return taken
}

const takeOffSuspension = (suspension: Suspension, wanted: number, approved: Day): number => {
  const taken = take(suspension, wanted)
  if (taken > 0) suspension.until = newLastDay(suspension, suspension.until, approved)
  return taken
}

/** The suspensions, from points and institution alike, that touch or overlap with one (S2). */
const runAround = (suspensions: readonly Suspension[], seed: Suspension): Suspension[] => {
  const run = [seed]
  let grew = true
  while (grew) {
    const rest = suspensions.filter((it) => !run.includes(it))
    const joined = rest.filter((it) => run.some((member) => it.from <= dayAfter(member.until) && member.from <= dayAfter(it.until)))
    run.push(...joined)
    grew = joined.length > 0
  }
  return run
}

const shortenFlat = (state: State, targets: readonly Suspension[], months: number, approved: Day, done: Restored['shortened']): void => {
  const last = targets[0]
  if (!last) return
  const run = runAround(state.suspensions, last)
  if (run.some((it) => it.flatTaken)) return
  let left = months
  for (const target of targets.filter((it) => run.includes(it))) {
    const taken = takeOffSuspension(target, left, approved)
    if (taken > 0) done.push({ key: target.key, months: taken })
    left -= taken
    if (left <= 0) break
  }
  if (left < months) for (const member of run) member.flatTaken = true
}

/** What one suspension cannot take passes to the one that ends before it, each by the effect of its own pack. */
const shortenSuspensions = (state: State, targets: readonly Suspension[], points: number, approved: Day, done: Restored['shortened']): void => {
  let left = points
  for (const [at, target] of targets.entries()) {
    const { kind, months } = target.pack.pack.restoration.effect
    if (left <= 0) return
    if (kind === 'flat') return shortenFlat(state, targets.slice(at), months, approved, done)
    const taken = takeOffSuspension(target, left * months, approved)
    if (taken > 0) done.push({ key: target.key, months: taken })
    left -= taken / Math.max(1, months)
  }
}

const lastEnding = <T>(measures: readonly T[], end: (measure: T) => Day): T[] =>
  measures.map((it, index) => ({ it, index })).sort((a, b) => (end(a.it) < end(b.it) ? 1 : end(a.it) > end(b.it) ? -1 : b.index - a.index)).map(({ it }) => it)

/** R3: the bar that ends last; else the points suspensions running or to come, the one that ends last first. */
const shorten = (state: State, { on, points }: Restoration): Restored['shortened'] => {
  const done: Restored['shortened'] = []
  if (points <= 0) return done
  const bars = state.terminations.filter((it) => it.source === 'points' && it.endedOn === null && it.barUntil >= on)
  const bar = lastEnding(bars, (it) => it.barUntil)[0]
  if (bar) {
    const { kind, months } = bar.pack.pack.restoration.effect
    const taken = takeOffBar(bar, kind === 'flat' ? Math.max(0, months - bar.shortenedBy) : points * months, on)
    if (taken > 0) done.push({ key: bar.key, months: taken })
    return done
  }
  const targets = lastEnding(state.suspensions.filter((it) => it.source === 'points' && it.until >= on), (it) => it.until)
  shortenSuspensions(state, targets, points, on, done)
  dropEmpty(state)
  return done
}

/** Lands one restoration: the year's balance (P7) and the measures it shortens (section 5). */
export const restore = (state: State, restoration: Restoration, index: number, pack: CompiledPack): void => {
  const { on, route, points, score } = restoration
  const year = yearIn(state, yearOf(on))
  const before = year.routes.get(route) ?? { times: 0, points: 0 }
  const yearBefore = { restored: year.restored, highestSingle: year.highestSingle, route: before }
  year.restored += points
  // What gave no points used up no chance: 年度内可获得一次修复 is one that is gained.
  year.routes.set(route, { times: before.times + (points > 0 ? 1 : 0), points: before.points + points })
  state.restored.push({ index, on, route, points, score, pack, yearBefore, shortened: shorten(state, restoration) })
}
