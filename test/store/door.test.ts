import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { schemaVersion } from '../../shared/model/carry'
import { type JournalEntry, verifyJournal } from '../../shared/model/journal'
import type { TableName } from '../../shared/model/rows'
import { aNotice, anInstitution, aPerson, command } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'

let profile: string
let running: Running

afterEach(async () => {
  await running.app.close()
  dropProfile(profile)
})

const commit = (it: Command) => running.page.evaluate((given) => window.harness.commit(given), it)
const commitTogether = (all: Command[]) => running.page.evaluate((given) => window.harness.commitTogether(given), all)
const count = (table: TableName) => running.page.evaluate((it) => window.harness.count(it), table)
const journal = () => running.page.evaluate(() => window.harness.journal())

/** Everything in the store, to see that nothing changed. */
const everything = async (): Promise<unknown> => [await journal(), await count('people'), await count('posts'), await count('decisions')]

beforeEach(async () => {
  profile = newProfile()
  running = await start(profile)
  await running.page.evaluate(() => window.harness.open())
  await commit(anInstitution('i1'))
  await commit(aPerson('p1', 'i1'))
})

describe('rows and journal entry are saved together', () => {
  test('the entry holds the command, the rows before and after, and the chain', async () => {
    const made = aPerson('p2', 'i1')
    expect(await commit(made)).toEqual({ ok: true, seq: 3, repeated: false })
    const entries = await journal()
    expect(entries.map((it) => it.seq)).toEqual([1, 2, 3])
    expect(entries[2]).toMatchObject({
      epoch: 1, schema: schemaVersion, at: made.at, who: '测试', command: { id: made.id, name: 'newPerson', args: made.args },
      changes: [{ table: 'people', id: 'p2', before: null }, { table: 'posts', id: 'p2-post', before: null }],
    })
    expect(verifyJournal(entries, entries[2])).toMatchObject({ whole: true })
    const file = await running.page.evaluate(() => window.harness.personFile('p2'))
    expect([file?.person, file?.posts[0]]).toEqual(entries[2]?.changes.map((it) => it.after))
  })

  test('a plan that throws leaves nothing, and holds up nobody', async () => {
    const [broken, next] = await commitTogether([aNotice('d1', 'p1', 'i1', 'bug'), aPerson('p2', 'i1')])
    expect(broken).toContain('a bug in a plan')
    expect(next).toMatchObject({ ok: true, seq: 3 })
    expect([await count('decisions'), await count('people')]).toEqual([0, 2])
  })

  test('a journal that cannot be written takes the rows back', async () => {
    const before = await everything()
    const outcome = await running.page.evaluate((it) => window.harness.withBrokenJournal(it), aPerson('p2', 'i1'))
    expect(outcome).toContain('the journal is broken')
    expect(await everything()).toEqual(before)
    expect(await commit(aPerson('p2', 'i1'))).toMatchObject({ ok: true, seq: 3 })
  })

  test.each([
    ['thirteen points', () => aNotice('d1', 'p1', 'i1', '18-1', 13), 'items.0.points'],
    ['an unknown person', () => aNotice('d1', 'p9', 'i1'), 'person'],
    ['an id used before', () => aPerson('p1', 'i1'), 'person.id'],
    ['a time that is none', () => ({ ...aPerson('p2', 'i1'), at: 'yesterday' }), 'at'],
    ['nobody', () => ({ ...aPerson('p2', 'i1'), who: '' }), 'who'],
  ])('%s is refused with a sentence and changes nothing', async (_, make, place) => {
    const before = await everything()
    expect(await commit(make())).toMatchObject({ ok: false, problem: { place, sentence: expect.stringMatching(/。$/) as string } })
    expect(await everything()).toEqual(before)
  })
})

describe('the same command twice', () => {
  test('has no second effect', async () => {
    const made = aPerson('p2', 'i1')
    expect(await commit(made)).toEqual({ ok: true, seq: 3, repeated: false })
    const before = await everything()
    const again = { ok: true, seq: 3, repeated: true }
    expect(await commitTogether([made, { ...made, at: '2026-06-16T09:30:00+08:00' }])).toEqual([again, again])
    expect(await everything()).toEqual(before)
  })

  test('under one id but meaning something else is refused', async () => {
    await commit(aPerson('p2', 'i1', 'twice'))
    expect(await commit(aPerson('p3', 'i1', 'twice'))).toMatchObject({ ok: false, problem: { place: 'id' } })
    expect(await commit(command('markSample', { day: '2026-06-15' }, 'twice'))).toMatchObject({ ok: false, problem: { place: 'id' } })
    expect(await count('people')).toBe(2)
  })
})

describe('the queue', () => {
  test('200 commands at once are carried out one by one, in the order they came', async () => {
    const people = Array.from({ length: 200 }, (_, at) => aPerson(at % 10 === 9 ? 'p1' : `q${at}`, 'i1'))
    const outcomes = await commitTogether(people)
    expect(outcomes.map((it) => typeof it === 'object' && it.ok)).toEqual(people.map((_, at) => at % 10 !== 9))
    const entries: JournalEntry[] = (await journal()).slice(2)
    const done = people.filter((_, at) => at % 10 !== 9)
    expect(entries.map((it) => it.command.id)).toEqual(done.map((it) => it.id))
    expect(verifyJournal(await journal())).toMatchObject({ whole: true, head: { seq: 182 } })
  })

  test('the tail of the journal comes newest first', async () => {
    await commitTogether([aPerson('p2', 'i1'), aPerson('p3', 'i1')])
    const tail = await running.page.evaluate(() => window.harness.journalTail(2))
    expect(tail.map((it) => it.seq)).toEqual([4, 3])
  })
})

describe('who only looks', () => {
  test('changes nothing, and what was looked at is written down', async () => {
    await running.page.evaluate(() => window.harness.look(true))
    const before = await everything()
    expect(await commit(aPerson('p2', 'i1'))).toEqual({ ok: false, problem: { place: '', sentence: '主要负责人账户只能查看。' } })
    expect(await everything()).toEqual(before)
    expect(await commit(command('recordInquiry', { person: 'p1' }))).toMatchObject({ ok: true, seq: 3 })
    expect((await journal())[2]).toMatchObject({ command: { name: 'recordInquiry' }, changes: [] })
  })
})
