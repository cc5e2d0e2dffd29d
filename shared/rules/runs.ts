import { dayAfter, type Day, latest } from '../time/day'
import type { State, Suspension } from './state'

/** Suspensions that touch or overlap (S2), with the pass that serves them, if any. */
export type Run = {
  from: Day
  until: Day
  links: Suspension[]
  needsPass: boolean
  /** The earliest pass on or after the run's first day and its last decision or institution event. */
  passedOn: Day | null
}

const grouped = (suspensions: readonly Suspension[]): Suspension[][] => {
  const groups: Suspension[][] = []
  let until: Day | null = null
  for (const it of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (until !== null && it.from <= dayAfter(until)) {
      groups.at(-1)?.push(it)
      until = latest(until, it.until)
    } else {
      groups.push([it])
      until = it.until
    }
  }
  return groups
}

const runOf = (links: Suspension[], passes: readonly Day[]): Run => {
  const from = links.reduce((day, it) => (it.from < day ? it.from : day), links[0]?.from ?? ('' as Day))
  const until = links.reduce((day, it) => latest(day, it.until), from)
  const serves = links.reduce((day, it) => latest(day, it.on), from)
  const serving = passes.filter((it) => it >= serves).sort()
  return {
    from, until, links,
    needsPass: links.some((it) => it.pack.pack.resumption.mode === 'on-application'),
    passedOn: serving[0] ?? null,
  }
}

/** All runs of a state in the order of time. */
export const runsOf = (state: State): Run[] =>
  grouped(state.suspensions).map((links) => runOf(links, state.passes))
