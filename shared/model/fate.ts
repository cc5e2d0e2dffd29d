import type { PersonFile } from './history'
import type { Amended } from './appeals'
import type { AmendmentRow, DecisionRow } from './rows'
import type { Day } from '../time/day'

/** One item of a notice as it stands; `was` where a variation gave it other points. */
export type ItemFate = DecisionRow['items'][number] & { was: number | null }

/** What became of a notice by a day: its amendments in order, its items as they stand. */
export type Fate = { revoked: boolean; varied: boolean; amendments: readonly Amended[]; items: readonly ItemFate[] }

const varied = (items: readonly ItemFate[], { item, points }: AmendmentRow): ItemFate[] =>
  items.map((it, at) => (points === null || at !== (item ?? 0) ? it : { ...it, points, was: it.was ?? it.points }))

export const fateOf = ({ amendments }: Pick<PersonFile, 'amendments'>, row: DecisionRow, asOf: Day): Fate => {
  const own = amendments.filter((it) => it.decision === row.id && it.on <= asOf).sort((a, b) => (a.on < b.on ? -1 : 1))
  const variations = own.filter((it) => it.kind === 'variation')
  return {
    revoked: own.some((it) => it.kind === 'revocation'),
    varied: variations.length > 0,
    amendments: own,
    items: variations.reduce(varied, row.items.map((it): ItemFate => ({ ...it, was: null }))),
  }
}
