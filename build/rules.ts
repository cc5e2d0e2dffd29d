import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type CompiledPack, compile } from '../shared/rules/compile'
import { readPack } from '../shared/rules/read'
import { legalDay, packSchema } from '../shared/rules/schema'
import { type Calendar, readCalendar } from '../shared/time/calendar'
import { type WorkingDays, workingDays } from '../shared/time/working-days'

const texts = (folder: string): { name: string; text: string }[] => {
  const path = join(import.meta.dirname, '../shared', folder)
  return readdirSync(path).filter((name) => name.endsWith('.yaml')).sort().map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
}

const told = (problems: readonly { file: string; line: number; place: string; reason: string }[]): Error =>
  new Error(problems.map((it) => `${it.file}:${it.line} ${it.place} ${it.reason}`).join('\n'))

/** Every pack of the repo by id; throws with file, line, place and reason where one is broken. */
export const readPacks = (): Map<string, CompiledPack> =>
  new Map(texts('rules/packs').map(({ name, text }) => {
    const read = readPack(text, name)
    if (!read.ok) throw told(read.problems)
    return [read.pack.id, compile(read.pack)]
  }))

/** Every published year in the repo. */
export const readCalendars = (): Calendar[] =>
  texts('time/calendars').map(({ name, text }) => {
    const read = readCalendar(text, name)
    if (!read.ok) throw told(read.problems)
    return read.calendar
  })

export const readWorkingDays = (): WorkingDays => workingDays(readCalendars())

/** The law of the repo; where a file is refused, its problems are told on stderr and the program ends. */
export const lawOrEnd = (): { packs: Map<string, CompiledPack>; calendar: WorkingDays } => {
  try {
    return { packs: readPacks(), calendar: readWorkingDays() }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return process.exit(1)
  }
}

/** The schema of a pack as JSON Schema; what lies between its numbers and its articles only `readPack` can see. */
export const packJsonSchema = (): string => {
  const schema = z.toJSONSchema(packSchema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === legalDay) Object.assign(jsonSchema, { type: 'string', format: 'date' })
    },
  })
  return `${JSON.stringify(schema, null, 2)}\n`
}
