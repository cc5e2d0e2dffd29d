import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type CompiledPack, compile } from '../shared/rules/compile'
import { layerSchema } from '../shared/rules/layer-schema'
import { type LawFile, readLaw } from '../shared/rules/read'
import { legalDay, packSchema } from '../shared/rules/schema'
import { type Calendar, readCalendar } from '../shared/time/calendar'
import { type WorkingDays, workingDays } from '../shared/time/working-days'

const textsIn = (folder: string): LawFile[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const texts = (folder: string): LawFile[] => textsIn(join(import.meta.dirname, '../shared', folder))

/** The packs and layers of one file, or of every `.yaml` file in a folder. */
const textsAt = (place: string): LawFile[] =>
  statSync(place).isDirectory() ? textsIn(place) : [{ name: basename(place), text: readFileSync(place, 'utf8') }]

const told = (problems: readonly { file: string; line: number; place: string; reason: string }[]): Error =>
  new Error(problems.map((it) => `${it.file}:${it.line} ${it.place} ${it.reason}`).join('\n'))

/** Every pack of the repo, and of further files or folders, by id; throws with file, line, place and reason where one is broken. */
export const readPacks = (further: readonly string[] = []): Map<string, CompiledPack> => {
  const read = readLaw([...texts('rules/packs'), ...further.flatMap(textsAt)], new Map())
  if (!read.ok) throw told(read.problems)
  return new Map(read.packs.map((pack) => [pack.id, compile(pack)]))
}

/** Every published year in the repo. */
export const readCalendars = (): Calendar[] =>
  texts('time/calendars').map(({ name, text }) => {
    const read = readCalendar(text, name)
    if (!read.ok) throw told(read.problems)
    return read.calendar
  })

export const readWorkingDays = (): WorkingDays => workingDays(readCalendars())

/** The law of the repo and of further files or folders; where a file is missing or refused, its problems are told on stderr and the program ends. */
export const lawOrEnd = (further: readonly string[] = []): { packs: Map<string, CompiledPack>; calendar: WorkingDays } => {
  try {
    return { packs: readPacks(further), calendar: readWorkingDays() }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return process.exit(1)
  }
}

const jsonSchema = (schema: z.ZodType): string => {
  const json = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema: it }) => {
      if (zodSchema === legalDay) Object.assign(it, { type: 'string', format: 'date' })
    },
  })
  return `${JSON.stringify(json, null, 2)}\n`
}

/**
 * The schemas of a whole pack and of a city's layer as JSON Schema, by file name; what lies between their numbers and
 * their articles only `readLaw` can see.
 */
export const jsonSchemas = (): Record<string, string> => ({
  'pack.schema.json': jsonSchema(packSchema.extend({ parent: z.null() })),
  'layer.schema.json': jsonSchema(layerSchema),
})
