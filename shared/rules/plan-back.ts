import type { Day } from '../time/day'
import { assess, assessReplayed } from './assess'
import type { Assessment, DayOrRange, Reason } from './assessment'
import type { History } from './case'
import { knownOn, withEvents } from './imagine'
import type { Law } from './law'
import { type Condition, conditionsOf } from './plan-conditions'
import { type Choice, choicesOn, type Levels, restorationsOf, type RouteNow, routeNow, type Take, takesOf, troublesWith } from './plan-routes'
import { replay } from './replay'
import { resting } from './resting'
import { sayBack, sayTakes } from './say-plan'
import { runsOf } from './runs'
import { statusOn } from './status'

/**
 * The earliest day back: `resume` after a suspension, `reregister` after a termination (a range where the rules leave one);
 * `free` where no measure is left on the day itself. Null where there is nothing to come back from.
 */
export type Back = { kind: 'resume' | 'reregister' | 'free'; on: DayOrRange } | null

/** Where a person stands with so much restored: the day back, what must happen for it, the points left of the year. */
export type Return = {
  back: Back
  /** The last day of the last suspension there is, where it lies beyond the day back. */
  later: Day | null
  net: number
  conditions: readonly Condition[]
  /** A day among the conditions was counted in a year whose holidays are not published. */
  provisional: boolean
}

/** One set of restorations: what to do, the points it gives (第三十四条), the months it takes off (第三十五条). */
export type Combination = { takes: readonly Take[]; points: number; months: number }

/** One effect, and every least combination that has it: taking less of any would not. */
export type WayBack = Return & { options: readonly Combination[]; because: Reason }

export type WaysBack = {
  asOf: Day
  without: Return
  routes: readonly RouteNow[]
  /** Best first: by the earliest day back; where no day can change, by the points left. */
  ways: readonly WayBack[]
  /** Why restoring brings no earlier day although some route is open; null otherwise. */
  stuck: Reason | null
}

type Tried = Return & Combination & { levels: Levels; after: Assessment }

/** Far more than the caps of a year leave; keeps a pack without caps from running away. */
const MOST_TRIED = 600

const backOf = (before: Assessment, after: Assessment): Back => {
  if (after.reregisterFrom) return { kind: 'reregister', on: after.reregisterFrom }
  if (after.resumesOn) return { kind: 'resume', on: after.resumesOn }
  return before.phase === 'none' ? null : { kind: 'free', on: before.asOf }
}

type Asked = { law: Law; history: History; asOf: Day; choices: readonly Choice[]; before: Assessment }

const tried = ({ law, history, asOf, choices, before }: Asked, levels: Levels): Tried => {
  const events = restorationsOf(choices, levels, asOf)
  const thought = withEvents(history, events)
  const replayed = replay(law, thought, asOf)
  const { state, shortest } = replayed
  const after = assessReplayed(law, thought, asOf, replayed)
  const standing = statusOn(state, shortest, asOf)
  const restored = state.restored.slice(state.restored.length - events.length)
  const months = restored.reduce((sum, it) => sum + it.shortened.reduce((cuts, cut) => cuts + cut.months, 0), 0)
  const conditions = conditionsOf(standing, after, law.workingDays, months > 0)
  const last = runsOf(state).at(-1)?.until ?? null
  return {
    levels, after, conditions, back: backOf(before, after), net: after.points.net,
    later: last !== null && last >= asOf && last !== standing.run?.until ? last : null,
    provisional: conditions.some((it) => it.provisional),
    takes: takesOf(choices, levels),
    points: restored.reduce((sum, it) => sum + it.points, 0),
    months,
  }
}

/** Every lawful combination within the full mark: each by one step more than a smaller one, so that none is tried beyond a cap. */
const lawful = (asked: Asked): Levels[] => {
  const { law, history, asOf, choices } = asked
  const found: Levels[] = []
  const seen = new Set<string>()
  let layer: Levels[] = [choices.map(() => 0)]
  while (layer.length > 0 && found.length < MOST_TRIED) {
    const next = layer.flatMap((levels) => choices.map((_, at) => levels.map((level, index) => (index === at ? level + 1 : level))))
    layer = next.filter((levels) => {
      if (seen.has(levels.join())) return false
      seen.add(levels.join())
      return within(choices, levels) && troublesWith(law, history, choices, levels, asOf).length === 0
    })
    found.push(...layer)
  }
  return found
}

const within = (choices: readonly Choice[], levels: Levels): boolean =>
  choices.every(({ route, acts }, at) => (levels[at] ?? 0) <= (route.exam ? acts.length : acts.length > 0 ? Number.POSITIVE_INFINITY : 0)) &&
  takesOf(choices, levels).reduce((sum, it) => sum + it.points, 0) <= Math.max(...choices.map(({ pack }) => pack.cap))

const text = (on: DayOrRange): string => (Array.isArray(on) ? `${on[1]} ${on[0]}` : `${on} ${on}`)

