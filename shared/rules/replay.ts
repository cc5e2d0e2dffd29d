import { dayAfter, type Day } from '../time/day'
import type { History } from './case'
import type { CompiledPack } from './compile'
import { type Facts, factsOn, type Step } from './facts'
import { landInstitution } from './institution'
import { type Law, mainSite, packOn } from './law'
import { land } from './measures'
import { restore } from './restoration'
import { emptyState, type Extent, type State } from './state'

/** S1: of several bars every one must be over; `null` when nothing is terminated. */
export const possibleFrom = (state: State): Day | null => {
  let last: Day | null = null
  for (const { endedOn, barUntil } of state.terminations) if (endedOn === null && (last === null || barUntil > last)) last = barUntil
  return last && dayAfter(last)
}

/** S5: the status uses the longest, so a re-registration too early for the longest has no effect on the shortest either. */
const reregister = (state: State, on: Day, longest: State | null): void => {
  const possible = possibleFrom(state)
  const effective = longest?.reregistered[state.reregistered.length]?.effective ?? (possible !== null && on >= possible)
  state.reregistered.push({ on, effective, possibleFrom: possible })
  if (!effective) return
  for (const termination of state.terminations) termination.endedOn ??= on
  state.passes.push(on)
}

const knows = ({ pack }: CompiledPack, route: string): boolean => pack.restoration.routes.some(({ id }) => id === route)

/** The pack whose route a restoration took: of the person's sites the first that knows it. */
const packWithRoute = (law: Law, history: History, on: Day, route: string): CompiledPack => {
  for (const site of history.person.sites) {
    const pack = packOn(law, site, on)
    if (knows(pack, route)) return pack
  }
  return packOn(law, mainSite(history), on)
}

const take = (state: State, { event, index, fate }: Step, law: Law, history: History, longest: State | null): void => {
  switch (event.type) {
    case 'decision': return land(state, event, fate, packOn(law, event.site ?? mainSite(history), event.on))
    case 'institution': return landInstitution(state, event, index, packOn(law, event.site, event.on))
    case 'restoration': return restore(state, event, index, packWithRoute(law, history, event.on, event.route))
    case 'resumption': return void (event.result === 'passed' && state.passes.push(event.on))
    case 'reregistration': return reregister(state, event.on, longest)
    case 'variation':
    case 'revocation':
    case 'appeal': return
  }
}

const replayed = (law: Law, history: History, facts: Facts, extent: Extent, longest: State | null): State => {
  const state = emptyState(extent)
  for (const step of facts.steps) take(state, step, law, history, longest)
  return state
}

/** `shortest` is there only when some measure is a range. */
export type Replayed = { facts: Facts; state: State; shortest: State | null }

/** Replays what is known on `asOf` (rules section 3). */
export const replay = (law: Law, history: History, asOf: Day): Replayed => {
  const facts = factsOn(history, asOf)
  const state = replayed(law, history, facts, 'longest', null)
  return { facts, state, shortest: state.ranged ? replayed(law, history, facts, 'shortest', state) : null }
}
