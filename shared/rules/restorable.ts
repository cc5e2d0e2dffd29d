import type { CompiledPack } from './compile'
import type { Year } from './state'

type Route = CompiledPack['pack']['restoration']['routes'][number]

const NOT_YET = { times: 0, points: 0 }

const best = (exam: NonNullable<Route['exam']>): number => exam.reduce((most, { points }) => Math.max(most, points), 0)

const leftOnRoute = (route: Route, year: Year): number => {
  const used = year.routes.find((it) => it.id === route.id) ?? NOT_YET
  if (route.exam) return used.points > 0 ? 0 : best(route.exam)
  return route.pointsPerYear === undefined ? Number.POSITIVE_INFINITY : Math.max(0, route.pointsPerYear - used.points)
}

/** Points that restoration can still give in a year under the caps of the pack (第三十二、三十四条；内蒙古五). */
export const restorableIn = (year: Year, { pack: { restoration } }: CompiledPack): number => {
  const { from, to } = restoration.barredBySingle
  if (year.highestSingle >= from && year.highestSingle <= to) return 0
  let left = 0
  for (const route of restoration.routes) left += leftOnRoute(route, year)
  return restoration.pointsPerYear === null ? left : Math.min(left, Math.max(0, restoration.pointsPerYear - year.restored))
}
