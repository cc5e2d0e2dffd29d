import { beforeEach, describe, expect, test } from 'vitest'
import type { Bodies, Entity, Put } from '../../shared/agency/entities'
import { type Client, got } from './client'
import { memoryStore } from './store/memory'
import { decision, fresh, letter, person, post, pullAll, send, type World, worldOn } from './world'

let world: World
let device: Client & { token: string }

const ID = '999999199001011239'

beforeEach(async () => {
  world = await worldOn(memoryStore())
  device = await world.device()
  await send(device, 'c', letter(1, person('p1', { idNumber: ID })), letter(2, post('p1-post', 'p1')))
})

const pulled = async <E extends Entity>(client: Client, entity: E): Promise<(Put & { entity: E })[]> =>
  (await pullAll(client)).changes.filter((it): it is Put & { entity: E } => it.entity === entity && it.op === 'put')

const standing = async (client = device): Promise<Bodies['standing'] | undefined> => (await pulled(client, 'standing'))[0]?.body

describe('经办机构一侧', () => {
  test('a decision brings its measure, printed, and the status, reckoned by the engine', async () => {
    const done = got(await world.operator.decide({ body: decision('p1', 9) }))
    expect(done.printed).toEqual({ kind: 'suspend', months: 2, from: '2026-06-12', until: '2026-08-11' })
    expect(done.discrepancies).toEqual([])
    expect((await pulled(device, 'decision'))[0]?.body).toMatchObject({ person: 'p1', items: [{ points: 9 }], printed: { months: 2 }, region: '370300' })
    expect(await standing()).toMatchObject({ status: 'suspended', phase: 'running', points: { net: 9 }, resumesOn: '2026-08-12' })
  })

  test('a repeat of an act has the same answer and no second effect', async () => {
    const body = decision('p1', 6)
    const [first, again] = [got(await world.operator.decide({ body })), got(await world.operator.decide({ body }))]
    expect(again).toEqual(first)
    expect(await pulled(device, 'decision')).toHaveLength(1)
  })

  test('another wish under the name of an act is refused and changes nothing', async () => {
    const body = decision('p1', 6) as Record<string, unknown>
    got(await world.operator.decide({ body: body as never }))
    expect(await world.operator.decide({ body: { ...body, on: '2026-06-09' } as never })).toMatchObject({ status: 409, error: { place: 'act' } })
    expect((await pulled(device, 'decision')).map((it) => it.body.on)).toEqual(['2026-06-08'])
  })

  test('points the rules leave open must be named, those outside the band are a difference and stand', async () => {
    const open = decision('p1', 6, { items: [{ circumstance: '18-1', responsibility: 'primary' }] })
    expect(await world.operator.decide({ body: open })).toMatchObject({ status: 422, error: { place: 'items.0.points', message: '第 1 项：该情形可记 4—6 分，请写明分值。' } })
    const clinic = await world.device('cl')
    await send(clinic, 'd', letter(1, { ...person('z1'), institution: 'cl' }))
    got(await world.operator.decide({ body: decision('z1', 3, { institution: 'cl', items: [{ circumstance: '1-1', responsibility: 'primary' }] }) }))
    expect((await pulled(clinic, 'decision'))[0]?.body.items).toMatchObject([{ points: 3 }])
    const done = got(await world.operator.decide({ body: decision('p1', 7, { items: [{ circumstance: '18-1', responsibility: 'primary', points: 7 }] }) }))
    expect(done.discrepancies.map((it) => it.code)).toEqual(['points-outside-band'])
  })

  test('no first day is printed while the day of service is not known', async () => {
    expect(got(await world.operator.decide({ body: decision('p1', 9, { received: null }) })).printed).toEqual({ kind: 'suspend', months: 2 })
  })

  test('a person registered at another institution is suspended there as well, and counted over both', async () => {
    const other = await world.device('ph2')
    await send(other, 'd', letter(1, { ...person('q1', { idNumber: ID }), institution: 'ph2' }), letter(2, { ...post('q1-post', 'q1'), institution: 'ph2' }))
    got(await world.operator.decide({ body: decision('p1', 6) }))
    got(await world.operator.decide({ body: decision('q1', 4, { institution: 'ph2', items: [{ circumstance: '18-1', responsibility: 'general', points: 4 }] }) }))
    expect((await pulled(other, 'standing')).map((it) => [it.id, it.body.status, it.body.points.net])).toEqual([['q1', 'suspended', 10]])
    expect(await standing()).toMatchObject({ person: 'p1', status: 'suspended', points: { net: 10 } })
    expect(await pulled(other, 'decision')).toHaveLength(1)
  })

  test('whoever is registered while suspended elsewhere stands suspended from the first', async () => {
    got(await world.operator.decide({ body: decision('p1', 9) }))
    const other = await world.device('ph2')
    await send(other, 'd', letter(1, { ...person('q1', { idNumber: ID }), institution: 'ph2' }))
    expect(await standing(other)).toMatchObject({ person: 'q1', status: 'suspended' })
  })

  test('a variation and a revocation change what follows', async () => {
    const { id } = got(await world.operator.decide({ body: decision('p1', 9) }))
    got(await world.operator.vary({ body: { act: fresh('vary'), institution: 'ph', decision: id, on: '2026-06-13' as never, item: 0, points: 8 } }))
    expect(await standing()).toMatchObject({ status: 'normal', points: { net: 8 } })
    got(await world.operator.revoke({ body: { act: fresh('revoke'), institution: 'ph', decision: id, on: '2026-06-14' as never } }))
    expect(await standing()).toMatchObject({ status: 'normal', points: { net: 0 } })
    expect(await world.operator.revoke({ body: { act: fresh('revoke'), institution: 'ph', decision: 'none', on: '2026-06-14' as never } })).toMatchObject({ status: 404 })
  })

  const apply = (seq: number, id: string, kind: string, more: object = {}) =>
    letter(seq, { name: 'apply', base: null, args: { id, body: { person: 'p1', kind, on: '2026-06-13', route: null, score: null, statement: '', papers: [], ...more } as never } })

  test('an application for restoration is approved once, and shortens the suspension', async () => {
    got(await world.operator.decide({ body: decision('p1', 9) }))
    await send(device, 'c', apply(3, 'a1', 'restoration', { route: 'publicity' }))
    const body = { act: fresh('approve'), institution: 'ph', application: 'a1', on: '2026-06-14' as never, outcome: 'approved' as const }
    got(await world.operator.approve({ body }))
    expect((await pulled(device, 'restoration'))[0]?.body).toMatchObject({ points: 1, route: 'publicity', application: 'a1' })
    expect(await standing()).toMatchObject({ points: { net: 8, restored: 1 }, resumesOn: '2026-07-12' })
    expect((await pulled(device, 'answer'))[0]?.body).toMatchObject({ of: 'a1', outcome: 'approved' })
    expect(await world.operator.approve({ body: { ...body, act: fresh('approve') } })).toMatchObject({ status: 409 })
    expect(await send(device, 'c', letter(4, { name: 'withdrawApplication', base: 1, args: { id: 'a1' } }))).toMatchObject([{ result: 'refused', code: 'answered' }])
  })

  test('an assessment lets a person back when the suspension ends', async () => {
    got(await world.operator.decide({ body: decision('p1', 9, { on: '2026-03-02', received: '2026-03-05' }) }))
    expect(await standing()).toMatchObject({ status: 'suspended', phase: 'awaiting-resumption' })
    await send(device, 'c', apply(3, 'a1', 'resumption'))
    expect(await world.operator.approve({ body: { act: fresh('x'), institution: 'ph', application: 'a1', on: '2026-06-14' as never, outcome: 'approved' } })).toMatchObject({ status: 422 })
    got(await world.operator.assess({ body: { act: fresh('assess'), institution: 'ph', application: 'a1', on: '2026-06-14' as never, outcome: 'passed' } }))
    expect(await standing()).toMatchObject({ status: 'normal', phase: 'none' })
  })

  test('an appeal is heard, and a decision falls', async () => {
    const { id } = got(await world.operator.decide({ body: decision('p1', 9) }))
    await send(device, 'c', letter(3, { name: 'lodgeAppeal', base: null, args: { id: 'x1', body: { person: 'p1', decision: id, on: '2026-06-13' as never, grounds: '情况不符', papers: [] } } }))
    expect(got(await world.operator.register({ params: { institution: 'ph' } })).waiting).toEqual([{ entity: 'appeal', id: 'x1', person: 'p1', on: '2026-06-13', words: '情况不符', papers: [] }])
    got(await world.operator.answer({ body: { act: fresh('answer'), institution: 'ph', appeal: 'x1', on: '2026-06-15' as never, outcome: 'revoked', words: '撤销' } }))
    expect(await standing()).toMatchObject({ status: 'normal', points: { net: 0 } })
    expect(got(await world.operator.register({ params: { institution: 'ph' } })).waiting).toEqual([])
  })

  test('an agreement that is suspended takes the responsible people with it', async () => {
    const body = {
      act: fresh('suspend'), institution: 'ph', on: '2026-06-10' as never, noticeNo: '淄医保处〔2026〕50号', department: null, kind: 'agreement-suspended' as const,
      from: '2026-06-12' as never, months: 3, people: [{ person: 'p1', responsibility: 'primary' as const, personMonths: null }],
    }
    const done = got(await world.operator.suspend({ body }))
    expect(done.standings).toMatchObject([{ person: 'p1', status: 'suspended' }])
    expect((await pulled(device, 'institution'))[0]?.body.agreement).toEqual({ state: 'suspended', from: '2026-06-12', until: '2026-09-11' })
    expect(got(await world.operator.suspend({ body }))).toEqual(done)
  })

  test('identities are sealed in the store and come back over the wire', async () => {
    expect((await pulled(device, 'person'))[0]?.body.identity).toEqual({ idNumber: ID })
    const kept = await world.server.agency.store.read((tx) => tx.entry('ph', 'person', 'p1'))
    expect(JSON.stringify(kept)).not.toContain(ID)
  })
})
