import type { CompiledPack, Row } from '../../../shared/rules/compile'
import { sayMonths } from '../../../shared/rules/say-plan'

/** The dial opens at the bottom: it runs clockwise from lower left to lower right. Degrees, nought at the top. */
const FROM = -135
const SWEEP = 270

export type Point = { x: number; y: number }

/** Where `points` of `cap` stand on the dial, in degrees. */
export const angleOf = (points: number, cap: number): number => FROM + (SWEEP * Math.min(Math.max(points, 0), cap)) / cap

export const pointAt = (degrees: number, radius: number): Point => {
  const radians = (degrees * Math.PI) / 180
  return { x: radius * Math.sin(radians), y: -radius * Math.cos(radians) }
}

const at = (degrees: number, radius: number): string => {
  const { x, y } = pointAt(degrees, radius)
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

/** Path of the arc between two scores; empty where they are the same. */
export const arc = (from: number, to: number, cap: number, radius: number): string => {
  const [start, end] = [angleOf(from, cap), angleOf(to, cap)]
  if (end <= start) return ''
  return `M ${at(start, radius)} A ${radius} ${radius} 0 ${end - start > 180 ? 1 : 0} 1 ${at(end, radius)}`
}

/** The scores whose sum over a year brings a suspension or termination, as the pack has them. */
export const thresholdsOf = ({ cumulative }: CompiledPack): { points: number; row: Row }[] =>
  cumulative.flatMap((row, points) => (row ? [{ points, row }] : []))

export type Rung = { points: number; cumulative: Row | null; single: Row | null }

/** The same scores, and what each brings as the sum of a year and at a single time. */
export const ladderOf = ({ cumulative, single }: CompiledPack): Rung[] =>
  cumulative.flatMap((row, points) => (row || single[points] ? [{ points, cumulative: row, single: single[points] ?? null }] : []))

/** In few words, for the foot of the dial. */
export const sayRow = ({ kind, months }: Row): string =>
  kind === 'terminate' ? `终止（${sayMonths(months)} 个月）` : `暂停 ${sayMonths(months)} 个月`
