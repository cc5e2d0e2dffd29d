import { dayAfter, dayBefore, type Day, earliest, latest, yearOf } from '../time/day'
import type { Restoration } from './case'
import type { CompiledPack } from './compile'
import { shortenedLastDay } from './measures'
import { dropEmpty, type Measured, type Shortened, type State, type Suspension, type Termination, yearIn } from './state'

/** R4: never longer, and never back before the approval. */
const newLastDay = (measure: Measured, old: Day, approved: Day): Day =>
  earliest(old, latest(shortenedLastDay(measure, measure.shortenedBy), dayBefore(approved)))

/** Counts months as taken off, no more than there are. */
const take = (measure: Measured, wanted: number): number => {
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

const shortenFlat = (state: State, targets: readonly Suspension[], months: number, approved: Day, done: Shortened[]): void => {
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
const shortenSuspensions = (state: State, targets: readonly Suspension[], points: number, approved: Day, done: Shortened[]): void => {
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

/** The bar not yet over that ends last; of those that end together the one decided last. */
const lastOpenBar = ({ terminations }: State, on: Day): Termination | null => {
  let last: Termination | null = null
  for (const it of terminations) {
    if (it.source === 'points' && it.endedOn === null && it.barUntil >= on && (!last || it.barUntil >= last.barUntil)) last = it
  }
  return last
}

/** Points suspensions running or to come, the one that ends last first; of those that end together the one decided last. */
const openSuspensions = ({ suspensions }: State, on: Day): Suspension[] => {
  const open = suspensions.filter((it) => it.source === 'points' && it.until >= on)
  return open.length < 2 ? open : open.reverse().sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0))
}

const NONE: readonly Shortened[] = []

/** R3: the bar that ends last; else the points suspensions running or to come, the one that ends last first. */
const shorten = (state: State, { on, points }: Restoration): readonly Shortened[] => {
  if (points <= 0) return NONE
  const bar = lastOpenBar(state, on)
  if (bar) {
    const { kind, months } = bar.pack.pack.restoration.effect
    const taken = takeOffBar(bar, kind === 'flat' ? Math.max(0, months - bar.shortenedBy) : points * months, on)
    return taken > 0 ? [{ key: bar.key, months: taken }] : NONE
  }
  const targets = openSuspensions(state, on)
  if (targets.length === 0) return NONE
  const done: Shortened[] = []
  shortenSuspensions(state, targets, points, on, done)
  dropEmpty(state)
  return done
}

/** Lands one restoration: the year's balance (P7) and the measures it shortens (section 5). */
export const restore = (state: State, restoration: Restoration, index: number, pack: CompiledPack): void => {
  const { on, route, points, score } = restoration
  const year = yearIn(state, yearOf(on))
  let used = year.routes.find((it) => it.id === route)
  if (!used) year.routes.push((used = { id: route, times: 0, points: 0 }))
  const yearBefore = { restored: year.restored, highestSingle: year.highestSingle, times: used.times, points: used.points }
  year.restored += points
  // What gave no points used up no chance: 年度内可获得一次修复 is one that is gained.
  if (points > 0) used.times += 1
  used.points += points
  state.restored.push({ index, on, route, points, score, pack, yearBefore, shortened: shorten(state, restoration) })
}
