import { afterAll, describe, expect, test } from 'vitest'
import type { PersonRow } from '../../shared/model/rows'
import { day } from '../../shared/time/day'
import type { Client } from '../agency/client'
import type { Fate } from '../agency/link'
import { pullAll, renamed } from '../agency/world'
import { command, newcomer } from './commands'
import { openDevice } from './sync-device'

let fate: Fate = 'through'
const { page, commit, world, sync, file, letters, inspect, allThere, rowAt, otherSends, restart, close } = await openDevice(() => fate, 'ph2')
const second: Client = await world().device('ph2')
const personAtSecond = async (): Promise<unknown> => (await pullAll(second)).changes.find(({ entity, id }) => entity === 'person' && id === 'p1')

afterAll(close)

describe.sequential('a person with posts at two institutions of a chain', () => {
  test('is registered at both, and who they are is set right at both', async () => {
    await commit(newcomer('p1'))
    await commit(command('addPost', { id: 'w2', person: 'p1', institution: 'i2', role: 'pharmacist', title: '', department: '', from: day('2026-01-05') }))
    await sync()
    expect(await personAtSecond()).toMatchObject({ institution: 'ph2', rev: 1, body: { name: '张某' } })
    await commit(command('changePerson', { id: 'p1', name: '张某某', code: 'D1', sealed: '', marks: [] }))
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await rowAt('person', 'p1')).toMatchObject({ body: { name: '张某某', code: 'D1' } })
    expect(await personAtSecond()).toMatchObject({ rev: 2, body: { name: '张某某', code: 'D1' } })
    expect(await inspect()).toBeNull()
  })

  test('a change that did not arrive is told of both, once', async () => {
    const held = (await file('p1'))?.person as PersonRow
    fate = 'silent'
    await commit(command('changePerson', { id: 'p1', name: '张改', code: held.code, sealed: held.sealed, marks: held.marks }))
    await sync()
    fate = 'through'
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect([await rowAt('person', 'p1'), await personAtSecond()]).toMatchObject([{ rev: 3, body: { name: '张改' } }, { rev: 3, body: { name: '张改' } }])
    expect(await letters()).toEqual([])
  })

  test('made anew from the journal, the store tells neither of them twice', async () => {
    const there = [await allThere(), (await pullAll(second)).changes]
    await page().evaluate(() => window.harness.dropDatabase())
    expect(await restart()).toBe('store-rebuilt')
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect([await allThere(), (await pullAll(second)).changes]).toEqual(there)
  })

  test('leaving the institution they are kept at is said of that one alone', async () => {
    await commit(command('leave', { person: 'p1', on: day('2026-06-10'), posts: [] }))
    await sync()
    expect([await rowAt('person', 'p1'), await personAtSecond()]).toMatchObject([{ body: { leftOn: '2026-06-10' } }, { body: { leftOn: null } }])
  })

  test('somebody who was never at the second is not made known there', async () => {
    await commit(newcomer('p9'))
    await sync()
    await otherSends(renamed('p9', 1, { code: 'D9' }))
    await sync()
    const held = (await file('p9'))?.person as PersonRow
    await commit(command('changePerson', { id: 'p9', name: '周某', code: held.code, sealed: held.sealed, marks: held.marks }))
    expect(await sync()).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect((await pullAll(second)).changes.map(({ id }) => id)).not.toContain('p9')
  })
})
