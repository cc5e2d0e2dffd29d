import { type Day, earliest, latest } from '../time/day'
import type { PackLayer } from './layer-schema'
import type { Pack } from './schema'

const isLayer = (file: Pack | PackLayer): file is PackLayer => !('measures' in file)

type Validity = { effectiveFrom: Day; effectiveTo: Day | null }

/** The days on which a layer and its parent are both in force; no end is invented where neither has one. Null where there is none. */
export const overlap = (parent: Validity, layer: Validity): Validity | null => {
  const effectiveFrom = latest(parent.effectiveFrom, layer.effectiveFrom)
  const ends = [parent.effectiveTo, layer.effectiveTo].flatMap((it) => it ?? [])
  const effectiveTo = ends.length === 0 ? null : ends.reduce(earliest)
  return effectiveTo !== null && effectiveTo < effectiveFrom ? null : { effectiveFrom, effectiveTo }
}

/**
 * The law of a city: its province's, with the circumstances and ways of restoration the city adds
 * (山东第十七至二十条、第三十三条). Identity and articles are the city's own; it is in force only while the
 * province's is, and then the end is the province's to give. Takes a layer that `checkLayer` found right;
 * throws where the two are never in force together.
 */
export const layered = (parent: Pack, layer: PackLayer): Pack => {
  const { circumstances, restoration, articles, readings, ...identity } = layer
  const days = overlap(parent, layer)
  if (!days) throw new RangeError(`${layer.id} 与 ${parent.id} 没有同时施行的日子`)
  const narrowed = days.effectiveFrom !== layer.effectiveFrom || days.effectiveTo !== layer.effectiveTo
  return {
    ...parent,
    ...identity,
    ...days,
    validity: narrowed ? parent.validity : layer.validity,
    conductFrom: layer.conductFrom ?? parent.conductFrom,
    articles: [...parent.articles, ...articles],
    readings: [...parent.readings, ...readings],
    circumstances: [...parent.circumstances, ...circumstances],
    restoration: { ...parent.restoration, routes: [...parent.restoration.routes, ...(restoration?.routes ?? [])] },
  }
}

/**
 * The packs in the order of files that `readLaw` found right, each layer laid over its parent; for a program whose files were
 * checked when it was built. Throws where a parent is not among them.
 */
export const together = (files: readonly (Pack | PackLayer)[]): Pack[] =>
  files.map((file) => {
    if (!isLayer(file)) return file
    const parent = files.find((it): it is Pack => it.id === file.parent && !isLayer(it))
    if (!parent) throw new RangeError(`${file.id} 没有上级规则包 ${file.parent}`)
    return layered(parent, file)
  })
