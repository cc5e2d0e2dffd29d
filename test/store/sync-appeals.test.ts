import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import type { PersonRow } from '../../shared/model/rows'
import { aNotice, command, newcomer } from './commands'
import { anAppeal, appealsOf } from './sync-appeals'
import { openDevice } from './sync-device'
import type { Fate } from '../agency/link'
import { decision, person, renamed } from '../agency/world'

let fate: Fate = 'through'

const device = await openDevice(() => fate)
const { page, commit, world, sync, file, letters, inspect, otherSends, allThere, rowAt, restart } = device

beforeAll(() => commit(newcomer('p1')))
afterAll(device.close)

describe.sequential('异议申诉', () => {
  const { amendments, decide, undo, answer } = appealsOf({ page, world, sync, file, commit }, 'p20')
  const appeal = (id: string, of: string, grounds?: string | null) => anAppeal(id, 'p20', of, grounds)

  test('goes to the agency with its grounds, is changed there, and what is answered stands beside it', async () => {
    await commit(newcomer('p20'))
    const of = await decide(1)
    await commit(appeal('x1', of))
    await sync()
    expect(await rowAt('appeal', 'x1')).toMatchObject({ body: { person: 'p20', decision: of, on: '2026-06-15', grounds: '一、当日不在岗', papers: [] } })
    await commit(command('changeAppeal', { id: 'x1', on: '2026-06-15', grounds: '一、当日休假' }))
    await sync()
    expect(await rowAt('appeal', 'x1')).toMatchObject({ rev: 2, body: { grounds: '一、当日休假' } })
    await answer('x1', 'upheld')
    await sync()
    expect(await amendments()).toMatchObject([{ id: 'x1', origin: 'entered', grounds: '一、当日休假', answer: { outcome: 'upheld', words: '经核实，记分无误', on: '2026-06-15' } }])
    expect(await inspect()).toBeNull()
  })

  test('taken back after it was answered is for a person, and stands again when that is given up', async () => {
    await commit(command('withdrawAppeal', { id: 'x1' }))
    expect(await sync()).toMatchObject({ needsPerson: 1 })
    const [asked] = await letters()
    expect(asked).toMatchObject({ name: 'withdrawAppeal', trouble: { code: 'answered' } })
    await page().evaluate((id) => window.harness.decide(id, { choose: 'theirs' }), asked?.id ?? '')
    expect(await sync()).toMatchObject({ needsPerson: 0 })
    expect(await amendments()).toMatchObject([{ id: 'x1', answer: { outcome: 'upheld' } }])
    expect(await inspect()).toBeNull()
  })

  test('noted without grounds it goes nowhere; given some, it goes', async () => {
    const of = await decide(1)
    await commit(appeal('x2', of, null))
    expect(await letters()).toEqual([])
    await commit(command('changeAppeal', { id: 'x2', on: '2026-06-15', grounds: '二、责任不在此人' }))
    await sync()
    expect(await rowAt('appeal', 'x2')).toMatchObject({ rev: 1, body: { grounds: '二、责任不在此人' } })
  })

  test('undone before it went nothing is said of it, and after it went it is taken back', async () => {
    const of = await decide(1)
    const made = appeal('x3', of)
    await commit(made)
    await sync()
    await undo(made)
    await sync()
    expect(await rowAt('appeal', 'x3')).toMatchObject({ op: 'delete' })
    const [typed, against] = [aNotice('d20', 'p20', 'i1', '18-1', 3), appeal('x4', 'd20')]
    await commit(typed)
    await commit(against)
    expect(await letters()).toMatchObject([{ name: 'lodgeAppeal', state: 'awaits-decision' }])
    await undo(against)
    expect(await letters()).toEqual([])
    expect(await rowAt('appeal', 'x4')).toBeUndefined()
  })

  test('against a notice typed from paper it waits until that is known to be the agency’s: by a person’s word, or by its number', async () => {
    await commit(appeal('x5', 'd20'))
    expect(await sync()).toMatchObject({ waiting: 1, needsPerson: 0 })
    const paired = await decide(3, { on: '2026-03-02', received: '2026-03-05' })
    expect(await sync()).toMatchObject({ waiting: 1 })
    expect(await rowAt('appeal', 'x5')).toBeUndefined()
    await page().evaluate(([mine, theirs]) => window.harness.pair(mine ?? '', theirs ?? null), ['d20', paired])
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await rowAt('appeal', 'x5')).toMatchObject({ body: { decision: paired } })
    const typed = aNotice('d21', 'p20', 'i1', '18-1', 2)
    await commit({ ...typed, args: { ...typed.args, noticeNo: '淄医保处〔2026〕88号' } } as Command)
    await commit(appeal('x6', 'd21'))
    const numbered = await decide(2, { noticeNo: '淄医保处(2026)88号' })
    expect(await rowAt('appeal', 'x6')).toMatchObject({ body: { decision: numbered } })
    await answer('x6', 'revoked')
    await sync()
    expect((await amendments()).filter((it) => it.decision === numbered)).toMatchObject([{ kind: 'revocation' }, { id: 'x6', kind: 'appeal', answer: { outcome: 'revoked' } }])
  })

  test('of another device it stands here as its own, can be set right here, and is gone when it is taken back there', async () => {
    const of = await decide(1)
    await otherSends({ name: 'lodgeAppeal', base: null, args: { id: 'x7', body: { person: 'p20', decision: of, on: '2026-06-14' as never, grounds: '别处写的', papers: [] } } })
    await sync()
    expect((await amendments()).find(({ id }) => id === 'x7')).toMatchObject({ origin: 'agency', kind: 'appeal', grounds: '别处写的' })
    await commit(command('changeAppeal', { id: 'x7', on: '2026-06-14', grounds: '这里改的' }))
    await sync()
    expect(await rowAt('appeal', 'x7')).toMatchObject({ rev: 2, body: { grounds: '这里改的', on: '2026-06-14' } })
    await otherSends({ name: 'withdrawAppeal', base: 2, args: { id: 'x7' } })
    await sync()
    expect((await amendments()).map(({ id }) => id)).not.toContain('x7')
    expect(await inspect()).toBeNull()
  })

  test('a store made anew tells none of them twice and knows the answers again', async () => {
    const said = async () => (await allThere()).filter(({ entity }) => entity === 'appeal')
    const [there, here] = [await said(), await amendments()]
    await page().evaluate(() => window.harness.dropDatabase())
    expect(await restart()).toBe('store-rebuilt')
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await said()).toEqual(there)
    const told = (rows: typeof here) => rows.map(({ id, decision: of, answer }) => [id, of, answer?.outcome]).sort()
    expect(told(await amendments())).toEqual(told(here))
    expect(await inspect()).toBeNull()
  })
})