/** Whether a day back can change at all; where it cannot, what counts is the points left of the year. */
export const mayShorten = ({ phase }: Pick<Assessment, 'phase'>): boolean => phase === 'running' || phase === 'upcoming'

/** Sorts as good comes first: the day back, with the longest of a range before its shortest, then what is still to come; or the points left. */
export const rank = (before: Assessment, { back, later, net }: Return): string =>
  mayShorten(before) ? `${back ? text(back.on) : ''} ${later ?? ''}` : String(net).padStart(4, '0')

const less = (a: Levels, b: Levels): boolean => a.every((it, at) => it <= (b[at] ?? 0)) && a.some((it, at) => it < (b[at] ?? 0))

const acts = ({ takes }: Tried): number => takes.reduce((sum, it) => sum + it.times, 0)

/** Of combinations to the same effect those that hold no smaller one, the fewest points first, then the fewest acts. */
const least = (same: readonly Tried[]): Tried[] =>
  same.filter((it) => !same.some((other) => less(other.levels, it.levels))).sort((a, b) => a.points - b.points || acts(a) - acts(b))

const because = (choices: readonly Choice[], best: Tried, before: Assessment): Reason => {
  const used = choices.filter(({ route }) => best.takes.some((it) => it.route === route.id))
  const packs = [...new Map(used.map(({ pack }) => [pack.id, pack])).values()]
  const brings = mayShorten(before) ? `缩短 ${best.months} 个月，${sayBack(best.back, before.asOf)}` : `本年度记分降到 ${best.net} 分`
  return {
    says: `${sayTakes(best.takes)}：减免 ${best.points} 分，${brings}`,
    from: [
      ...used.map(({ pack, route }) => resting(route.says, pack, route)),
      ...packs.map((pack) => resting('一年修复的上限', pack, pack.pack.restoration)),
      ...(mayShorten(before) ? [...packs.map((pack) => resting('修复缩短期限', pack, pack.pack.restoration.effect)), ...(best.after.because.from?.slice(1) ?? [])] : []),
    ],
  }
}

const grouped = (all: readonly Tried[], before: Assessment): Tried[][] => {
  const groups = new Map<string, Tried[]>()
  for (const it of all) {
    const key = rank(before, it)
    groups.set(key, [...(groups.get(key) ?? []), it])
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => least(same))
}

const wayOf = (choices: readonly Choice[], group: readonly Tried[], before: Assessment): WayBack[] => {
  const best = group[0]
  if (!best) return []
  const { back, later, net, conditions, provisional } = best
  const options = group.map(({ takes, points, months }) => ({ takes, points, months }))
  return [{ back, later, net, conditions, provisional, options, because: because(choices, best, before) }]
}

const stuckReason = ({ law, history, asOf, choices, before }: Asked): Reason | null => {
  const pack = choices[0]?.pack
  if (!pack || before.phase === 'none') return null
  const { effect } = pack.pack.restoration
  if (!mayShorten(before)) return resting('期限已满，修复只降低累计记分，不能提前恢复', pack, { reading: 'I-16' })
  const { suspensions, terminations } = replay(law, history, asOf).state
  const byPoints = [...suspensions.filter((it) => it.until >= asOf), ...terminations.filter((it) => it.endedOn === null)].some((it) => it.source === 'points')
  return byPoints
    ? resting('期限已经缩短到头，修复只降低累计记分', pack, effect)
    : resting('这段期限因机构被处理而产生，修复不缩短它', pack, { reading: 'I-16' })
}

const mostAlone = (all: readonly Tried[], at: number): number =>
  Math.max(0, ...all.filter(({ levels }) => levels.every((level, index) => index === at || level === 0)).map(({ points }) => points))

/**
 * The lawful ways back: which restorations are still open on `asOf` (第三十二至三十四条；内蒙古五), and what each combination of
 * them, approved on that day, would give by the same engine. Events after `asOf` are not known. For a person without a
 * measure the ways say how far the points of the year can be lowered.
 */
export const waysBack = (law: Law, whole: History, asOf: Day): WaysBack => {
  const history = knownOn(whole, asOf)
  const before = assess(law, history, asOf)
  const choices = choicesOn(law, history, asOf)
  const asked = { law, history, asOf, choices, before }
  const without = tried(asked, choices.map(() => 0))
  const all = lawful(asked).map((levels) => tried(asked, levels))
  const better = all.filter((it) => rank(before, it) < rank(before, without))
  const { back, later, net, conditions, provisional } = without
  return {
    asOf,
    without: { back, later, net, conditions, provisional },
    routes: choices.map((choice, at) => routeNow(law, history, choice, mostAlone(all, at), asOf)),
    ways: grouped(better, before).flatMap((group) => wayOf(choices, group, before)),
    stuck: all.length > 0 && (better.length === 0 || !mayShorten(before)) ? stuckReason(asked) : null,
  }
}
