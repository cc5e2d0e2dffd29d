import type { Decision, Printed } from '../../../shared/rules/case'
import type { Pack } from '../../../shared/rules/schema'
import { lastDayOf, later, monthsCovered, plusDays, yearOfDay } from './days'
import { balance, pointsSuspensions, type State, type Term, yearState } from './state'

type Kind = 'suspend' | 'terminate'
type Measure = { kind: Kind; months: number }

const fixed = (months: number | [number, number] | undefined): number => {
  if (typeof months !== 'number') throw new Error('the oracle reads packs with fixed months only')
  return months
}

/** P3, P4: adds the points of a decision to its year; the highest single of what it added, or null. */
const addPoints = (state: State, decision: Decision): number | null => {
  // P1 "The year of a scoring is the calendar year of the day the penalty or agreement handling was made".
  const year = yearState(state, decision.on)
  const highest = new Map<string, number>()
  decision.items.forEach((item, index) => {
    // P3 "No `conduct` given: the item is its own."
    const conduct = item.conduct === undefined ? `own ${year.conducts.size} ${index}` : `conduct ${item.conduct}`
    highest.set(conduct, Math.max(item.points, highest.get(conduct) ?? 0))
  })
  const singles: number[] = []
  for (const [conduct, points] of highest) {
    // P3 "Within a calendar year all items with the same conduct count once, at the highest points […].
    // A later, higher item adds the difference on its own day. Different conducts add up, and so do sites."
    const before = year.conducts.get(conduct) ?? 0
    if (points <= before) continue
    year.added += points - before
    year.conducts.set(conduct, points)
    // P4 "'Single' is the full points of one conduct in one decision, not the decision's sum […].
    // A conduct that adds nothing raises no measure."
    singles.push(points)
  }
  year.singles.push(...singles)
  return singles.length === 0 ? null : Math.max(...singles)
}

/** What the rules give for each kind; null where they give nothing. */
const rulesGive = (state: State, decision: Decision, pack: Pack, single: number | null): Record<Kind, number | null> => {
  // M1 "At each decision that adds points,"
  if (single === null) return { suspend: null, terminate: null }
  // M6 "From the day a termination by points is decided until re-registration, further decisions add points but no measure".
  if (state.terminations.some((it) => it.source === 'points' && !it.over)) return { suspend: null, terminate: null }
  // M1 "two rows may apply: the single row for the highest single value of this decision,
  // and the cumulative row for the balance after it (12 and more → the row of 12)."
  const after = balance(yearState(state, decision.on))
  const rows = pack.measures.filter((row) => {
    const value = row.metric === 'single' ? single : after
    return value >= row.from && (row.to === null || value <= row.to)
  })
  // M1 "The graver applies: terminate over suspend; then more months, or the longer bar."
  const bars = rows.filter((row) => row.kind === 'terminate').map((row) => fixed(row.bar))
  const months = rows.filter((row) => row.kind === 'suspend').map((row) => fixed(row.months))
  // M3 "the months already imposed by points on decisions of that year count; only the remainder is added;
  // none left, nothing added. […] Months taken off by restoration do not count as imposed."
  const imposed = pointsSuspensions(state)
    .filter((it) => it.counts && yearOfDay(it.on) === yearOfDay(decision.on))
    .reduce((sum, it) => sum + it.months[1] - it.takenOff, 0)
  const remainder = months.length === 0 ? 0 : Math.max(...months) - imposed
  return { suspend: remainder > 0 ? remainder : null, terminate: bars.length === 0 ? null : Math.max(...bars) }
}

const cumulativeBar = (pack: Pack): number =>
  Math.max(...pack.measures.filter((row) => row.kind === 'terminate' && row.metric === 'cumulative').map((row) => fixed(row.bar)))

/** M5: what this decision imposes; the months of a printed `until` are counted once the first day is known (NaN here). */
const imposes = (given: Record<Kind, number | null>, pack: Pack, printed: Printed): Measure | null => {
  const computed: Measure | null =
    given.terminate !== null ? { kind: 'terminate', months: given.terminate }
    : given.suspend !== null ? { kind: 'suspend', months: given.suspend }
    : null
  if (printed.months !== undefined || printed.until !== undefined) {
    // "`months` without `kind` is of the computed kind (for a termination: the bar), else a suspension;
    // `until` without `months` covers so many months, a begun one counting;"
    return { kind: printed.kind ?? computed?.kind ?? 'suspend', months: printed.months ?? Number.NaN }
  }
  // "a `kind` without any length takes the length the rules give for that kind (a termination at least the
  // cumulative bar), and if they give none the computed measure stands".
  if (printed.kind === 'terminate') return { kind: 'terminate', months: Math.max(given.terminate ?? 0, cumulativeBar(pack)) }
  if (printed.kind === 'suspend') return given.suspend === null ? computed : { kind: 'suspend', months: given.suspend }
  return computed
}

type Start = { from: string; assumed: boolean }

/** M4 "the day printed in the notice; else the day of service (`received`); else the day of the decision – and the
 * answer says that it is assumed." */
const startOf = (decision: Decision): Start => {
  const from = decision.printed?.from ?? decision.received
  return from === undefined ? { from: decision.on, assumed: true } : { from, assumed: false }
}

/** M4 "A computed suspension never overlaps another points suspension, of whatever year: if one is running or to come
 * on its own start day, it begins the day after the last of them ends". */
const queued = (state: State, start: string): string => {
  const others = pointsSuspensions(state).filter((it) => it.until[1] >= start)
  return others.length === 0 ? start : plusDays(others.map((it) => it.until[1]).reduce(later), 1)
}

const firstDay = (state: State, decision: Decision, kind: Kind): Start => {
  const own = startOf(decision)
  const waits = kind === 'suspend' && decision.printed?.from === undefined
  const from = waits ? queued(state, own.from) : own.from
  const until = decision.printed?.until
  // M5 "Printed `from`, `until` […] win over computed ones, even where […] printed terms overlap": a computed first day
  // after the printed last day gives way, first the waiting, then the service.
  if (until === undefined || decision.printed?.from !== undefined || from <= until) return { ...own, from }
  return own.from <= until ? own : { from: decision.on, assumed: true }
}

export const landDecision = (state: State, decision: Decision, pack: Pack): void => {
  const single = addPoints(state, decision)
  const printed = decision.printed ?? {}
  const measure = imposes(rulesGive(state, decision, pack, single), pack, printed)
  if (!measure) return
  const { from, assumed } = firstDay(state, decision, measure.kind)
  const months = Number.isNaN(measure.months) ? monthsCovered(from, printed.until ?? from) : measure.months
  const until = printed.until ?? lastDayOf(from, months)
  const term: Term = {
    source: 'points', decision: decision.id, on: decision.on, pack, from, until: [until, until], months: [months, months],
    printedUntil: printed.until ?? null, takenOff: 0, assumedStart: assumed, hadItsMonth: false, never: false, counts: true, over: false,
  }
  if (measure.kind === 'terminate') terminate(state, term)
  else state.suspensions.push({ ...term, never: until < from })
}

/** M6 "A termination ends every points suspension, running, to come or awaiting, the day before its first day,
 * and nothing imposed before it counts afterwards." */
const terminate = (state: State, term: Term): void => {
  for (const suspension of pointsSuspensions(state)) {
    suspension.counts = false
    if (suspension.until[1] < term.from) continue
    suspension.until = [plusDays(term.from, -1), plusDays(term.from, -1)]
    suspension.never = suspension.until[1] < suspension.from
  }
  state.terminations.push(term)
}
