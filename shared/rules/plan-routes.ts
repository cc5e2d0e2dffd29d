import { type Day, yearOf } from '../time/day'
import { assess } from './assess'
import type { Discrepancy, Reason } from './assessment'
import type { History, Restoration } from './case'
import type { CompiledPack } from './compile'
import { withEvents } from './imagine'
import { type Law, packOn } from './law'
import { replay } from './replay'
import { resting } from './resting'
import { sayDay } from './say'
import { yearIn } from './state'

type Route = CompiledPack['pack']['restoration']['routes'][number]

/** A way to restore points that a pack of the person's sites has; `acts` are what can be got by it, the least first. */
export type Choice = { pack: CompiledPack; route: Route; acts: readonly { points: number; score: number | undefined }[] }

/** `times` acts by one route for `points` in all; an examination is taken once, for as many points as its score gives. */
export type Take = { route: string; says: string; times: number; points: number; exam: boolean }

/** What one route can still give on the day; `closedBy` and `because` say why it gives nothing. */
export type RouteNow = {
  route: string
  says: string
  open: boolean
  closedBy: 'barred' | 'year-cap' | 'used' | 'route-cap' | null
  /** Points it alone can still give within the year. */
  most: number
  because: Reason
}

const actsOf = ({ each, exam }: Route): Choice['acts'] => {
  if (exam) return [...exam].sort((a, b) => a.points - b.points).map(({ points, from }) => ({ points, score: from }))
  return each ? [{ points: each, score: undefined }] : []
}

/** The routes of the packs in force at the person's sites; where two packs have the same, the first speaks. */
export const choicesOn = (law: Law, { person }: History, asOf: Day): Choice[] => {
  const all = person.sites.flatMap((site) => {
    const pack = packOn(law, site, asOf)
    return pack.pack.restoration.routes.map((route) => ({ pack, route, acts: actsOf(route) }))
  })
  return all.filter((it, at) => all.findIndex(({ route }) => route.id === it.route.id) === at)
}

/** Each choice up to which level: so many times, or for an examination so many steps up its scores. */
export type Levels = readonly number[]

export const takesOf = (choices: readonly Choice[], levels: Levels): Take[] =>
  choices.flatMap(({ route, acts }, at) => {
    const level = levels[at] ?? 0
    if (level === 0) return []
    const exam = route.exam !== undefined
    const points = exam ? (acts[level - 1]?.points ?? 0) : level * (acts[0]?.points ?? 0)
    return [{ route: route.id, says: route.says, times: exam ? 1 : level, points, exam }]
  })

/** The restorations of a combination, all approved on one day. */
export const restorationsOf = (choices: readonly Choice[], levels: Levels, on: Day): Restoration[] =>
  choices.flatMap(({ route, acts }, at): Restoration[] => {
    const level = levels[at] ?? 0
    const taken = route.exam ? acts.slice(level - 1, level) : Array.from({ length: level }, () => acts[0])
    return taken.flatMap((act) => (act ? [{ type: 'restoration', on, route: route.id, ...act }] : []))
  })

const restorationTroubles = (law: Law, history: History, asOf: Day): Discrepancy[] =>
  assess(law, history, asOf).discrepancies.filter((it) => it.code.startsWith('restoration-'))

/** What the engine would find against a combination (R5); empty where it is lawful. */
export const troublesWith = (law: Law, history: History, choices: readonly Choice[], levels: Levels, asOf: Day): Discrepancy[] => {
  const before = restorationTroubles(law, history, asOf).length
  return restorationTroubles(law, withEvents(history, restorationsOf(choices, levels, asOf)), asOf).slice(before)
}

const barringReasons = (law: Law, history: History, { pack }: Choice, asOf: Day): Reason[] => {
  const { from, to } = pack.pack.restoration.barredBySingle
  return replay(law, history, asOf).state.scored
    .filter((it) => yearOf(it.decision.on) === yearOf(asOf) && it.single >= from && it.single <= to)
    .map((it) => ({ says: `${sayDay(it.decision.on)}作出的决定${it.decision.noticeNo ? `（${it.decision.noticeNo}）` : ''}单次记 ${it.single} 分`, fact: it.decision.id }))
}

type Closed = { closedBy: NonNullable<RouteNow['closedBy']>; because: Reason }

const closed = (law: Law, history: History, choice: Choice, trouble: Discrepancy, asOf: Day): Closed => {
  const { pack, route, acts } = choice
  const { restoration } = pack.pack
  if (trouble.code === 'restoration-barred') {
    return { closedBy: 'barred', because: resting(trouble.says, pack, restoration.barredBySingle, barringReasons(law, history, choice, asOf)) }
  }
  const year = yearIn(replay(law, history, asOf).state, yearOf(asOf))
  const had = year.routes.find((it) => it.id === route.id) ?? { times: 0, points: 0 }
  if (restoration.pointsPerYear !== null && year.restored + (acts[0]?.points ?? 0) > restoration.pointsPerYear) {
    return { closedBy: 'year-cap', because: resting(`${yearOf(asOf)} 年度已修复 ${year.restored} 分；一年最多修复 ${restoration.pointsPerYear} 分`, pack, restoration) }
  }
  if (route.timesPerYear !== undefined && had.times >= route.timesPerYear) {
    return { closedBy: 'used', because: resting(`${yearOf(asOf)} 年度已经用过 ${had.times} 次，一年限 ${route.timesPerYear} 次`, pack, route) }
  }
  return { closedBy: 'route-cap', because: resting(`${yearOf(asOf)} 年度由此已修复 ${had.points} 分，一年最多 ${route.pointsPerYear ?? had.points} 分`, pack, route) }
}

const given = ({ acts, route }: Choice): string => {
  const [least, most] = [acts[0]?.points ?? 0, acts.at(-1)?.points ?? 0]
  return route.exam ? `按成绩减免 ${least}—${most} 分` : `每次减免 ${least} 分`
}

/** One route alone: open with what it can still give, or closed and why. `most`: the most lawful points, found by trying. */
export const routeNow = (law: Law, history: History, choice: Choice, most: number, asOf: Day): RouteNow => {
  const { pack, route } = choice
  const base = { route: route.id, says: route.says, most }
  const trouble = most > 0 ? undefined : troublesWith(law, history, [choice], [1], asOf)[0]
  if (trouble) return { ...base, open: false, ...closed(law, history, choice, trouble, asOf) }
  const says = `${route.says}：${given(choice)}，${yearOf(asOf)} 年度还可减免 ${most} 分`
  return { ...base, open: most > 0, closedBy: null, because: resting(says, pack, route, [resting('一年修复的上限', pack, pack.pack.restoration)]) }
}
