import { dayAfter, type Day, latest } from '../time/day'
import type { CompiledPack } from './compile'
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

const wantsPass = ({ pack }: Suspension): boolean => pack.pack.resumption.mode === 'on-application'

/** The pack by which a run is resumed: where packs meet in it, one that wants an application. */
export const resumedBy = ({ links }: Run): CompiledPack | undefined => (links.find(wantsPass) ?? links[0])?.pack

const byFirstDay = (suspensions: readonly Suspension[]): Suspension[] => {
  const sorted = [...suspensions]
  return sorted.length < 2 ? sorted : sorted.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** `passes` in the order of time. */
const passFor = (run: Run, passes: readonly Day[]): Day | null => {
  if (passes.length === 0) return null
  let serves = run.from
  for (const { on } of run.links) serves = latest(serves, on)
  return passes.find((it) => it >= serves) ?? null
}

/** All runs of a state in the order of time. */
export const runsOf = ({ suspensions, passes }: State): Run[] => {
  const runs: Run[] = []
  let last: Run | null = null
  for (const it of byFirstDay(suspensions)) {
    const needsPass = wantsPass(it)
    if (last && (it.from <= last.until || it.from === dayAfter(last.until))) {
      last.links.push(it)
      last.until = latest(last.until, it.until)
      last.needsPass ||= needsPass
    } else runs.push((last = { from: it.from, until: it.until, links: [it], needsPass, passedOn: null }))
  }
  for (const run of runs) run.passedOn = passFor(run, passes)
  return runs
}
