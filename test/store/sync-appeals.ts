import type { Command } from '../../renderer/store/commands/all'
import type { PersonFile } from '../../shared/model/history'
import { got } from '../agency/client'
import { decision, type World } from '../agency/world'
import { command } from './commands'
import type { Running } from './harness/start'

/** `grounds` null: made on paper, and only noted. */
export const anAppeal = (id: string, person: string, of: string, grounds: string | null = '一、当日不在岗'): Command =>
  command('recordAmendment', {
    id, institution: 'i1', person, decision: of, kind: 'appeal', on: '2026-06-15', item: null, points: null, printed: null, ...(grounds === null ? {} : { grounds }),
  }, `record-${id}`)

type Device = {
  page: () => Running['page']
  world: () => World
  sync: () => Promise<unknown>
  file: (id: string) => Promise<PersonFile | null>
  commit: (it: Command) => Promise<void>
}

/** What happens around the appeals of one person: here, and at the agency. */
export const appealsOf = ({ page, world, sync, file, commit }: Device, person: string) => ({
  amendments: async () => (await file(person))?.amendments ?? [],
  /** A decision that has come here; its id there. */
  decide: async (points: number, more = {}): Promise<string> => {
    await sync()
    const { id } = got(await world().operator.decide({ body: decision(person, points, more) }))
    await sync()
    return id
  },
  undo: async (done: Command): Promise<void> => {
    const entries = await page().evaluate(() => window.harness.journal())
    await commit(command('undo', { seq: entries.find((it) => it.command.id === done.id)?.seq ?? 0, done: done.id, what: '提出申诉' }))
  },
  answer: async (appeal: string, outcome: 'upheld' | 'revoked'): Promise<void> => {
    got(await world().operator.answer({ body: { act: `answer-${appeal}`, institution: 'ph', appeal, on: '2026-06-15' as never, outcome, words: '经核实，记分无误' } }))
  },
})
