import { later, plusDays } from './days'
import type { Term } from './state'

export type Run = { from: string; until: [string, string]; links: Term[] }

/** S2 "Suspensions, from points and from the institution, that touch or overlap form a run."
 * S5 "the status uses the longest". */
export const runsOf = (suspensions: readonly Term[]): Run[] => {
  const runs: Run[] = []
  for (const term of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const run = runs.at(-1)
    if (run && term.from <= plusDays(run.until[1], 1)) {
      run.links.push(term)
      run.until = [later(run.until[0], term.until[0]), later(run.until[1], term.until[1])]
    } else runs.push({ from: term.from, until: [...term.until], links: [term] })
  }
  return runs
}

/** S2: the day of the first pass that serves the run; null where there is none (or none is needed). */
export const passOf = (run: Run, passes: readonly string[]): string | null => {
  // "A pass serves a run if it is on or after the run's first day and on or after the last decision or institution
  // event in it; a later failure does not undo it."
  const since = run.links.map((it) => it.on).reduce(later, run.from)
  return passes.filter((day) => day >= since).toSorted()[0] ?? null
}

/** S2 "山东: until an assessment is passed […] 内蒙古 is silent: automatic". */
export const needsPass = (run: Run): boolean => run.links.some((it) => it.pack.resumption.mode === 'on-application')
