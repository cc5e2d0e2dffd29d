import type { Finding, Path } from '../time/problem'
import { checkDays, checkNature, checkRoutes, twice } from './check'
import { checkSources } from './check-sources'
import { overlap } from './layer'
import type { PackLayer } from './layer-schema'
import type { Pack } from './schema'

/** Parts of a layer that only hold other parts, each with a source of its own. */
const HOLDERS = new Set(['restoration'])

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)

/** What a layer has wrong by itself, whatever its parent: sources, days, ids given twice, routes that give nothing. */
export const checkLayerAlone = (layer: PackLayer): Finding[] => [
  ...checkDays(layer),
  ...checkSources(layer, HOLDERS),
  ...twice(['readings'], 'id', ids(layer.readings), '口径编号'),
  ...twice(['circumstances'], 'code', codes(layer.circumstances), '负面情形编号'),
  ...twice(['restoration', 'routes'], 'id', ids(layer.restoration?.routes ?? []), '修复途径'),
  ...checkRoutes(layer.restoration?.routes ?? []),
]

const clash = (path: Path, key: string, own: readonly string[], parents: readonly string[], what: string): Finding[] =>
  own.flatMap((id, index) =>
    parents.includes(id) ? [{ path: [...path, index, key], reason: `${what}“${id}”在上级规则包中已经有了，请换一个。` }] : [],
  )

const checkClashes = (parent: Pack, layer: PackLayer): Finding[] => {
  const articles = parent.articles.flatMap((it) => [it.id, ...ids(it.items)])
  return [
    ...clash(['articles'], 'id', ids(layer.articles), articles, '条文编号'),
    ...layer.articles.flatMap((it, index) => clash(['articles', index, 'items'], 'id', ids(it.items), articles, '条文编号')),
    ...clash(['readings'], 'id', ids(layer.readings), ids(parent.readings), '口径编号'),
    ...clash(['circumstances'], 'code', codes(layer.circumstances), codes(parent.circumstances), '负面情形编号'),
    ...clash(['restoration', 'routes'], 'id', ids(layer.restoration?.routes ?? []), ids(parent.restoration.routes), '修复途径'),
  ]
}

/** Codes of two digits for each step: a city lies in its province where it has the province's digits and goes on. */
const within = (region: string, parent: string): boolean => region !== parent && region.startsWith(parent.replace(/(00)+$/, ''))

const checkPlace = (parent: Pack, layer: PackLayer): Finding[] =>
  within(layer.region, parent.region) ? [] : [{ path: ['region'], reason: `地区“${layer.region}”不在上级规则包的地区“${parent.region}”之内。` }]

const inWords = ({ effectiveFrom, effectiveTo }: Pick<Pack, 'effectiveFrom' | 'effectiveTo'>): string => `${effectiveFrom}起${effectiveTo ? `至${effectiveTo}` : ''}`

const checkOverlap = (parent: Pack, layer: PackLayer): Finding[] =>
  overlap(parent, layer) || checkDays(layer).length > 0
    ? []
    : [{ path: ['effectiveFrom'], reason: `这一层${inWords(layer)}施行，上级规则包${inWords(parent)}施行，没有同时施行的日子。` }]

const underProblem = (parent: Pack, { under, band, sites }: PackLayer['circumstances'][number]): { key: string; reason: string } | null => {
  const opening = parent.circumstances.find(({ code }) => code === under)
  if (!opening) return { key: 'under', reason: `上级规则包没有负面情形“${under}”。` }
  if (opening.open !== 'city') return { key: 'under', reason: `上级规则包的负面情形“${under}”没有授权市级增加（open: city）。` }
  if (opening.band !== band) return { key: 'band', reason: `“${under}”属于记分档次“${opening.band}”，增加的情形应在同一档，现为“${band}”。` }
  return sites.every((it) => opening.sites.includes(it)) ? null : { key: 'sites', reason: `“${under}”不适用于其中的机构，增加的情形不能超出它的范围。` }
}

const checkUnder = (parent: Pack, { circumstances }: PackLayer): Finding[] =>
  circumstances.flatMap((it, index) => {
    const problem = underProblem(parent, it)
    return problem ? [{ path: ['circumstances', index, problem.key], reason: problem.reason }] : []
  })

const checkOpening = ({ restoration: { open } }: Pack, { restoration }: PackLayer): Finding[] => {
  if (!restoration || restoration.under === open?.article) return []
  const reason = open
    ? `上级规则包授权市级细化修复途径的是“${open.article ?? open.reading ?? ''}”，这里写的是“${restoration.under}”。`
    : '上级规则包没有授权市级增加修复途径（restoration.open 为空）。'
  return [{ path: ['restoration', 'under'], reason }]
}

/** Whether a layer stays within what its parent opens, and whether its names are its own. */
export const checkLayer = (parent: Pack, layer: PackLayer): Finding[] => [
  ...checkPlace(parent, layer),
  ...checkOverlap(parent, layer),
  ...checkClashes(parent, layer),
  ...checkNature(layer.circumstances, parent),
  ...checkUnder(parent, layer),
  ...checkOpening(parent, layer),
]
