import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { journalPath, openBook } from '../../electron/keep/journal/book'
import { type Keeper, openKeeper } from '../../electron/keep/keeper'
import { verifyJournal } from '../../shared/model/journal'
import { sumsOfReplica } from '../../shared/model/replica'
import { at, chanceOf, everything, flip, journalOf, key, newProfile, replicaOf } from './journals'

const open = (profile: string): Promise<Keeper> => openKeeper(profile, key, () => 'locks')

/** A profile with a journal of `count` entries and its manifest, closed. */
const kept = async (count: number) => {
  const [profile, entries] = [newProfile(), journalOf(count)]
  const keeper = await open(profile)
  await keeper.append(entries)
  await keeper.note(at)
  await keeper.close()
  return { profile, entries, path: journalPath(profile) }
}

const withKeeper = async <T>(profile: string, work: (keeper: Keeper) => Promise<T>): Promise<T> => {
  const keeper = await open(profile)
  try {
    return await work(keeper)
  } finally {
    await keeper.close()
  }
}

describe('the journal file', () => {
  test('holds what was appended, with the sums of all rows, after it was closed', async () => {
    const { profile, entries } = await kept(40)
    await withKeeper(profile, async (keeper) => {
      const { reached, sums, whole } = keeper.standing()
      expect([reached.seq, reached.hash, whole]).toEqual([40, entries.at(-1)?.hash, true])
      expect(sums).toEqual(sumsOfReplica(replicaOf(entries)))
      expect(await everything(keeper.entries())).toEqual(entries)
      expect(await keeper.read(39, 10)).toEqual(entries.slice(38))
      expect(await keeper.verify()).toMatchObject({ whole: true })
    })
  })

  test('is verified on the disk: an entry spoilt under the running program is named', async () => {
    const { profile, entries } = await kept(20)
    await withKeeper(profile, async (keeper) => {
      const path = journalPath(profile)
      const places = [...readFileSync(path, 'latin1').matchAll(/ZGf1/g)].map(({ index }) => index)
      flip(path, (places[11] ?? 0) + 40)
      expect(await keeper.verify()).toEqual({ whole: false, seq: 12, sentence: '第 12 条：文件中的这一条已经损坏，读不出来。' })
      flip(path, (places[11] ?? 0) + 40)
      expect(await keeper.verify()).toMatchObject({ whole: true, reached: { hash: entries.at(-1)?.hash } })
    })
  })

  test('takes nothing that does not follow', async () => {
    const { profile, entries } = await kept(10)
    await withKeeper(profile, async (keeper) => {
      for (const wrong of [entries.slice(8), journalOf(12, 2).slice(10), [{ ...journalOf(11)[10], who: '别人' }] as typeof entries]) expect(await keeper.append(wrong)).toBe('out-of-step')
      expect(keeper.standing().reached.seq).toBe(10)
      expect(await keeper.append(journalOf(12).slice(10))).toBe('kept')
    })
  })

  test('is not opened by another key', async () => {
    const { profile } = await kept(3)
    const book = await openBook(profile, new Uint8Array(32).fill(8))
    expect(book.standing()).toMatchObject({ reached: { seq: 0 }, whole: false })
    await book.close()
  })

  test('shows nothing of what it holds', async () => {
    const { path } = await kept(20)
    const bytes = readFileSync(path)
    // Shorter words stand in any cipher by chance.
    for (const word of ['曾p1', 'people', 'sealed', '测试', 'institution', 'entered']) expect(bytes.includes(word)).toBe(false)
  })
})

describe('damage to the file alone', () => {
  const mended = async (profile: string, entries: readonly ReturnType<typeof journalOf>[number][]): Promise<void> =>
    withKeeper(profile, async (keeper) => {
      const { whole, reached } = keeper.standing()
      keeper.offer(entries.slice(reached.seq))
      if (!whole) expect(await keeper.mend(at)).toEqual({ mended: true })
      else expect(await keeper.append(entries.slice(reached.seq))).toBe('kept')
      expect(keeper.standing()).toMatchObject({ whole: true, reached: { seq: entries.length } })
      expect(await everything(keeper.entries())).toEqual(entries)
    })

  test('a cut anywhere is noticed and filled from the browser’s store', async () => {
    const { profile, entries, path } = await kept(12)
    const whole = readFileSync(path)
    for (let length = whole.length - 1; length >= 0; length -= 97) {
      writeFileSync(path, whole.subarray(0, length))
      await withKeeper(profile, async (keeper) => expect(keeper.standing()).toMatchObject({ whole: false, known: 12 }))
      await mended(profile, entries)
    }
  })

  test('200 flipped bits are each noticed, set aside and filled', async () => {
    const { profile, entries, path } = await kept(30)
    const whole = readFileSync(path)
    const chance = chanceOf(20261126)
    for (let round = 0; round < 200; round += 1) {
      writeFileSync(path, whole)
      const place = chance(whole.length)
      flip(path, place, 1 << chance(8))
      await withKeeper(profile, async (keeper) => expect(keeper.standing().whole, `byte ${place}`).toBe(false))
      if (round % 10 === 0) await mended(profile, entries)
    }
    expect(readdirSync(join(profile, 'damaged'))).toHaveLength(20)
  })

  test.each<[string, (path: string) => void]>([
    ['missing', (path) => rmSync(path)],
    ['empty', (path) => truncateSync(path, 0)],
    ['something else', (path) => writeFileSync(path, 'something else'.repeat(500))],
    ['behind by its last entry', (path) => truncateSync(path, statSync(path).size - 200)],
    ['followed by rubbish', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(300, 7)]))],
  ])('a file that is %s is filled', async (_, spoil) => {
    const { profile, entries, path } = await kept(8)
    spoil(path)
    await mended(profile, entries)
  })

  test('what stands whole behind the damage fills what the browser’s store lacks', async () => {
    const { profile, entries, path } = await kept(30)
    flip(path, Math.floor(statSync(path).size / 2))
    await withKeeper(profile, async (keeper) => {
      const { reached } = keeper.standing()
      keeper.offer(entries.slice(0, reached.seq + 1))
      expect(await keeper.mend(at)).toEqual({ mended: true })
      expect(await everything(keeper.entries())).toEqual(entries)
    })
  })

  test('a store of a later epoch is the one that holds', async () => {
    const { profile } = await kept(30)
    const later = journalOf(5, 3, 2)
    await withKeeper(profile, async (keeper) => {
      keeper.offer(later)
      expect(await keeper.mend(at)).toEqual({ mended: true })
      expect(await everything(keeper.entries())).toEqual(later)
    })
  })
})

