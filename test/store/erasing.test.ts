import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyJournal } from '../../shared/model/journal'
import { anInstitution, aPerson, command } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'

const profile = newProfile()
let running: Running

beforeAll(async () => {
  running = await start(profile)
  await running.page.evaluate(() => window.harness.open())
})

afterAll(async () => {
  await running.app.close()
  dropProfile(profile)
})

const SEALED = 's1.k.geheim'
const commit = (it: Parameters<Window['harness']['commit']>[0]) => running.page.evaluate((given) => window.harness.commit(given), it)
const ask = (channel: 'journal.erase' | 'journal.verify' | 'journal.read' | 'snapshot.make' | 'snapshot.list' | 'snapshot.rows', question?: unknown) =>
  running.page.evaluate(([name, asked]) => window.harness.ask(name, asked), [channel, question] as const)
const journal = () => running.page.evaluate(() => window.harness.journal())

test('an identity is gone from the rows, both journals and the snapshots, and both are still proven whole', async () => {
  await commit(anInstitution('i1'))
  const person = aPerson('p1', 'i1')
  const args = person.args as { person: object; post: object }
  expect(await commit(command('newPerson', { ...args, person: { ...args.person, sealed: SEALED, marks: ['m'] } } as never))).toMatchObject({ ok: true })
  const row = (await running.page.evaluate(() => window.harness.personFile('p1')))?.person
  const left = { ...row, rev: 2, leftOn: '2020-05-06' }
  // Who left: written the way any difference is.
  expect(await commit(command('restoreSnapshot', { at: '2026-06-15T00:00:00.000Z', changes: [{ table: 'people', id: 'p1', before: row as never, after: left }] }))).toMatchObject({ ok: true })
  expect(await ask('snapshot.make', { why: 'asked' })).toMatchObject({ ok: true, answer: { ok: true } })
  const before = (await journal()).at(-1)?.seq ?? 0

  expect(await commit(command('eraseIdentities', { people: ['p1'] }, 'erase/1'))).toMatchObject({ ok: true, seq: before + 1 })
  expect(await ask('journal.erase', { texts: [SEALED], contents: [] })).toMatchObject({ ok: true })
  await running.page.evaluate((text) => window.harness.erase([text]), SEALED)

  const own = await journal()
  expect(JSON.stringify(own)).not.toContain('geheim')
  expect(verifyJournal(own)).toMatchObject({ whole: true, head: { seq: before + 1 } })
  expect(JSON.stringify(await ask('journal.read', { from: 1, limit: 100 }))).not.toContain('geheim')
  expect(await ask('journal.verify')).toMatchObject({ ok: true, answer: { whole: true, entries: before + 1, hash: own.at(-1)?.hash } })
  const listed = (await ask('snapshot.list')) as { answer: { name: string; whole: boolean }[] }
  expect(listed.answer).toMatchObject([{ whole: true }])
  expect(JSON.stringify(await ask('snapshot.rows', { name: listed.answer[0]?.name, page: 0 }))).not.toContain('geheim')
  expect((await running.page.evaluate(() => window.harness.personFile('p1')))?.person).toMatchObject({ name: '张某', sealed: '', marks: [] })
})

test('afterwards things are entered as before, and a start finds nothing to mend', async () => {
  expect(await commit(aPerson('p2', 'i1'))).toMatchObject({ ok: true })
  await running.app.close()
  running = await start(profile)
  expect(await running.page.evaluate(() => window.harness.open())).toBeNull()
  expect(await running.page.evaluate(() => window.harness.repair())).toBe('none')
  expect(await running.page.evaluate(() => window.harness.inspect())).toBeNull()
})
