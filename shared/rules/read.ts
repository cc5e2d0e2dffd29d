import { z } from 'zod'
import { readDataFile } from '../time/data-file'
import type { Finding, Problem } from '../time/problem'
import { findingsOf } from '../time/sentence'
import { checkPack } from './check'
import { checkLayer, checkLayerAlone } from './check-layer'
import { layered } from './layer'
import { layerSchema, type PackLayer } from './layer-schema'
import { packSchema, type Pack } from './schema'

export type LawFile = { name: string; text: string }

type Refuse = (findings: readonly Finding[]) => Problem[]
type Refused = { ok: false; problems: Problem[] }
type Read = { ok: true; file: string; refuse: Refuse } & ({ pack: Pack } | { layer: PackLayer })

const anyFile = z.looseObject({ parent: z.unknown() }).partial()

const parsed = <T>(schema: z.ZodType<T>, value: unknown, refuse: Refuse): { ok: true; value: T } | Refused => {
  const checked = schema.safeParse(value, { jitless: true, reportInput: true })
  return checked.success ? { ok: true, value: checked.data } : { ok: false, problems: refuse(findingsOf(checked.error)) }
}

/** A file that names a parent is a layer, any other a whole pack. */
const readFile = ({ name: file, text }: LawFile): Read | Refused => {
  const read = readDataFile(text, file, anyFile)
  if (!read.ok) return read
  const { value, refuse } = read
  if (value.parent === undefined || value.parent === null) {
    const pack = parsed(packSchema, value, refuse)
    if (!pack.ok) return pack
    const problems = refuse(checkPack(pack.value))
    return problems.length > 0 ? { ok: false, problems } : { ok: true, file, refuse, pack: pack.value }
  }
  const layer = parsed(layerSchema, value, refuse)
  return layer.ok ? { ok: true, file, refuse, layer: layer.value } : layer
}

/** Reads the text of a whole pack; `file` is only named in the problems. Never throws on bad text. */
export const readPack = (text: string, file: string): { ok: true; pack: Pack } | Refused => {
  const read = readFile({ name: file, text })
  if (!read.ok) return read
  if ('pack' in read) return { ok: true, pack: read.pack }
  return { ok: false, problems: read.refuse([{ path: ['parent'], reason: '这是城市层（写了 parent），要和上级规则包一起读取。' }]) }
}

const idOf = (read: Read): string => ('pack' in read ? read.pack.id : read.layer.id)

const checkOnce = (reads: readonly Read[]): Problem[] =>
  reads.flatMap((read, index) => {
    const before = reads.slice(0, index).find((it) => idOf(it) === idOf(read))
    return before ? read.refuse([{ path: ['id'], reason: `规则包编号“${idOf(read)}”已由文件 ${before.file} 使用。` }]) : []
  })

const parentOf = ({ parent }: PackLayer, packs: ReadonlyMap<string, Pack>): Pack | Finding => {
  const pack = packs.get(parent)
  if (!pack) return { path: ['parent'], reason: `没有可用的上级规则包“${parent}”：它的文件不在其中，或者有误。` }
  return pack.parent === null ? pack : { path: ['parent'], reason: `上级规则包“${parent}”本身是城市层，不能再加一层。` }
}

const effective = (read: Read, packs: ReadonlyMap<string, Pack>): Pack | Problem[] => {
  if ('pack' in read) return read.pack
  const { layer } = read
  const parent = parentOf(layer, packs)
  if ('reason' in parent) return read.refuse([parent, ...checkLayerAlone(layer)])
  const findings = [...checkLayerAlone(layer), ...checkLayer(parent, layer)]
  return findings.length > 0 ? read.refuse(findings) : layered(parent, layer)
}

/**
 * Reads files of law together, whole packs and layers of cities in any order, and gives the packs in the order of the
 * files, each layer laid over its parent. A parent is looked for in the files, then among the packs `held`; a pack may
 * take the place of one held under its id. Never throws on bad text: every problem of every file is told.
 */
export const readLaw = (files: readonly LawFile[], held: ReadonlyMap<string, Pack>): { ok: true; packs: Pack[] } | Refused => {
  const all = files.map(readFile)
  const reads = all.flatMap((it) => (it.ok ? [it] : []))
  const own = reads.flatMap((it): [string, Pack][] => ('pack' in it ? [[it.pack.id, it.pack]] : []))
  const packs = new Map([...held, ...own])
  const laid = reads.map((it) => effective(it, packs))
  const problems = [
    ...all.flatMap((it) => (it.ok ? [] : it.problems)),
    ...checkOnce(reads),
    ...laid.flatMap((it) => (Array.isArray(it) ? it : [])),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, packs: laid.flatMap((it) => (Array.isArray(it) ? [] : [it])) }
}