describe('damage to both copies', () => {
  test('is said, changes nothing, and what is left is set aside before it is used', async () => {
    const { profile, entries, path } = await kept(30)
    flip(path, Math.floor(statSync(path).size / 2))
    const damaged = readFileSync(path)
    const reached = await withKeeper(profile, async (keeper) => {
      const { seq } = keeper.standing().reached
      expect(await keeper.mend(at)).toEqual({ mended: false, until: seq, known: 30 })
      expect(readFileSync(path)).toEqual(damaged)
      await keeper.salvage(at)
      expect(keeper.standing()).toMatchObject({ whole: true, reached: { epoch: 2 } })
      expect(verifyJournal(await everything(keeper.entries()))).toMatchObject({ whole: true })
      const rows = replicaOf(await everything(keeper.entries()))
      expect(rows.people).toEqual(replicaOf(entries.slice(0, seq)).people)
      return seq
    })
    expect(reached).toBeGreaterThan(5)
    const [aside] = readdirSync(join(profile, 'damaged'))
    expect(readFileSync(join(profile, 'damaged', aside ?? '', 'journal.zgj'))).toEqual(damaged)
    await withKeeper(profile, async (keeper) => expect(keeper.standing().whole).toBe(true))
  })

  test('a snapshot and what stands behind the damage give all rows back', async () => {
    const { profile, entries, path } = await kept(30)
    const size = statSync(path).size
    await withKeeper(profile, async (keeper) => {
      await keeper.snapshot(at, 'asked')
      await keeper.append(journalOf(40).slice(30))
      await keeper.note(at)
    })
    flip(path, Math.floor(size / 2))
    await withKeeper(profile, async (keeper) => {
      expect(await keeper.mend(at)).toEqual({ mended: false, until: 40, known: 40 })
      await keeper.salvage(at)
      expect(replicaOf(await everything(keeper.entries())).people).toEqual(replicaOf(journalOf(40)).people)
    })
    expect(entries).toHaveLength(30)
  })

  test('a journal that is gone with its manifest is found by a snapshot', async () => {
    const { profile, entries } = await kept(20)
    await withKeeper(profile, (keeper) => keeper.snapshot(at, 'asked'))
    rmSync(join(profile, 'journal'), { recursive: true })
    expect(existsSync(journalPath(profile))).toBe(false)
    await withKeeper(profile, async (keeper) => {
      expect(keeper.standing().whole).toBe(false)
      expect(await keeper.mend(at)).toMatchObject({ mended: false, until: 20 })
      await keeper.salvage(at)
      expect(replicaOf(await everything(keeper.entries())).people).toEqual(replicaOf(entries).people)
    })
  })
})

describe('1,000 edits, deletions, reorderings and truncations of the file', () => {
  /** The frames of the file, cut at their marks. */
  const framesOf = (bytes: Buffer): Buffer[] => {
    const frames: Buffer[] = []
    for (let from = 0; from < bytes.length; ) {
      const size = 14 + bytes.readUInt32BE(from + 10)
      frames.push(bytes.subarray(from, from + size))
      from += size
    }
    return frames
  }

  test('are all found', async () => {
    const { profile, path } = await kept(25)
    const frames = framesOf(readFileSync(path))
    expect(frames).toHaveLength(25)
    const chance = chanceOf(7)
    for (let round = 0; round < 1000; round += 1) {
      const [one, other] = [chance(25), chance(24)]
      const done = [
        () => frames.toSpliced(one, 1),
        () => frames.with(one, frames[other >= one ? other + 1 : other] as Buffer),
        () => frames.toSpliced(one, 0, frames[other] as Buffer),
        () => frames.slice(0, one),
        () => {
          const frame = Buffer.from(frames[one] as Buffer)
          const place = chance(frame.length)
          frame[place] = (frame[place] ?? 0) ^ (1 << chance(8))
          return frames.with(one, frame)
        },
      ][round % 5] as () => Buffer[]
      writeFileSync(path, Buffer.concat(done()))
      await withKeeper(profile, async (keeper) => expect(keeper.standing().whole, `round ${round}`).toBe(false))
    }
  })
})
