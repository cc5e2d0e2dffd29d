import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import type { DecisionRow, PersonRow } from '../../shared/model/rows'
import { aNotice, command, newcomer } from './commands'
import { openDevice } from './sync-device'
import type { Fate } from '../agency/link'
import { decision, type letter, person, renamed } from '../agency/world'

let fate: Fate = 'through'
const device = await openDevice(() => fate)
const { page, commit, world, sync, file, letters, inspect, otherSends, allThere, rowAt, restart } = device

beforeAll(() => page().evaluate(() => window.harness.enterIdentities([{ person: 'p1', identity: { idNumber: '999999199001010011' } }])))
afterAll(device.close)

describe.sequential('一台设备与经办机构', () => {
  test('what was entered before enrolling is told, under the agency’s own name of the institution', async () => {
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await rowAt('person', 'p1')).toMatchObject({ institution: 'ph', body: { name: '张某', identity: { idNumber: '999999199001010011' } } })
    expect(await rowAt('post', 'p1-post')).toMatchObject({ body: { person: 'p1' } })
    expect(await inspect()).toBeNull()
  })

  test('what another device enters comes in, is no entry of the journal, and the sums stay right', async () => {
    expect(await otherSends(person('p2', { name: '李某', idNumber: '999999199202020022' }), renamed('p1', 1, { code: 'D1' }))).toMatchObject([{ result: 'applied' }, { result: 'applied' }])
    await sync()
    expect((await file('p2'))?.person).toMatchObject({ name: '李某', institution: 'i1', origin: 'agency' })
    expect((await file('p1'))?.person).toMatchObject({ name: '张某', code: 'D1', origin: 'agency' })
    expect(await inspect()).toBeNull()
    expect(await restart()).toBe('none')
  })

  test('an identity that came is kept sealed', async () => {
    expect(JSON.stringify(await page().evaluate(() => window.harness.rows()))).not.toContain('999999199202020022')
    expect(await page().evaluate(() => window.harness.identities())).toContainEqual({ idNumber: '999999199202020022' })
  })

  test('a change on top of what came is ours again, in the journal and at the agency', async () => {
    const held = (await file('p1'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p1', name: '张某某', code: held.code, sealed: held.sealed, marks: held.marks }))
    expect(await inspect()).toBeNull()
    await sync()
    expect(await rowAt('person', 'p1')).toMatchObject({ rev: 3, body: { name: '张某某', code: 'D1', identity: { idNumber: '999999199001010011' } } })
    expect((await file('p1'))?.person).toMatchObject({ name: '张某某', code: 'D1', origin: 'entered' })
    expect(await restart()).toBe('none')
    expect(await inspect()).toBeNull()
  })

  test('undone, what stood there comes back, here and at the agency', async () => {
    const before = (await file('p2'))?.person as PersonRow
    const made = command('changePerson', { id: 'p2', name: '错名', code: before.code, sealed: before.sealed, marks: before.marks })
    await commit(made)
    const [entry] = await page().evaluate(() => window.harness.journalTail(1))
    await commit(command('undo', { seq: entry?.seq ?? 0, done: made.id, what: '修改人员资料' }))
    await sync()
    expect((await file('p2'))?.person).toMatchObject({ name: '李某', marks: before.marks })
    expect(await rowAt('person', 'p2')).toMatchObject({ body: { name: '李某', identity: { idNumber: '999999199202020022' } } })
    expect(await inspect()).toBeNull()
  })

  test('two devices change different things of one row while this one is cut off, and both stand', async () => {
    fate = 'unreached'
    const held = (await file('p2'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p2', name: '李某某', code: null, sealed: held.sealed, marks: held.marks }))
    expect(await sync()).toMatchObject({ state: 'offline', waiting: 1 })
    const { rev } = (await rowAt('person', 'p2')) as { rev: number }
    await otherSends(renamed('p2', rev, { code: 'D2' }))
    fate = 'through'
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await rowAt('person', 'p2')).toMatchObject({ body: { name: '李某某', code: 'D2' } })
    expect((await file('p2'))?.person).toMatchObject({ name: '李某某', code: 'D2' })
    expect(await inspect()).toBeNull()
  })

  test('the same thing changed on both sides is for a person; what was decided stands on both', async () => {
    fate = 'unreached'
    const held = (await file('p2'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p2', name: '李甲', code: held.code, sealed: held.sealed, marks: held.marks }))
    const { rev } = (await rowAt('person', 'p2')) as { rev: number }
    await otherSends(renamed('p2', rev, { name: '李乙' }))
    fate = 'through'
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 1 })
    const [asked] = await letters()
    expect(asked).toMatchObject({ trouble: { kind: 'conflict', clashes: [{ field: 'name', mine: '李甲', theirs: '李乙' }] } })
    expect((await file('p2'))?.person.name).toBe('李甲')
    await page().evaluate((id) => window.harness.decide(id, { choose: 'theirs' }), asked?.id ?? '')
    expect(await sync()).toMatchObject({ needsPerson: 0 })
    expect((await file('p2'))?.person.name).toBe('李乙')
    expect(await inspect()).toBeNull()
    expect(await restart()).toBe('none')
  })

  test('an answer that is lost brings no second effect', async () => {
    await commit(newcomer('p3'))
    fate = 'silent'
    await sync()
    fate = 'through'
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await rowAt('person', 'p3')).toMatchObject({ rev: 1 })
  })

  test('a notice typed in counts once when the agency’s comes, by its number', async () => {
    const typed = aNotice('d1', 'p1', 'i1', '18-1', 3)
    await commit({ ...typed, args: { ...typed.args, noticeNo: '淄医保处〔2026〕1号' } } as Command)
    await world().operator.decide({ body: decision('p1', 3, { on: '2026-03-02', received: '2026-03-05', noticeNo: '淄医保处(2026)1号' }) })
    await sync()
    const decisions = (await file('p1'))?.decisions as DecisionRow[]
    expect(decisions).toMatchObject([{ origin: 'agency', noticeNo: '淄医保处(2026)1号' }])
    expect(await page().evaluate(() => window.harness.count('decisions'))).toBe(2)
    expect(await page().evaluate(() => window.harness.matches())).toEqual([])
  })

  test('by person, day and points alone it is asked', async () => {
    await commit(aNotice('d2', 'p3', 'i1', '18-1', 2))
    await world().operator.decide({ body: decision('p3', 2, { on: '2026-03-02', received: '2026-03-05', noticeNo: '淄医保处〔2026〕9号' }) })
    await sync()
    const [question] = await page().evaluate(() => window.harness.matches())
    expect(question).toMatchObject({ entered: { id: 'd2' }, candidates: [{ noticeNo: '淄医保处〔2026〕9号' }] })
    expect((await file('p3'))?.decisions).toHaveLength(2)
    await page().evaluate(([mine, theirs]) => window.harness.pair(mine ?? '', theirs ?? null), ['d2', question?.candidates[0]?.id ?? ''])
    expect((await file('p3'))?.decisions).toHaveLength(1)
    expect(await page().evaluate(() => window.harness.matches())).toEqual([])
  })

  test('a store made anew from the journal pulls again, tells nothing twice, and ends equal', async () => {
    const before = await page().evaluate(() => window.harness.rows())
    const there = await allThere()
    fate = 'unreached'
    await commit(newcomer('p4'))
    await page().evaluate(() => window.harness.dropDatabase())
    expect(await restart()).toBe('store-rebuilt')
    fate = 'through'
    // A wish that was given up is not asked about again: the word on it is in the journal as well.
    expect(await sync()).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect((await allThere()).filter(({ entity, id }) => !id.startsWith('p4') && entity !== 'standing')).toEqual(there.filter(({ entity }) => entity !== 'standing'))
    expect(await rowAt('person', 'p4')).toBeDefined()
    const after = await page().evaluate(() => window.harness.rows())
    const said = (rows: unknown[] | undefined) => (rows as PersonRow[]).filter(({ id }) => !id.startsWith('p4')).map(({ id, name, code, leftOn }) => ({ id, name, code, leftOn }))
    expect(said(after['people'])).toEqual(said(before['people']))
    expect((await file('p1'))?.decisions).toHaveLength(1)
    expect(await inspect()).toBeNull()
    expect(await restart()).toBe('none')
  })

  test('what was put otherwise is sent in its place, by a store made anew as well, and nobody is asked again', async () => {
    await commit(newcomer('p40'))
    await sync()
    await otherSends(renamed('p40', 1, { name: '甲', code: 'D7' }))
    await commit(command('changePerson', { id: 'p40', name: '乙', code: 'D8', sealed: '', marks: [] }))
    expect(await sync()).toMatchObject({ needsPerson: 1 })
    const [asked] = await letters()
    expect(asked).toMatchObject({ name: 'changePerson', trouble: { kind: 'conflict', clashes: [{ field: 'name' }, { field: 'code' }] } })
    fate = 'unreached'
    await page().evaluate((id) => window.harness.decide(id, { choose: 'rewrite', args: { id: 'p40', fields: { code: 'D8' } }, base: 2 }), asked?.id ?? '')
    expect((await file('p40'))?.person).toMatchObject({ name: '甲', code: 'D8' })
    for (const _again of [1, 2]) {
      await page().evaluate(() => window.harness.dropDatabase())
      expect(await restart()).toBe('store-rebuilt')
      fate = 'through'
      expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
      expect(await rowAt('person', 'p40')).toMatchObject({ rev: 3, body: { name: '甲', code: 'D8' } })
      expect((await file('p40'))?.person).toMatchObject({ name: '甲', code: 'D8' })
    }
    expect(await inspect()).toBeNull()
  })

  test('pulling everything anew changes nothing and loses no letter', async () => {
    fate = 'unreached'
    await commit(newcomer('p5'))
    const before = await page().evaluate(() => window.harness.rows())
    await page().evaluate(() => window.harness.resetSync())
    expect(await letters()).toHaveLength(2)
    fate = 'through'
    await sync()
    expect(await rowAt('person', 'p5')).toBeDefined()
    expect(await page().evaluate(() => window.harness.rows())).toEqual(before)
    expect(await inspect()).toBeNull()
  })
})

describe.sequential('身份信息的清除', () => {
  const everything = () => page().evaluate(() => window.harness.everything())
  const isErasedThere = async (id: string) => ((await rowAt('person', id)) as unknown as { body: { identity: unknown } }).body.identity === null

  test('reaches what waits to be sent, what was pulled and what stands under it; the agency is told, and the sums stay right', async () => {
    await otherSends(person('p7', { name: '孙某', idNumber: '999999199707070077' }))
    await page().evaluate(() => window.harness.enterIdentities([{ person: 'p6', identity: { idNumber: '999999199606060066' } }]))
    await sync()
    fate = 'unreached'
    await page().evaluate(() => window.harness.enterIdentities([{ person: 'p8', identity: { idNumber: '999999199808080088' } }]))
    const { rev } = (await rowAt('person', 'p6')) as { rev: number }
    await otherSends(renamed('p6', rev, { code: 'D6' }))
    const held = (await file('p7'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p7', name: '孙某某', code: null, sealed: held.sealed, marks: held.marks }))
    const people = ['p6', 'p7', 'p8']
    for (const it of people) await commit(command('leave', { person: it, on: '2026-06-10', posts: [] }))
    await commit(command('eraseIdentities', { people }, 'erase/sync'))
    const texts = await page().evaluate((of) => window.harness.traces(of), people)
    const before = await everything()
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(texts.every((it) => before.includes(it))).toBe(true)
    await page().evaluate((of) => window.harness.erase(of), texts)
    const after = await everything()
    expect(texts.filter((it) => after.includes(it))).toEqual([])
    expect(await page().evaluate((of) => window.harness.traces(of), people)).toEqual([])
    expect(await inspect()).toBeNull()
    fate = 'through'
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    for (const it of people) expect(await isErasedThere(it)).toBe(true)
    expect(await rowAt('person', 'p6')).toMatchObject({ body: { code: 'D6', leftOn: '2026-06-10' } })
    expect(await file('p8')).toMatchObject({ person: { sealed: '', marks: [] } })
    expect(await inspect()).toBeNull()
  })
})

describe.sequential('名册很长的机构', () => {
  const PEOPLE = 400
  const AT_ONCE = 100
  const ids = Array.from({ length: PEOPLE }, (_, at) => `long${at}`)
  const inBatches = async (draft: (id: string) => Parameters<typeof letter>[1], of: readonly string[]): Promise<void> => {
    for (let at = 0; at < of.length; at += AT_ONCE) await otherSends(...of.slice(at, at + AT_ONCE).map(draft))
  }
  const someone = async (id: string) => (await file(id))?.person

  test('what is remembered of it does not grow with every change, and each row’s revision stays known', async () => {
    await inBatches((id) => person(id), ids)
    await sync()
    const few = ids.slice(0, AT_ONCE)
    for (let rev = 1; rev <= 7; rev += 1) {
      await inBatches((id) => renamed(id, rev, { name: `李某${rev}` }), few)
      await sync()
    }
    expect(await page().evaluate(() => window.harness.count('pulledPages'))).toBe(1)
    expect([await someone('long7'), await someone('long300')]).toMatchObject([{ name: '李某7' }, { name: '张某' }])
    for (const id of ['long7', 'long300']) await commit(command('changePerson', { id, name: '赵某', code: null, sealed: '', marks: [] }, `long/${id}`))
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect([await rowAt('person', 'long7'), await rowAt('person', 'long300')]).toMatchObject([{ rev: 9, body: { name: '赵某' } }, { rev: 2, body: { name: '赵某' } }])
    expect(await inspect()).toBeNull()
  })

  test('what is no more at the agency goes, in a pull of what is new and in one from the start', async () => {
    const talk = (id: string): Parameters<typeof letter>[1] => ({ name: 'recordTalk', base: null, args: { id, body: { person: 'long1', decision: null, heldOn: '2026-06-01', heldBy: '店长', summary: '' } as never } })
    await otherSends(talk('t1'), talk('t2'))
    await sync()
    const talks = async (): Promise<unknown[]> => ((await page().evaluate(() => window.harness.rows()))['talks'] as { id: string }[]).map(({ id }) => id).filter((id) => /^t\d$/.test(id))
    expect(await talks()).toEqual(['t1', 't2'])
    await otherSends({ name: 'removeTalk', base: 1, args: { id: 't1' } })
    await sync()
    expect(await talks()).toEqual(['t2'])
    await page().evaluate(() => window.harness.resetSync())
    await sync()
    expect(await talks()).toEqual(['t2'])
    await otherSends({ name: 'removeTalk', base: 1, args: { id: 't2' } })
    await page().evaluate(() => window.harness.resetSync())
    expect(await talks()).toEqual([])
    expect((await someone('long7'))?.name).toBe('赵某')
    expect(await inspect()).toBeNull()
  })
})

// SYNC_WALK=from-until walks with other seeds.
