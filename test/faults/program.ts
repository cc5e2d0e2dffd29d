import { once } from 'node:events'
import { expect } from 'vitest'
import { type JournalEntry, verifyJournal } from '../../shared/model/journal'
import { sumsOfReplica } from '../../shared/model/replica'
import { replicaOf } from '../keep/journals'
import { anInstitution } from '../store/commands'
import { type Running, start } from '../store/harness/start'

export const open = (running: Running) => running.page.evaluate(() => window.harness.open())

/** A program with one institution and `people` people, entered as a person would. */
export const filled = async (profile: string, people: number, ...args: string[]): Promise<Running> => {
  const running = await start(profile, ...args)
  expect(await open(running)).toBeNull()
  await running.page.evaluate((it) => window.harness.commit(it), anInstitution('i1'))
  expect(await running.page.evaluate((count) => window.harness.enterPeople('first', 32, count), people)).toBeNull()
  return running
}

export const kill = async ({ app }: Running): Promise<void> => {
  const program = app.process()
  const gone = program.exitCode === null && program.signalCode === null ? once(program, 'exit') : null
  program.kill('SIGKILL')
  await gone
}

/** Both copies are whole and say the same, and the rows are what they come to. Gives the number of people. */
export const expectWhole = async ({ page }: Running): Promise<number> => {
  expect(await page.evaluate(() => window.harness.inspect())).toBeNull()
  expect(await page.evaluate(() => window.harness.ask('journal.verify', undefined))).toMatchObject({ ok: true, answer: { whole: true } })
  const entries: JournalEntry[] = await page.evaluate(() => window.harness.journal())
  const standing = await page.evaluate(() => window.harness.ask('journal.standing', undefined))
  expect(standing).toMatchObject({ ok: true, answer: { whole: true, reached: entries.length === 0 ? { seq: 0 } : { seq: entries.length, hash: entries.at(-1)?.hash } } })
  expect(verifyJournal(entries)).toMatchObject({ whole: true })
  const model = replicaOf(entries)
  expect(standing).toMatchObject({ answer: { sums: sumsOfReplica(model) } })
  const rows = await page.evaluate(() => window.harness.rows())
  for (const [table, held] of Object.entries(model)) expect(new Map((rows[table] as { id: string }[]).map((row) => [row.id, row])), table).toEqual(held)
  return model.people.size
}
