import { z } from 'zod'
import { readLaw } from '../rules/read'
import { readCalendar } from '../time/calendar'
import { readDataFile } from '../time/data-file'
import { placeOf, type Problem } from '../time/problem'
import { type BuiltIn, builtInLibrary, type Library, type Rule, withRule } from './library'
import type { RuleFileRow } from './rows'

export type ReadRule = { ok: true; rule: Rule } | { ok: false; problems: readonly Problem[] }

const kindOf = (value: Record<string, unknown>): Rule['kind'] | null => {
  if ('year' in value && !('articles' in value)) return 'calendar'
  return 'id' in value ? 'pack' : null
}

const neither = (file: string): Problem => ({
  file, line: 1, place: placeOf([]), reason: '这个文件既不是规则包（应有 id 一项），也不是工作日历（应有 year 一项）。',
})

/** A city's layer is laid over its province as the library holds it now. */
const readAsPack = (text: string, file: string, { packs }: Library): ReadRule => {
  const read = readLaw([{ name: file, text }], new Map([...packs].map(([id, { value }]) => [id, value])))
  if (!read.ok) return read
  const [value] = read.packs
  return value ? { ok: true, rule: { kind: 'pack', value } } : { ok: false, problems: [neither(file)] }
}

const readAsCalendar = (text: string, file: string): ReadRule => {
  const read = readCalendar(text, file)
  return read.ok ? { ok: true, rule: { kind: 'calendar', value: read.calendar } } : read
}

/** Reads a rule pack or a year's calendar beside what is held. Never throws on bad text; `file` is only named in the problems. */
export const readRule = (text: string, file: string, library: Library): ReadRule => {
  const read = readDataFile(text, file, z.looseObject({}))
  if (!read.ok) return read
  const kind = kindOf(read.value)
  if (kind === null) return { ok: false, problems: [neither(file)] }
  return kind === 'pack' ? readAsPack(text, file, library) : readAsCalendar(text, file)
}

const taken = (library: Library, row: RuleFileRow): Library => {
  const read = readRule(row.text, row.file, library)
  return read.ok ? withRule(library, read.rule, row) : { ...library, unread: [...library.unread, { row, problems: read.problems }] }
}

/** A city's layer is read when every whole pack is there, so that it lies over its province as corrected last. */
const isLayer = ({ kind, text, file }: RuleFileRow): boolean => {
  const read = kind === 'pack' ? readDataFile(text, file, z.looseObject({})) : null
  return read?.ok === true && typeof read.value['parent'] === 'string'
}

/** The library of the program and of the files taken in, in the order they were taken, cities after provinces. */
export const readLibrary = (builtIn: BuiltIn, rows: readonly RuleFileRow[]): Library => {
  const inOrder = [...rows].sort((a, b) => a.place - b.place)
  const layers = new Set(inOrder.filter(isLayer))
  return [...inOrder.filter((it) => !layers.has(it)), ...layers].reduce(taken, builtInLibrary(builtIn))
}