describe.sequential('换一家经办机构', () => {
  test('what waited for the one is not sent to the other, which is told what is held here from the start', async () => {
    // Changed last by another device, and another person that only that one entered.
    await sync()
    await otherSends(renamed('p1', 1, { code: 'D7' }), person('p40', { name: '周某' }))
    await sync()
    fate = 'unreached'
    const held = (await file('p1'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p1', name: '张丙', code: held.code, sealed: held.sealed, marks: held.marks }))
    await commit(newcomer('p30'))
    const of = (await file('p20'))?.decisions.find(({ origin }) => origin === 'agency')?.id ?? ''
    await commit(anAppeal('x9', 'p20', of))
    expect(await sync()).toMatchObject({ state: 'offline', waiting: 4 })
    const before = await page().evaluate(() => window.harness.rows())
    await device.moveTo('https://another.example')
    fate = 'through'
    expect(await restart()).toBe('none')
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    const there = await allThere()
    expect(there.filter(({ entity }) => entity === 'appeal')).toEqual([])
    const told = there.flatMap((it) => (it.entity === 'person' && it.op === 'put' ? [[it.id, it.rev, (it.body as { name: string }).name]] : []))
    expect(told).toContainEqual(['p1', 1, '张丙'])
    expect(told).toContainEqual(['p30', 1, '张某'])
    // Those of other devices as well, as they were last.
    const all = (rows: typeof before) => (rows['people'] as PersonRow[]).map(({ id, name, code }) => [id, name, code]).sort()
    expect(all(await page().evaluate(() => window.harness.rows()))).toEqual(all(before))
    expect(await file('p20')).toMatchObject({ amendments: expect.arrayContaining([expect.objectContaining({ id: 'x9', kind: 'appeal' })]) as object })
    expect(await inspect()).toBeNull()
    expect(await restart()).toBe('none')
  })

  test('where the other calls the institution otherwise, what only the first had goes, and all that is held here stays', async () => {
    await commit(newcomer('p41'))
    await sync()
    await world().operator.decide({ body: decision('p41', 3, { on: '2026-06-08', received: '2026-06-12' }) })
    await sync()
    expect((await file('p41'))?.decisions).toHaveLength(1)
    const people = async () => ((await page().evaluate(() => window.harness.rows()))['people'] as PersonRow[]).map(({ id, name }) => [id, name]).sort()
    const before = await people()
    await device.moveTo('https://third.example', 'yaodian-1')
    await restart()
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await people()).toEqual(before)
    expect((await allThere()).filter(({ entity, op }) => entity === 'person' && op === 'put')).toHaveLength(before.length)
    expect((await file('p41'))?.decisions).toEqual([])
    expect((await file('p41'))?.person).toMatchObject({ institution: 'i1' })
    expect(await page().evaluate(() => window.harness.count('institutions'))).toBe(1)
    expect(await inspect()).toBeNull()
    await commit(command('changePerson', { id: 'p41', name: '钱某', code: null, sealed: '', marks: [] }))
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await rowAt('person', 'p41')).toMatchObject({ institution: 'yaodian-1', rev: 2, body: { name: '钱某' } })
    expect(await restart()).toBe('none')
  })
})
