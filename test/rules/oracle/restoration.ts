import type { Restoration } from '../../../shared/rules/case'
import { earlier, lastDayOf, later, minusMonths, plusDays } from './days'
import { runsOf } from './runs'
import { pointsSuspensions, type State, type Term, yearState } from './state'

/** R4: the new last day after `months` more are taken off by an approval on `day`. */
const shorten = (term: Term, months: number, day: string): void => {
  // "the months taken off count as taken off all the same."
  term.takenOff += months
  // "Shortening recomputes the last day from the same first day with fewer months; with a printed `until`, that day
  // minus so many months. […] A printed `until` loses the months from its own printed day."
  const fewer =
    term.printedUntil === null ? lastDayOf(term.from, term.months[1] - term.takenOff) : minusMonths(term.printedUntil, term.takenOff)
  // "It never lengthens, and it cannot reach back before the approval: the last day is at least the day before the approval".
  const until = earlier(term.until[1], later(fewer, plusDays(day, -1)))
  term.until = [until, until]
}

/** What this one can still take of so many months. */
const canTake = (term: Term, months: number): number => Math.max(0, Math.min(term.months[1] - term.takenOff, months))

/** "the one that ends last" first; of two that end on one day the later decided. */
const lastEnding = (terms: readonly Term[]): Term[] =>
  terms.toReversed().toSorted((a, b) => (a.until[1] < b.until[1] ? 1 : a.until[1] > b.until[1] ? -1 : 0))

export const landRestoration = (state: State, event: Restoration): void => {
  // R5 "A restoration recorded by the agency is a fact even where the rules would not give it".
  const year = yearState(state, event.on)
  year.restored += event.points
  year.routes.set(event.route, (year.routes.get(event.route) ?? 0) + event.points)
  if (event.points > 0) shortenWith(state, event.on, event.points)
}

const shortenWith = (state: State, day: string, points: number): void => {
  // R3 "on the bar of a termination already decided and not yet over (of several, the one that ends last, whole);"
  const bar = lastEnding(state.terminations.filter((it) => it.source === 'points' && !it.over && it.until[1] >= day))[0]
  if (bar) {
    const { kind, months } = bar.pack.restoration.effect
    // R2 "one month per point, on suspension and on the bar alike"; R1 "one month in all […] on a bar, however many
    // restorations fall on it".
    shorten(bar, canTake(bar, kind === 'flat' ? months - bar.takenOff : points * months), day)
    return
  }
  // "else on the points suspension that is running or to come on its day and ends last, and what that one cannot take
  // passes to the one that ends before it." "a running measure keeps its pack": each is shortened by its own.
  let left = points
  const open = lastEnding(pointsSuspensions(state).filter((it) => it.until[1] >= day))
  for (const term of open) {
    const { kind, months } = term.pack.restoration.effect
    if (left <= 0) return
    if (kind === 'flat') {
      shortenRun(state, term, open, day)
      return
    }
    const taken = canTake(term, left * months)
    shorten(term, taken, day)
    left -= taken / months
    term.never = term.until[1] < term.from
  }
}

/** R1 "one month in all on a run of suspension […], however many restorations fall on it and however it is prolonged;
 * if the run that ends last has had its month, nothing more is shortened (I-7)." */
const shortenRun = (state: State, last: Term, open: readonly Term[], day: string): void => {
  const run = runsOf(state.suspensions.filter((it) => !it.never)).find((it) => it.links.includes(last))
  if (!run || run.links.some((it) => it.hadItsMonth)) return
  const term = open.slice(open.indexOf(last)).find((it) => run.links.includes(it) && canTake(it, 1) > 0)
  if (!term) return
  shorten(term, canTake(term, term.pack.restoration.effect.months), day)
  for (const link of run.links) link.hadItsMonth = true
  term.never = term.until[1] < term.from
}
