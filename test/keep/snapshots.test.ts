import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Keeper, openKeeper } from '../../electron/keep/keeper'
import { keptOf } from '../../electron/keep/snapshots/kept'
import { snapshotFolder } from '../../electron/keep/snapshots/shelf'
import { isErased } from '../../shared/model/erasable'
import { verifyJournal } from '../../shared/model/journal'
import { at, chanceOf, everything, flip, journalOf, key, newProfile, replicaOf } from './journals'

const DAY_MS = 86_400_000

const opened = async (count: number): Promise<{ profile: string; keeper: Keeper }> => {
  const profile = newProfile()
  const keeper = await openKeeper(profile, key, () => 'locks')
  await keeper.append(journalOf(count))
  return { profile, keeper }
}

describe('a snapshot', () => {
  test('holds the rows the journal gives, and the text of the locks', async () => {
    const { profile, keeper } = await opened(60)
    const name = await keeper.snapshot(at, 'asked')
    const { head, replica } = await keeper.snapshots.read(name)
    expect(replica).toEqual(replicaOf(journalOf(60)))
    expect(head).toMatchObject({ at, why: 'asked', reached: { seq: 60 }, sums: { rows: { people: replica.people.size } } })
    expect(readFileSync(join(snapshotFolder(profile), name)).includes('locks')).toBe(true)
    await keeper.close()
  })

  test('goes on from the one before', async () => {
    const { keeper } = await opened(30)
    await keeper.snapshot(at, 'asked')
    await keeper.append(journalOf(60).slice(30))
    const name = await keeper.snapshot('2026-11-27T04:18:00.000Z', 'daily')
    expect((await keeper.snapshots.read(name)).replica).toEqual(replicaOf(journalOf(60)))
    await keeper.close()
  })

  test('200 flipped bits and every cut are noticed, and the older one is taken', async () => {
    const { profile, keeper } = await opened(30)
    await keeper.snapshot(at, 'asked')
    const name = await keeper.snapshot('2026-11-27T04:18:00.000Z', 'asked')
    const path = join(snapshotFolder(profile), name)
    const whole = readFileSync(path)
    const chance = chanceOf(4)
    const noticed = async (place: string): Promise<void> => {
      const [newest, older] = await keeper.snapshots.list()
      expect(newest?.head, place).toBeNull()
      expect(older?.head).not.toBeNull()
      expect((await keeper.snapshots.newest(null))?.head.at).toBe(at)
    }
    // The text of the locks is anybody's to read and proves itself; a bit of it may turn unnoticed here.
    const locks = 'ZGSNAP1\n'.length + 4
    for (let round = 0; round < 200; round += 1) {
      writeFileSync(path, whole)
      const at = chance(whole.length)
      if (at >= locks && at < locks + 5) continue
      flip(path, at, 1 << chance(8))
      await noticed(`byte ${at}`)
    }
    for (let length = whole.length - 1; length >= 0; length -= 53) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      await noticed(`cut at ${length}`)
    }
    await keeper.snapshots.setAside(name, at)
    expect(readdirSync(snapshotFolder(profile))).not.toContain(name)
    expect(await keeper.snapshots.list()).toHaveLength(1)
    await keeper.close()
  })
})

describe('which snapshots stay', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 900 * 24 }), { maxLength: 200 }).map((hours) => hours.map((it) => new Date(Date.UTC(2025, 0, 1) + it * 3_600_000).toISOString()))

  test('after two years of one a day: 7 days, 8 weeks, 12 months', () => {
    const days = Array.from({ length: 730 }, (_, day) => new Date(Date.UTC(2025, 0, 1) + day * DAY_MS).toISOString())
    const kept = [...keptOf(days)].sort().reverse()
    expect(kept.slice(0, 7)).toEqual(days.slice(-7).reverse())
    expect(kept.length).toBeGreaterThanOrEqual(20)
    expect(kept.length).toBeLessThanOrEqual(30)
    expect(kept.at(-1)?.slice(0, 7)).toBe('2026-01')
  })

  test('the newest always; never more than 37; keeping again keeps the same', () =>
    fc.assert(fc.property(instants, (given) => {
      const kept = keptOf(given)
      expect(kept.size).toBeLessThanOrEqual(37)
      const newest = [...given].sort().at(-1)
      if (newest !== undefined) expect(kept.has(newest)).toBe(true)
      expect(keptOf([...kept])).toEqual(kept)
    })))

  test('of one day the newest ten', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 5, 15, hour)).toISOString())
    expect([...keptOf(hours)].sort()).toEqual(hours.slice(-10))
  })
})

describe('an identity whose time is over', () => {
  test('is gone from journal and snapshots, and the chain is still whole', async () => {
    const { profile, keeper } = await opened(40)
    await keeper.snapshot(at, 'asked')
    const before = keeper.standing()
    const sealed = [...replicaOf(journalOf(40)).people.values()][0]?.sealed ?? ''
    await keeper.erase(new Set([sealed]))
    expect(keeper.standing()).toEqual(before)
    const entries = await everything(keeper.entries())
    expect(verifyJournal(entries)).toMatchObject({ whole: true, head: { hash: before.reached.hash } })
    expect(JSON.stringify(entries)).not.toContain(`"${sealed}"`)
    const [snapshot] = await keeper.snapshots.list()
    const { replica } = await keeper.snapshots.read(snapshot?.name ?? '')
    expect([...replica.people.values()].filter((it) => isErased(it.sealed))).toHaveLength(1)
    expect(JSON.stringify([...replica.people.values()])).not.toContain(`"${sealed}"`)
    await keeper.close()
    const again = await openKeeper(profile, key, () => 'locks')
    expect(again.standing()).toMatchObject({ whole: true, reached: before.reached })
    await again.close()
  })
})
