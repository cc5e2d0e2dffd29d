import { dayAfter, dayBefore, type Day, latest } from '../time/day'
import type { DayOrRange, Link, Measure, Phase, Status } from './assessment'
import { possibleFrom } from './replay'
import { type Run, runsOf } from './runs'
import type { Months, Source } from './schema'
import type { State, Suspension, Termination } from './state'

export type Standing = {
  status: Status
  phase: Phase
  measure: Measure | null
  resumesOn: DayOrRange | null
  reregisterFrom: DayOrRange | null
  /** The run that decides the status, for duties and reasons. */
  run: Run | null
  termination: Termination | null
}

const range = (least: Day, most: Day): DayOrRange => (least < most ? [least, most] : most)
const monthRange = (least: number, most: number): Months => (least < most ? [least, most] : most)

export const articlesOf = (sources: readonly Source[]): string[] => {
  const articles: string[] = []
  for (const { article } of sources) if (article !== undefined && !articles.includes(article)) articles.push(article)
  return articles
}

const suspensionIn = (shortest: State | null, it: Suspension): { until: Day; months: number } => {
  if (!shortest) return it
  const least = [...shortest.suspensions, ...shortest.never].find(({ key }) => key === it.key)
  return least ?? { until: dayBefore(it.from), months: 0 }
}

const terminationIn = (shortest: State | null, it: Termination): { barUntil: Day; months: number } =>
  shortest?.terminations.find(({ key }) => key === it.key) ?? it

export const suspensionLink = (it: Suspension, shortest: State | null): Link => {
  const least = suspensionIn(shortest, it)
  return {
    source: it.source, decision: it.decision, from: it.from, until: range(least.until, it.until),
    months: monthRange(least.months, it.months), shortenedBy: it.shortenedBy, assumedStart: it.assumedStart, articles: articlesOf(it.sources),
  }
}

export const terminationLink = (it: Termination, shortest: State | null): Link => ({
  source: it.source, decision: it.decision, from: it.from, until: null, months: monthRange(terminationIn(shortest, it).months, it.months),
  shortenedBy: it.shortenedBy, assumedStart: it.assumedStart, articles: articlesOf(it.sources),
})

const terminationMeasure = (it: Termination, shortest: State | null): Measure => ({
  kind: 'terminate', from: it.from, until: null, links: [terminationLink(it, shortest)],
})

const leastUntil = (run: Run, shortest: State | null): Day => {
  if (!shortest) return run.until
  let until = dayBefore(run.from)
  for (const it of run.links) until = latest(until, suspensionIn(shortest, it).until)
  return until
}

const runMeasure = (run: Run, shortest: State | null): Measure => ({
  kind: 'suspend', from: run.from, until: range(leastUntil(run, shortest), run.until),
  links: run.links.map((it) => suspensionLink(it, shortest)),
})

const bars = (state: State, shortest: State | null): DayOrRange | null => {
  const most = possibleFrom(state)
  return most && range((shortest && possibleFrom(shortest)) ?? most, most)
}

const back = (run: Run, shortest: State | null): DayOrRange => range(dayAfter(leastUntil(run, shortest)), dayAfter(run.until))

/** Of several bars the one that ends last; of those that end together the one decided last. */
export const lastBar = (terminations: readonly Termination[]): Termination | undefined => {
  let last: Termination | undefined
  for (const it of terminations) if (!last || it.barUntil >= last.barUntil) last = it
  return last
}

const firstToBegin = <T extends { from: Day }>(measures: readonly T[]): T | undefined => {
  let first: T | undefined
  for (const it of measures) if (!first || it.from < first.from) first = it
  return first
}

const NORMAL: Standing = {
  status: 'normal', phase: 'none', measure: null, resumesOn: null, reregisterFrom: null, run: null, termination: null,
}

const suspended = (run: Run, phase: Phase, shortest: State | null): Standing => ({
  ...NORMAL, status: 'suspended', phase, measure: runMeasure(run, shortest), resumesOn: back(run, shortest), run,
})

const upcoming = (run: Run | undefined, termination: Termination | undefined, shortest: State | null): Standing => {
  if (termination && (!run || termination.from <= run.from)) {
    return { ...NORMAL, phase: 'upcoming', measure: terminationMeasure(termination, shortest), termination }
  }
  return run ? { ...NORMAL, phase: 'upcoming', measure: runMeasure(run, shortest), resumesOn: back(run, shortest), run } : NORMAL
}

/** Whether a run still keeps the person suspended after its last day (S2). */
const awaits = (run: Run, asOf: Day): boolean => run.needsPass && run.until < asOf && (run.passedOn === null || run.passedOn > asOf)

const NO_BARS: readonly Termination[] = []
const NO_RUNS: readonly Run[] = []

const openBars = ({ terminations }: State): readonly Termination[] =>
  terminations.some((it) => it.endedOn === null) ? terminations.filter((it) => it.endedOn === null) : NO_BARS

const terminated = (state: State, shortest: State | null, begun: Termination, asOf: Day): Standing => {
  const possible = possibleFrom(state)
  const phase = possible && asOf >= possible ? 'may-reregister' : 'running'
  return { ...NORMAL, status: 'terminated', phase, measure: terminationMeasure(begun, shortest), reregisterFrom: bars(state, shortest), termination: begun }
}

/** By runs alone: one that is running, then the last that awaits a pass, then the first measure to come. */
const byRuns = (state: State, shortest: State | null, asOf: Day, toCome: Termination | undefined): Standing => {
  const runs = state.suspensions.length === 0 ? NO_RUNS : runsOf(state)
  const running = runs.find((it) => it.from <= asOf && asOf <= it.until)
  if (running) return suspended(running, 'running', shortest)
  const waiting = runs.findLast((it) => awaits(it, asOf))
  if (waiting) return suspended(waiting, 'awaiting-resumption', shortest)
  return upcoming(runs.find((it) => it.from > asOf), toCome, shortest)
}

/** Section 6: terminated, then a running run, then one that awaits a pass, then the first measure to come. */
export const statusOn = (state: State, shortest: State | null, asOf: Day): Standing => {
  const open = openBars(state)
  if (open.length === 0) return byRuns(state, shortest, asOf, undefined)
  const begun = lastBar(open.filter((it) => it.from <= asOf))
  if (begun) return terminated(state, shortest, begun, asOf)
  const toCome = firstToBegin(open)
  const standing = byRuns(state, shortest, asOf, toCome)
  return toCome ? { ...standing, resumesOn: null, reregisterFrom: bars(state, shortest), termination: toCome } : standing
}
