import { addMonths, firstOfNextMonth, lastDayOf, monthsCovered } from '../time/months'
import { dayAfter, dayBefore, type Day, latest, yearOf } from '../time/day'
import { byGravity, type CompiledPack, type Row } from './compile'
import type { Decision } from './case'
import type { Fate } from './facts'
import { score } from './points'
import type { Source } from './schema'
import { type Computed, dropEmpty, monthsIn, type State, type Suspension, type Termination } from './state'

/** M1: the single row for the highest single value, the cumulative row for the balance; the graver first. */
const rowsFor = (pack: CompiledPack, single: number, balance: number): Row[] =>
  [pack.cumulative[Math.min(balance, pack.cap)], pack.single[Math.min(single, pack.cap)]].flatMap((it) => it ?? []).sort(byGravity)

/** Months points have imposed on decisions of that year (M3), less what restoration took off (I-4). */
const imposedIn = (state: State, year: number, pack: CompiledPack): number => {
  if (!pack.pack.timing.further.remainderOnly) return 0
  return state.suspensions
    .filter((it) => it.countsIn === year)
    .reduce((sum, it) => sum + it.months - (pack.pack.timing.further.takenOffCounts ? 0 : it.shortenedBy), 0)
}

const equallyGrave = (rows: readonly Row[]): readonly Row[] => rows.filter((it) => byGravity(it, rows[0] ?? it) === 0)

const computedFrom = (state: State, rows: readonly Row[], imposed: number, pack: CompiledPack): Computed | null => {
  const row = rows[0]
  if (!row) return null
  const sources: Source[] = equallyGrave(rows).map((it) => it.source)
  const whole = monthsIn(state, row.months)
  if (row.kind === 'terminate') return { kind: 'terminate', months: whole, sources }
  const months = whole - imposed
  if (months <= 0) return null
  return { kind: 'suspend', months, sources: imposed > 0 ? [...sources, pack.pack.timing.further] : sources }
}

/** M4: the first of printed, service, decision that is known, moved to the next month where the pack says so. */
const startOf = (decision: Decision, pack: CompiledPack): { from: Day; assumed: boolean } => {
  const { order, shift } = pack.pack.timing.start
  const known = { printed: decision.printed?.from, service: decision.received, decision: decision.on }
  const by = order.find((it) => known[it] !== undefined) ?? 'decision'
  const from = known[by] ?? decision.on
  if (by === 'printed') return { from, assumed: false }
  return { from: shift === 'first-of-next-month' ? firstOfNextMonth(from) : from, assumed: by === 'decision' }
}

/** I-14: a suspension whose start is not printed waits for the points suspensions running or to come. */
const queued = (state: State, from: Day, pack: CompiledPack): Day => {
  if (!pack.pack.timing.queue.afterRunning) return from
  return state.suspensions
    .filter((it) => it.source === 'points' && it.until >= from)
    .reduce((start, it) => latest(start, dayAfter(it.until)), from)
}

/** The length the rules give for a kind the notice names without any length (M5). */
const lengthForKind = (
  state: State, kind: Computed['kind'], rows: readonly Row[], imposed: number, pack: CompiledPack,
): Computed | null => {
  const own = computedFrom(state, rows.filter((it) => it.kind === kind), imposed, pack)
  if (own || kind === 'suspend') return own
  const cumulativeBar = pack.cumulative[pack.cap]
  return cumulativeBar?.kind === 'terminate' ? computedFrom(state, [cumulativeBar], 0, pack) : null
}

/** What comes of a decision: the printed measure where there is one, else the computed (M5). */
const settled = (
  state: State, decision: Decision, computed: Computed | null, rows: readonly Row[], imposed: number, pack: CompiledPack,
): (Computed & { lengthPrinted: boolean }) | null => {
  const { kind, until, months } = decision.printed ?? {}
  const fromRules = kind && kind !== computed?.kind ? (lengthForKind(state, kind, rows, imposed, pack) ?? computed) : computed
  if (months === undefined && until === undefined) return fromRules && { ...fromRules, lengthPrinted: false }
  const sources = fromRules?.sources ?? []
  return { kind: kind ?? computed?.kind ?? 'suspend', months: months ?? 0, sources, lengthPrinted: true }
}

const placed = (
  state: State, decision: Decision, measure: Computed & { lengthPrinted: boolean }, pack: CompiledPack,
): { from: Day; until: Day; months: number; printedUntil: Day | null; assumed: boolean } => {
  const { counting } = pack.pack.timing.months
  const own = startOf(decision, pack)
  const printedUntil = (measure.lengthPrinted && decision.printed?.until) || null
  const waiting = measure.kind === 'suspend' && decision.printed?.from === undefined ? queued(state, own.from, pack) : own.from
  // A computed first day after the printed last day gives way (M5): first the waiting, then the service.
  const onDecision = printedUntil !== null && decision.printed?.from === undefined && own.from > printedUntil
  const from = onDecision ? decision.on : printedUntil && waiting > printedUntil ? own.from : waiting
  const counted = printedUntil && decision.printed?.months === undefined ? monthsCovered(from, printedUntil, counting) : measure.months
  return { from, until: printedUntil ?? lastDayOf(from, counted, counting), months: counted, printedUntil, assumed: own.assumed || onDecision }
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

const raise = (state: State, decision: Decision, measure: Computed & { lengthPrinted: boolean }, pack: CompiledPack): string | null => {
  const { from, until, months, printedUntil, assumed } = placed(state, decision, measure, pack)
  const key = `points:${decision.id}`
  const common = {
    key, source: 'points' as const, decision: decision.id, on: decision.on, from, months, shortenedBy: 0, printedUntil,
    assumedStart: assumed, pack, sources: measure.sources,
  }
  if (measure.kind === 'terminate') {
    endSuspensions(state, from, key)
    state.terminations.push({ ...common, barUntil: until, endedOn: null } satisfies Termination)
    return key
  }
  state.suspensions.push({ ...common, until, countsIn: yearOf(decision.on), flatTaken: false, endedBy: null })
  dropEmpty(state)
  return until >= from ? key : null
}

/** Lands one decision: its points (section 3), and the measure that follows or is printed (section 4). */
export const land = (state: State, { decision, fate }: { decision: Decision; fate: Fate }, pack: CompiledPack): void => {
  const { added, single, balance } = score(state, decision, pack)
  const whileTerminated =
    !pack.pack.timing.whileTerminated.addsMeasure && state.terminations.some((it) => it.source === 'points' && it.endedOn === null)
  const rows = added > 0 && !whileTerminated ? rowsFor(pack, single, balance) : []
  const imposed = imposedIn(state, yearOf(decision.on), pack)
  const computed = computedFrom(state, rows, imposed, pack)
  const measure = settled(state, decision, computed, rows, imposed, pack)
  const raised = measure && raise(state, decision, measure, pack)
  state.scored.push({ decision, fate, pack, added, single, balance, imposed, rows, computed, raised, whileTerminated })
}

/** The last day of a measure with `taken` months off: from its own first day, or off its printed last day (R4). */
export const shortenedLastDay = (measure: Suspension | Termination, taken: number): Day => {
  if (measure.printedUntil) return addMonths(measure.printedUntil, -taken)
  return lastDayOf(measure.from, Math.max(0, measure.months - taken), measure.pack.pack.timing.months.counting)
}
