import { afterAll, describe, expect, test } from 'vitest'
import type { Fate } from '../agency/link'
import { openDevice } from './sync-device'
import { walkOn } from './sync-walk'

/** Where chance says what becomes of a question. */
let drawn: () => Fate = () => 'through'
const device = await openDevice(() => drawn(), 'ph2')
const other = await device.world().device('ph', 'ph2')
afterAll(device.close)

// SYNC_WALK=from-until walks other seeds; SYNC_WALK=n one of them again.
const [from = 1, until = from] = (process.env['SYNC_WALK'] ?? '1-5').split('-').map(Number)
const STEPS = 40

describe.sequential('随机的一天', () => {
  test.each(Array.from({ length: until - from + 1 }, (_, at) => from + at))('seed %i ends equal, with nothing lost and the sums right', async (seed) => {
    const walk = { page: device.page(), world: device.world(), other, setFate: (it: () => Fate) => void (drawn = it) }
    const wrong = await walkOn(walk, seed, STEPS)
    expect(wrong.length === 0 ? [] : [`SYNC_WALK=${from}-${seed}`, ...wrong.slice(0, 4)]).toEqual([])
  }, 120_000)
})
