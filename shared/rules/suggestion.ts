import type { Band, CompiledPack } from './compile'
import type { Responsibility, SiteKind } from './schema'

/** A circumstance being scored: `points` as typed. */
export type Scoring = { circumstance: string; responsibility: Responsibility | ''; adjustment: string; points: string }

/** What the pack gives for an item: the points its responsibility gets, which may be a range, and where that stands. */
export type Suggestion = { from: number; to: number; article: string }

const shiftedBand = (pack: CompiledPack, { circumstance, adjustment }: Scoring): Band | undefined => {
  const own = pack.bandOrder.findIndex((it) => it.id === pack.circumstances.get(circumstance)?.band)
  const shift = pack.pack.adjustments.find((it) => it.id === adjustment)?.bandShift ?? 0
  return own < 0 ? undefined : pack.bandOrder[own + shift]
}

/** Null while the circumstance is not chosen, and where no band lies below or above. */
export const suggestionFor = (pack: CompiledPack, item: Scoring): Suggestion | null => {
  const band = shiftedBand(pack, item)
  if (!band) return null
  const article = pack.quotes.get(band.article ?? '')?.name ?? ''
  if (item.responsibility === '') return { from: band.from, to: band.to, article }
  const points = band[item.responsibility]
  return typeof points === 'number' ? { from: points, to: points, article } : { from: points[0], to: points[1], article }
}

/** The points that go into the field by themselves: only where the pack leaves no choice. */
const fixedPoints = (pack: CompiledPack, item: Scoring): string | null => {
  const given = item.responsibility === '' ? null : suggestionFor(pack, item)
  return given && given.from === given.to ? String(given.from) : null
}

export const saySuggestion = ({ from, to, article }: Suggestion): string =>
  from === to ? `按规则记 ${from} 分（${article}）` : `按规则 ${from}—${to} 分（${article}）`

/** An item changed: fixed points follow it, points a person typed stay. */
export const followed = <T extends Scoring>(pack: CompiledPack, before: Scoring, after: T): T => {
  const byHand = before.points !== '' && before.points !== fixedPoints(pack, before)
  return byHand ? after : { ...after, points: fixedPoints(pack, after) ?? (before.points === fixedPoints(pack, before) ? '' : after.points) }
}

export type Choice = { value: string; label: string; words: string; band: string }

/** The circumstances of the pack in its order; those of other kinds of institution say so and stand last. */
export const circumstanceChoices = ({ pack, quotes, bandOrder }: CompiledPack, kind: SiteKind): Choice[] => {
  const choices = pack.circumstances.map((it) => {
    const band = bandOrder.find((one) => one.id === it.band)
    const elsewhere = it.sites.includes(kind) ? '' : '（不适用于本类机构）'
    return {
      value: it.code, band: band ? `${band.from}—${band.to} 分` : '', words: it.words ?? '', elsewhere,
      label: `${quotes.get(it.article ?? '')?.name ?? it.code}　${it.says}${elsewhere}`,
    }
  })
  return [...choices.filter((it) => !it.elsewhere), ...choices.filter((it) => it.elsewhere)].map(({ elsewhere: _, ...it }) => it)
}

/** Full-width letters and figures of a Chinese keyboard mean the same. */
const plain = (text: string): string => text.normalize('NFKC')

/** Found by its code, its article, its points, or any of its words. */
export const matches = ({ value, label, words, band }: Choice, typed: string): boolean =>
  plain(typed).trim().split(/\s+/).every((part) => plain(`${value} ${label} ${words} ${band}`).includes(part))
