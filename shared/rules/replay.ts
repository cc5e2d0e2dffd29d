import { dayAfter, type Day, latest } from '../time/day'
import type { History } from './case'
import type { CompiledPack } from './compile'
import { type Facts, factsOn, type Step } from './facts'
import { landInstitution } from './institution'
import { type Law, mainSite, packOn } from './law'
import { land } from './measures'
import { restore } from './restoration'
import { emptyState, type Extent, type State } from './state'

/** S1: of several bars every one must be over; `null` when nothing is terminated. */
export const possibleFrom = (state: State): Day | null =>
  state.terminations
    .filter((it) => it.endedOn === null)
    .reduce<Day | null>((day, it) => (day ? latest(day, dayAfter(it.barUntil)) : dayAfter(it.barUntil)), null)

/** S5: the status uses the longest, so a re-registration too early for the longest has no effect on the shortest either. */
const reregister = (state: State, on: Day, longest: State | null): void => {
  const possible = possibleFrom(state)
  const effective = longest?.reregistered[state.reregistered.length]?.effective ?? (possible !== null && on >= possible)
  state.reregistered.push({ on, effective, possibleFrom: possible })
  if (!effective) return
  for (const termination of state.terminations) termination.endedOn ??= on
  state.passes.push(on)
}

/** The pack whose route a restoration took: of the person's sites the first that knows it. */
const packWithRoute = (law: Law, history: History, on: Day, route: string): CompiledPack => {
  const packs = history.person.sites.map((site) => packOn(law, site, on))
  return packs.find((it) => it.pack.restoration.routes.some(({ id }) => id === route)) ?? packOn(law, mainSite(history), on)
}

const take = (state: State, step: Step, law: Law, history: History, longest: State | null): void => {
  switch (step.rank) {
    case 0: return land(state, step, packOn(law, step.decision.site ?? mainSite(history), step.on))
    case 1: return landInstitution(state, step.institution, step.index, packOn(law, step.institution.site, step.on))
    case 2: return restore(state, step.restoration, step.index, packWithRoute(law, history, step.on, step.restoration.route))
    case 3: return void (step.passed && state.passes.push(step.on))
    case 4: return reregister(state, step.on, longest)
  }
}

const replayed = (law: Law, history: History, facts: Facts, extent: Extent, longest: State | null): State => {
  const state = emptyState(extent)
  for (const step of facts.steps) take(state, step, law, history, longest)
  return state
}

/** Replays what is known on `asOf` (rules section 3); `shortest` is there only when some measure is a range. */
export const replay = (law: Law, history: History, asOf: Day): { facts: Facts; state: State; shortest: State | null } => {
  const facts = factsOn(history, asOf)
  const state = replayed(law, history, facts, 'longest', null)
  return { facts, state, shortest: state.ranged ? replayed(law, history, facts, 'shortest', state) : null }
}
