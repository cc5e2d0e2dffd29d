import { later, plusDays } from './days'
import { needsPass, passOf, type Run, runsOf } from './runs'
import type { State, Term } from './state'

type Ranged<T> = T | [T, T]
export type OracleLink = {
  source: 'points' | 'institution'; decision: string | null; from: string; until: Ranged<string> | null
  months: Ranged<number>; shortenedBy: number; assumedStart: boolean
}
export type OracleMeasure = { kind: 'suspend' | 'terminate'; from: string; until: Ranged<string> | null; links: OracleLink[] }
export type OracleStatus = {
  status: 'normal' | 'suspended' | 'terminated'
  phase: 'none' | 'upcoming' | 'running' | 'awaiting-resumption' | 'may-reregister'
  measure: OracleMeasure | null
  resumesOn: Ranged<string> | null
  reregisterFrom: Ranged<string> | null
}

const ranged = <T>([least, most]: [T, T]): Ranged<T> => (least === most ? least : [least, most])
const dayAfterEach = ([least, most]: [string, string]): [string, string] => [plusDays(least, 1), plusDays(most, 1)]

const linkOf = (term: Term, terminates: boolean): OracleLink => ({
  source: term.source, decision: term.decision, from: term.from, until: terminates ? null : ranged(term.until),
  months: ranged(term.months), shortenedBy: term.takenOff, assumedStart: term.assumedStart,
})

const ofRun = (run: Run): OracleMeasure =>
  ({ kind: 'suspend', from: run.from, until: ranged(run.until), links: run.links.map((it) => linkOf(it, false)) })
const ofTermination = (term: Term): OracleMeasure =>
  ({ kind: 'terminate', from: term.from, until: null, links: [linkOf(term, true)] })

/** Section 2: "re-registration is possible from the day after its last day". */
export const firstPossible = (term: Term): [string, string] => dayAfterEach(term.until)

/** S1 "with several bars, from points and institution, every one must be over." */
const possibleFrom = (open: readonly Term[]): [string, string] | null => {
  const each = open.map(firstPossible)
  const first = each[0]
  return first ? each.reduce<[string, string]>((a, b) => [later(a[0], b[0]), later(a[1], b[1])], first) : null
}

/** Section 6, the sentences in the order in which one of them comes before another. */
export const statusOnDay = (state: State, asOf: string): OracleStatus => {
  const open = state.terminations.filter((it) => !it.over)
  const possible = possibleFrom(open)
  const reregisterFrom = possible && ranged(possible)
  // S1 "`terminated` from its first day until a re-registration on or after the first possible day".
  const begun = open.filter((it) => it.from <= asOf).toSorted((a, b) => (a.until[1] < b.until[1] ? 1 : -1))[0]
  if (begun && possible) {
    const phase = asOf >= possible[1] ? 'may-reregister' : 'running'
    return { status: 'terminated', phase, measure: ofTermination(begun), resumesOn: null, reregisterFrom }
  }
  const runs = runsOf(state.suspensions.filter((it) => !it.never))
  // S3 "A termination decided but not begun: suspended until the day before it, `resumesOn` null, `reregisterFrom` already given."
  const back = (run: Run): Ranged<string> | null => (open.length > 0 ? null : ranged(dayAfterEach(run.until)))
  // S2 "`suspended` from the run's first to its last day." S3 "A running run comes before an earlier one that still awaits,"
  const running = runs.find((run) => run.from <= asOf && asOf <= run.until[1])
  if (running) return { status: 'suspended', phase: 'running', measure: ofRun(running), resumesOn: back(running), reregisterFrom }
  // S2 "After it – 山东: until an assessment is passed, phase `awaiting-resumption`."
  // S3 "and `awaiting-resumption` before a later `upcoming`."
  const awaiting = runs.findLast((run) => run.until[1] < asOf && needsPass(run) && passOf(run, state.passes) === null)
  if (awaiting) return { status: 'suspended', phase: 'awaiting-resumption', measure: ofRun(awaiting), resumesOn: back(awaiting), reregisterFrom }
  // S3 "`upcoming` gives the days of the first measure to begin."
  const run = runs.find((it) => it.from > asOf)
  const termination = open.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  if (termination && !(run && run.from < termination.from)) {
    return { status: 'normal', phase: 'upcoming', measure: ofTermination(termination), resumesOn: null, reregisterFrom }
  }
  if (run) return { status: 'normal', phase: 'upcoming', measure: ofRun(run), resumesOn: back(run), reregisterFrom }
  return { status: 'normal', phase: 'none', measure: null, resumesOn: null, reregisterFrom: null }
}
