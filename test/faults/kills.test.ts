import { describe, expect, test } from 'vitest'
import { dropProfile, newProfile, start } from '../store/harness/start'
import { expectWhole, filled, kill, open } from './program'
import { scale, seeded } from './scale'

const KILLS = scale(4, 200)
const ACTIONS = scale(400, 100_000)

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('a program that is killed while it writes', () => {
  test(`has lost none of ${ACTIONS} acknowledged actions after ${KILLS} kills`, async () => {
    const [chance, profile] = [seeded(), newProfile()]
    const acknowledged = new Set<string>()
    let running = await filled(profile, 5)
    for (let killed = 0; killed < KILLS || acknowledged.size < ACTIONS; killed += 1) {
      running.page.on('console', (said) => {
        const id = /^kept (.+)$/.exec(said.text())?.[1]
        if (id) acknowledged.add(id)
      })
      const before = acknowledged.size
      const wanted = before + Math.ceil(ACTIONS / KILLS)
      void running.page.evaluate((prefix) => window.harness.enterPeople(prefix, 16, 1e9), `k${killed}`).catch(() => undefined)
      for (let waited = 0; acknowledged.size < wanted && waited < 60_000; waited += 20) await wait(20)
      await wait(chance(200))
      await kill(running)
      running = await start(profile)
      expect(await open(running), `after kill ${killed + 1}`).toBeNull()
      const fresh = [...acknowledged].slice(before)
      expect(await running.page.evaluate((ids) => window.harness.missing(ids), fresh), `lost after kill ${killed + 1}`).toEqual([])
    }
    expect(await running.page.evaluate((ids) => window.harness.missing(ids), [...acknowledged]), 'lost by the end').toEqual([])
    const people = await expectWhole(running)
    expect(people).toBeGreaterThanOrEqual(acknowledged.size)
    process.stdout.write(`${KILLS} kills, ${acknowledged.size} acknowledged actions, 0 lost\n`)
    await running.app.close()
    dropProfile(profile)
  }, scale(240_000, 4 * 3_600_000))
})
