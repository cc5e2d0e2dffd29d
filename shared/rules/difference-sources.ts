import type { Discrepancy, DiscrepancyCode } from './assessment'
import type { CompiledPack } from './compile'
import type { Pack, Source } from './schema'

/** Where in a pack the rule stands that a recorded fact differs from. */
const places: Record<DiscrepancyCode, (pack: Pack) => (Source | null)[]> = {
  'points-outside-band': ({ bands }) => bands,
  'points-not-by-responsibility': ({ bands, adjustments }) => [...bands, ...adjustments],
  'band-impossible': ({ adjustments }) => adjustments,
  'circumstance-out-of-scope': ({ circumstances }) => circumstances,
  'measure-differs': ({ measures, timing }) => [...measures, timing.further],
  'until-differs': ({ measures }) => measures,
  'notice-late': ({ deadlines }) => [deadlines.notice],
  'service-late': ({ deadlines }) => [deadlines.service],
  'finding-late': ({ deadlines }) => [deadlines.finding],
  'role-out-of-scope': ({ scope }) => scope,
  'pack-not-in-force': ({ validity }) => [validity],
  'restoration-over-cap': ({ restoration }) => [restoration, ...restoration.routes],
  'restoration-barred': ({ restoration }) => [restoration.barredBySingle],
  'restoration-points-differ': ({ restoration }) => restoration.routes,
  'below-materiality': ({ materiality }) => [materiality],
  'reregistration-early': ({ measures }) => measures,
  'possible-duplicate': ({ aggregation, bands }) => [aggregation, ...bands],
}

export const sourceOfDifference = ({ pack }: CompiledPack, { code, article }: Discrepancy): Source => {
  const named = places[code](pack).filter((it) => it?.article === article)
  // Several rules of one article: which words were meant is not known, so none are underlined.
  return named.length === 1 && named[0] ? named[0] : { article: article || undefined }
}
