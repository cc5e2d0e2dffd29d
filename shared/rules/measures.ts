import { addMonths, firstOfNextMonth, lastDayOf, monthsCovered } from '../time/months'
import { dayAfter, dayBefore, type Day, yearOf } from '../time/day'
import { type CompiledPack, type Computed, type Outcome, outcomeFor, outcomeOf } from './compile'
import type { Decision, Printed } from './case'
import type { Fate } from './facts'
import { score } from './points'
import { dropEmpty, type Measured, monthsIn, type State } from './state'

const NOTHING: Outcome = { rows: [], sources: [], computed: null }
const NOT_PRINTED: Printed = {}

/** Months points have imposed on decisions of that year (M3), less what restoration took off (I-4). */
const imposedIn = (state: State, year: number, pack: CompiledPack): number => {
  const { remainderOnly, takenOffCounts } = pack.pack.timing.further
  if (!remainderOnly) return 0
  let months = 0
  for (const it of state.suspensions) if (it.countsIn === year) months += it.months - (takenOffCounts ? 0 : it.shortenedBy)
  return months
}

const computedFrom = (state: State, { rows, sources, computed }: Outcome, imposed: number, pack: CompiledPack): Computed | null => {
  const row = rows[0]
  if (!row) return null
  if (computed && (imposed === 0 || row.kind === 'terminate')) return computed
  const whole = monthsIn(state, row.months)
  if (row.kind === 'terminate') return { kind: 'terminate', months: whole, sources }
  const months = whole - imposed
  if (months <= 0) return null
  return { kind: 'suspend', months, sources: imposed > 0 ? [...sources, pack.pack.timing.further] : sources }
}

type Start = { from: Day; assumed: boolean }

const shifted = (from: Day, shift: 'none' | 'first-of-next-month'): Day => (shift === 'none' ? from : firstOfNextMonth(from))

/** M4: the first of printed, service, decision that is known, moved to the next month where the pack says so. */
const startOf = ({ on, received, printed }: Decision, pack: CompiledPack): Start => {
  const { order, shift } = pack.pack.timing.start
  for (const by of order) {
    if (by === 'printed' && printed?.from !== undefined) return { from: printed.from, assumed: false }
    if (by === 'service' && received !== undefined) return { from: shifted(received, shift), assumed: false }
    if (by === 'decision') break
  }
  return { from: shifted(on, shift), assumed: true }
}

/** I-14: a suspension whose start is not printed waits for the points suspensions running or to come. */
const queued = (state: State, from: Day, pack: CompiledPack): Day => {
  if (!pack.pack.timing.queue.afterRunning) return from
  let last: Day | null = null
  for (const { source, until } of state.suspensions) if (source === 'points' && until >= from && (last === null || until > last)) last = until
  return last === null ? from : dayAfter(last)
}

/** The length the rules give for a kind the notice names without any length (M5). */
const lengthForKind = (state: State, kind: Computed['kind'], { rows }: Outcome, imposed: number, pack: CompiledPack): Computed | null => {
  const own = computedFrom(state, outcomeOf(rows.filter((it) => it.kind === kind)), imposed, pack)
  if (own || kind === 'suspend') return own
  const cumulativeBar = pack.cumulative[pack.cap]
  return cumulativeBar?.kind === 'terminate' ? computedFrom(state, outcomeOf([cumulativeBar]), 0, pack) : null
}

type Settled = { measure: Computed; lengthPrinted: boolean }

/** What comes of a decision: the printed measure where there is one, else the computed (M5). */
const settled = (state: State, decision: Decision, computed: Computed | null, outcome: Outcome, imposed: number, pack: CompiledPack): Settled | null => {
  const { kind, until, months } = decision.printed ?? NOT_PRINTED
  const fromRules = kind && kind !== computed?.kind ? (lengthForKind(state, kind, outcome, imposed, pack) ?? computed) : computed
  if (months === undefined && until === undefined) return fromRules && { measure: fromRules, lengthPrinted: false }
  return { measure: { kind: kind ?? computed?.kind ?? 'suspend', months: months ?? 0, sources: fromRules?.sources ?? [] }, lengthPrinted: true }
}

