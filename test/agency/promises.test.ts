import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { got } from './client'
import { forgetOld } from './core/changes'
import { databases } from './databases'
import type { Store } from './store/store'
import { fresh, letter, person, post, pullAll, renamed, send, type World, worldOn } from './world'

const DAY = 86_400_000

describe.each(databases)('服务器的承诺，在 $name 上', (database) => {
  let world: World
  let store: Store

  beforeEach(async () => {
    store = await database.open()
    world = await worldOn(store)
    return () => store.close()
  }, 60_000)
  afterAll(() => database.close())

  test('a letter sent again has the same result and no second effect', async () => {
    const device = await world.device()
    const one = letter(1, person('p1'))
    const first = await send(device, 'c1', one)
    expect(first).toMatchObject([{ result: 'applied', rev: 1 }])
    const again = await send(device, 'c1', one, letter(2, person('p2')), one)
    expect([again[0], again[2]]).toEqual([first[0], first[0]])
    // Under another client as well: a device that enrolled anew does not know what arrived.
    expect(await send(device, 'c2', { ...one, seq: 40 })).toEqual(first)
    expect((await pullAll(device)).changes.filter((it) => it.entity === 'person').map((it) => [it.id, it.rev])).toEqual([['p1', 1], ['p2', 1]])
  })

  test('a number used for another letter is refused, and the letter goes under a new client', async () => {
    const device = await world.device()
    await send(device, 'c1', letter(1, person('p1')))
    const other = letter(1, person('p2'))
    expect(await send(device, 'c1', other)).toMatchObject([{ result: 'refused', code: 'seq-reused' }])
    expect(await send(device, 'c1-2', other)).toMatchObject([{ result: 'applied' }])
  })

  test('a refusal is kept, and stops no later letter', async () => {
    const device = await world.device()
    const lost = letter(1, post('a', 'nobody'))
    const [refused, applied] = await send(device, 'c1', lost, letter(2, person('p1')))
    expect(refused).toMatchObject({ result: 'refused', code: 'unknown-person', message: '所涉人员没有在本机构登记，请先登记人员。' })
    expect(applied).toMatchObject({ result: 'applied' })
    await send(device, 'c1', letter(3, person('nobody')))
    expect(await send(device, 'c1', lost)).toEqual([refused])
  })

  test('a letter that is not understood is refused alone', async () => {
    const device = await world.device()
    const odd = { seq: 1, id: fresh('odd'), institution: 'ph', name: 'dance', args: {}, base: null }
    const bad = { ...letter(2, person('p1')), args: { id: 'p1', body: { name: '', code: null, identity: null, leftOn: null } } }
    const answer = got(await device.mutate({ body: { clientId: 'c1', mutations: [odd, bad, letter(3, person('p3'))] as never } }))
    expect(answer.results.map((it) => it.outcome.result)).toEqual(['refused', 'refused', 'applied'])
    expect(answer.results[1]?.outcome).toMatchObject({ code: 'not-understood', message: expect.stringContaining('不能为空') as string })
  })

  test('a stale base is a conflict with what is there, does nothing, and the letter may come again merged', async () => {
    const [a, b] = [await world.device(), await world.device()]
    await send(a, 'a', letter(1, person('p1')))
    await send(b, 'b', letter(1, renamed('p1', 1, { code: 'D1' })))
    const late = letter(2, renamed('p1', 1, { name: '李某' }))
    const [conflict] = await send(a, 'a', late)
    expect(conflict).toMatchObject({ result: 'conflict', current: { rev: 2, body: { name: '张某', code: 'D1' } } })
    expect(await send(a, 'a', { ...late, base: 2 })).toMatchObject([{ result: 'applied', rev: 3 }])
    expect(await send(a, 'a', late)).toMatchObject([{ result: 'applied', rev: 3 }])
    const { changes } = await pullAll(b)
    expect(changes.find((it) => it.id === 'p1')).toMatchObject({ rev: 3, body: { name: '李某', code: 'D1' } })
  })

  test('a late copy of an addition that was in conflict does not come to life when the row is gone', async () => {
    const device = await world.device()
    await send(device, 'a', letter(1, person('p1')))
    const late = letter(1, person('p1', { name: '李某' }))
    const conflict = await send(device, 'b', late)
    expect(conflict).toMatchObject([{ result: 'conflict' }])
    await send(device, 'a', letter(2, { name: 'removePerson', base: 1, args: { id: 'p1' } }))
    expect(await send(device, 'b', late)).toEqual(conflict)
  })

  test('what is removed leaves a tombstone; a change of it is a conflict, a second removal is what was wanted', async () => {
    const device = await world.device()
    await send(device, 'c', letter(1, person('p1')))
    const { cursor } = await pullAll(device)
    await send(device, 'c', letter(2, { name: 'removePerson', base: 1, args: { id: 'p1' } }))
    expect((await pullAll(device, 1, cursor)).changes).toMatchObject([{ entity: 'person', id: 'p1', op: 'delete', body: null, rev: 2 }])
    expect(await send(device, 'c', letter(3, renamed('p1', 1, { name: '某' })), letter(4, { name: 'removePerson', base: 1, args: { id: 'p1' } }))).toMatchObject([
      { result: 'conflict', current: { op: 'delete' } }, { result: 'applied', rev: 2 },
    ])
  })

  test('an institution of another device is out of reach', async () => {
    const device = await world.device('cl')
    expect(await send(device, 'c', letter(1, person('p1')))).toMatchObject([{ result: 'refused', code: 'not-yours' }])
    expect((await pullAll(device)).changes.map((it) => it.institution)).toEqual(['cl', 'cl'])
    expect((await pullAll(await world.device('ph'))).changes.some((it) => it.entity === 'person')).toBe(false)
  })

  test('pages are ascending, whole, and end; a chain has one cursor for all', async () => {
    const device = await world.device('ph', 'cl')
    const many = Array.from({ length: 30 }, (_, at) => letter(at + 1, { ...person(`p${at}`), institution: at % 2 === 0 ? 'ph' : 'cl' }))
    await send(device, 'c', ...many)
    for (const limit of [1, 7, 34, 1000]) {
      const { changes } = await pullAll(device, limit)
      expect(changes).toHaveLength(34)
      expect(new Set(changes.map((it) => `${it.institution} ${it.version}`)).size).toBe(34)
      for (const of of ['ph', 'cl']) {
        const versions = changes.filter((it) => it.institution === of).map((it) => it.version)
        expect(versions).toEqual(versions.toSorted((x, y) => x - y))
      }
    }
    const { cursor } = await pullAll(device)
    expect((await pullAll(device, 5, cursor)).changes).toEqual([])
  })

  test('a cursor older than the tombstones starts afresh, a newer one and a fresh walk go on', async () => {
    const device = await world.device()
    await send(device, 'c', letter(1, person('p1')), letter(2, person('p2')))
    const old = (await pullAll(device)).cursor
    const half = got(await device.changes({ query: { limit: 1 } })).cursor
    await send(device, 'c', letter(3, { name: 'removePerson', base: 1, args: { id: 'p1' } }))
    const newer = (await pullAll(device)).cursor
    world.server.now.offset = 399 * DAY
    expect(await forgetOld(world.server.agency)).toBe(0)
    world.server.now.offset = 401 * DAY
    const later = await world.device()
    await send(later, 'd', letter(1, person('p3')))
    expect(await forgetOld(world.server.agency)).toBe(1)
    for (const cursor of [old, half]) expect(await later.changes({ query: { after: cursor } })).toMatchObject({ ok: false, status: 410, error: { code: 'start-afresh' } })
    expect((await pullAll(later, 5, newer)).changes).toMatchObject([{ id: 'p3' }])
    expect((await pullAll(later, 1)).changes.filter((it) => it.entity === 'person').map((it) => it.id)).toEqual(['p2', 'p3'])
  })

  test('a server that dies between commit and answer has done it once', async () => {
    const device = await world.device()
    const { write } = store
    let deaths = 3
    store.write = async (institutions, work) => {
      const done = await write(institutions, work)
      if (deaths-- > 0) throw new Error('killed after the commit')
      return done
    }
    const one = letter(1, person('p1'))
    for (let tried = 0; tried < 3; tried += 1) expect(await device.mutate({ body: { clientId: 'c', mutations: [one] as never } })).toMatchObject({ ok: false, status: 500, error: { code: 'trouble' } })
    expect(await send(device, 'c', one)).toMatchObject([{ result: 'applied', rev: 1 }])
    expect((await pullAll(device)).changes.filter((it) => it.id === 'p1')).toMatchObject([{ rev: 1 }])
  })

  test('a server that dies before the commit has done nothing', async () => {
    const device = await world.device()
    const { write } = store
    let dies = true
    store.write = (institutions, work) => write(institutions, async (tx) => {
      const result = await work(tx)
      if (dies) throw new Error('killed before the commit')
      return result
    })
    const one = letter(1, person('p1'))
    expect(await device.mutate({ body: { clientId: 'c', mutations: [one] as never } })).toMatchObject({ ok: false, status: 500 })
    dies = false
    expect((await pullAll(device)).changes.some((it) => it.id === 'p1')).toBe(false)
    expect(await send(device, 'c', one)).toMatchObject([{ result: 'applied', rev: 1 }])
  })

  test('no reader skips a change while many write', async () => {
    const devices = await Promise.all(Array.from({ length: 6 }, () => world.device()))
    const reader = await world.device()
    const WRITES = 15
    let writing = true
    const seen: number[] = []
    const reading = (async () => {
      let cursor: string | undefined
      for (let last = false; !last;) {
        last = !writing
        const page = got(await reader.changes({ query: { limit: 7, ...(cursor === undefined ? {} : { after: cursor }) } }))
        seen.push(...page.changes.map((it) => it.version))
        cursor = page.cursor
        if (page.more) last = false
      }
    })()
    await Promise.all(devices.map(async (device, at) => {
      for (let n = 1; n <= WRITES; n += 1) expect(await send(device, `c${at}`, letter(n, person(`p${at}-${n}`)))).toMatchObject([{ result: 'applied' }])
    }))
    writing = false
    await reading
    expect(seen).toEqual(Array.from({ length: devices.length * WRITES + 2 }, (_, at) => at + 1))
  }, 60_000)

  test('the same letter from many sides at once is done once', async () => {
    const device = await world.device()
    const one = letter(1, person('p1'))
    const all = await Promise.all(Array.from({ length: 12 }, () => device.mutate({ body: { clientId: 'c', mutations: [one] as never } })))
    for (const reply of all) expect(got(reply).results[0]?.outcome).toEqual({ result: 'applied', rev: 1, version: 3 })
  })
})