type Placed = Start & { until: Day; months: number; printedUntil: Day | null }

const placed = (state: State, decision: Decision, { measure, lengthPrinted }: Settled, pack: CompiledPack): Placed => {
  const { counting } = pack.pack.timing.months
  const own = startOf(decision, pack)
  const printed = decision.printed ?? NOT_PRINTED
  const printedUntil = (lengthPrinted && printed.until) || null
  const waiting = measure.kind === 'suspend' && printed.from === undefined ? queued(state, own.from, pack) : own.from
  // A computed first day after the printed last day gives way (M5): first the waiting, then the service.
  const onDecision = printedUntil !== null && printed.from === undefined && own.from > printedUntil
  const from = onDecision ? decision.on : printedUntil && waiting > printedUntil ? own.from : waiting
  const months = printedUntil && printed.months === undefined ? monthsCovered(from, printedUntil, counting) : measure.months
  return { from, until: printedUntil ?? lastDayOf(from, months, counting), months, printedUntil, assumed: own.assumed || onDecision }
}

/** M6: every points suspension ends the day before a termination by points, and its months count no more. */
const endSuspensions = (state: State, from: Day, key: string): void => {
  for (const suspension of state.suspensions) {
    if (suspension.source !== 'points') continue
    suspension.countsIn = null
    if (suspension.until < from) continue
    suspension.until = dayBefore(from)
    suspension.endedBy = key
  }
  dropEmpty(state)
}

const raise = (state: State, { id, on }: Decision, { kind, sources }: Computed, { from, until, months, printedUntil, assumed }: Placed, pack: CompiledPack): string | null => {
  const key = `points:${id}`
  if (kind === 'terminate') {
    endSuspensions(state, from, key)
    state.terminations.push({
      key, source: 'points', decision: id, on, from, months, shortenedBy: 0, printedUntil, assumedStart: assumed, pack, sources, barUntil: until, endedOn: null,
    })
    return key
  }
  state.suspensions.push({
    key, source: 'points', decision: id, on, from, months, shortenedBy: 0, printedUntil, assumedStart: assumed, pack, sources,
    until, countsIn: yearOf(on), flatTaken: false, endedBy: null,
  })
  dropEmpty(state)
  return key
}

const isTerminated = (state: State): boolean => state.terminations.some((it) => it.source === 'points' && it.endedOn === null)

/** Lands one decision: its points (section 3), and the measure that follows or is printed (section 4). */
export const land = (state: State, decision: Decision, fate: Fate, pack: CompiledPack): void => {
  const { added, single, balance } = score(state, decision, pack)
  const whileTerminated = !pack.pack.timing.whileTerminated.addsMeasure && isTerminated(state)
  const outcome = added > 0 && !whileTerminated ? outcomeFor(pack, balance, single) : NOTHING
  const imposed = imposedIn(state, yearOf(decision.on), pack)
  const computed = computedFrom(state, outcome, imposed, pack)
  const found = computed || decision.printed ? settled(state, decision, computed, outcome, imposed, pack) : null
  const raised = found && raise(state, decision, found.measure, placed(state, decision, found, pack), pack)
  state.scored.push({ decision, fate, pack, added, single, balance, imposed, rows: outcome.rows, computed, raised, whileTerminated })
}

/** The last day of a measure with `taken` months off: from its own first day, or off its printed last day (R4). */
export const shortenedLastDay = (measure: Measured, taken: number): Day => {
  if (measure.printedUntil) return addMonths(measure.printedUntil, -taken)
  return lastDayOf(measure.from, Math.max(0, measure.months - taken), measure.pack.pack.timing.months.counting)
}
