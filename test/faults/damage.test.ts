import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../shared/model/journal'
import { flip } from '../keep/journals'
import { dropProfile, newProfile, type Running, start } from '../store/harness/start'
import { expectWhole, filled, open } from './program'
import { scale, seeded } from './scale'

const PEOPLE = scale(150, 5000)
/** The institution, the people and their posts. */
const ROWS = 1 + 2 * PEOPLE

/** A profile filled once; every test spoils a copy of its own. */
const original = newProfile()
const storeOf = (profile: string): string => join(profile, 'IndexedDB', 'app_program_0.indexeddb.leveldb')
const journalOf = (profile: string): string => join(profile, 'journal', 'journal.zgj')

beforeAll(async () => {
  const running = await filled(original, PEOPLE)
  await running.page.evaluate(() => window.harness.ask('snapshot.make', { why: 'asked' }))
  await expectWhole(running)
  await running.app.close()
}, 900_000)

afterAll(() => dropProfile(original))

const copied = (): string => {
  const profile = newProfile()
  cpSync(original, profile, { recursive: true })
  return profile
}

/** As the program does with a store the browser cannot read: it is set aside, and the program starts again without it. */
const withoutStore = async (profile: string, running: Running): Promise<Running> => {
  // The test starts it again by itself.
  await running.app.evaluate(({ app }) => { app.relaunch = () => undefined })
  const gone = once(running.app.process(), 'exit')
  void running.page.evaluate(() => window.harness.ask('store.setAside', undefined)).catch(() => undefined)
  await gone
  const again = await start(profile)
  expect(await open(again)).toBeNull()
  return again
}

const opened = async (profile: string): Promise<Running> => {
  const running = await start(profile)
  const outcome = await open(running).catch((error: unknown) => String(error))
  if (outcome === null) return running
  expect(outcome).toMatch(/Error/)
  return withoutStore(profile, running)
}

const UNREADABLE = 'unreadable'

const recovers = async (profile: string): Promise<string> => {
  let running = await opened(profile)
  let repaired = await running.page.evaluate(() => window.harness.inspect())
  if (repaired === UNREADABLE) {
    running = await withoutStore(profile, running)
    repaired = await running.page.evaluate(() => window.harness.inspect())
  }
  const repair = repaired ?? (await running.page.evaluate(() => window.harness.repair()))
  expect(await expectWhole(running)).toBe(PEOPLE)
  await running.app.close()
  dropProfile(profile)
  return repair
}

const fileOf = (profile: string, ending: RegExp): string => {
  const name = readdirSync(storeOf(profile)).filter((it) => ending.test(it)).sort((a, b) => statSync(join(storeOf(profile), b)).size - statSync(join(storeOf(profile), a)).size)[0]
  if (!name) throw new Error(`no file ${String(ending)}`)
  return join(storeOf(profile), name)
}

const middle = (path: string): number => Math.floor(statSync(path).size / 2)

describe(`the browser’s store of ${ROWS} rows is rebuilt`, () => {
  test.each<[string, (profile: string) => void]>([
    ['a flipped byte in its log', (it) => flip(fileOf(it, /\.log$/), middle(fileOf(it, /\.log$/)))],
    ['a flipped byte in its manifest', (it) => flip(fileOf(it, /^MANIFEST/), middle(fileOf(it, /^MANIFEST/)))],
    ['a changed pointer to its manifest', (it) => flip(fileOf(it, /^CURRENT$/), 3)],
    ['a cut log', (it) => truncateSync(fileOf(it, /\.log$/), middle(fileOf(it, /\.log$/)))],
    ['a partly written log', (it) => appendFileSync(fileOf(it, /\.log$/), Buffer.alloc(5000, 0xa5))],
    ['a missing log', (it) => rmSync(fileOf(it, /\.log$/))],
    ['a missing manifest', (it) => rmSync(fileOf(it, /^MANIFEST/))],
    ['an emptied folder', (it) => readdirSync(storeOf(it)).forEach((name) => rmSync(join(storeOf(it), name)))],
    ['a missing folder', (it) => rmSync(join(it, 'IndexedDB'), { recursive: true })],
    ['an older folder', (it) => {
      const path = fileOf(it, /\.log$/)
      writeFileSync(path, readFileSync(path).subarray(0, 4096))
    }],
  ])('after %s', async (_, spoil) => {
    const profile = copied()
    spoil(profile)
    await recovers(profile)
  }, 300_000)

  // In a table (the long form has them) some show only when a row is read.
  test('after flipped bytes all over its largest file', async () => {
    const profile = copied()
    const largest = fileOf(profile, /\.(ldb|log)$/)
    for (let part = 1; part < 20; part += 1) flip(largest, Math.floor((statSync(largest).size * part) / 20))
    await recovers(profile)
  }, 300_000)

  test('while another program holds its lock', async () => {
    const profile = copied()
    const lock = join(storeOf(profile), 'LOCK')
    const holder = spawn('python3', ['-c', 'import fcntl,sys\nf=open(sys.argv[1],"r+")\nfcntl.lockf(f,fcntl.LOCK_EX)\nprint("held",flush=True)\nsys.stdin.read()', lock], { stdio: ['pipe', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    await recovers(profile)
    holder.stdin.end()
  }, 300_000)

  test(`after each of ${scale(3, 200)} random flipped bytes`, async () => {
    const chance = seeded()
    for (let round = 0; round < scale(3, 200); round += 1) {
      const profile = copied()
      const names = [...readdirSync(storeOf(profile)).filter((it) => statSync(join(storeOf(profile), it)).size > 0).map((it) => join(storeOf(profile), it)), journalOf(profile)]
      const path = names[chance(names.length)] ?? ''
      flip(path, chance(statSync(path).size), 1 << chance(8))
      await recovers(profile)
    }
  }, scale(600_000, 7_200_000))

  test('after rows were changed behind its back', async () => {
    const profile = copied()
    const running = await opened(profile)
    const row = await running.page.evaluate(async () => (await window.harness.rows())['people']?.[3] as { id: string })
    await running.page.evaluate(([id, changed]) => window.harness.spoil('people', id, changed), [row.id, { ...row, name: '别人' }] as const)
    await running.page.evaluate((id) => window.harness.spoil('posts', id, null), `${row.id}-post`)
    await running.app.close()
    expect(await recovers(profile)).toBe('store-rebuilt')
  }, 300_000)
})

describe('the browser’s copy of the journal is made anew', () => {
  test.each<[string, Partial<JournalEntry> | null]>([['an entry was changed', { who: '别人' }], ['an entry is missing', null]])('when %s', async (_, changed) => {
    const profile = copied()
    const running = await opened(profile)
    await running.page.evaluate((it) => window.harness.spoilEntry(7, it), changed)
    await running.app.close()
    expect(await recovers(profile)).toBe('store-rebuilt')
  }, 300_000)
})

describe('the journal file is filled', () => {
  test.each<[string, (profile: string) => void]>([
    ['a flipped byte', (it) => flip(journalOf(it), middle(journalOf(it)))],
    ['a cut', (it) => truncateSync(journalOf(it), middle(journalOf(it)))],
    ['it went missing', (it) => rmSync(journalOf(it))],
    ['its whole folder went missing', (it) => rmSync(join(it, 'journal'), { recursive: true })],
  ])('after %s', async (_, spoil) => {
    const profile = copied()
    spoil(profile)
    expect(await recovers(profile)).toBe('journal-filled')
  }, 300_000)
})

describe('both copies damaged', () => {
  test('is said plainly, and all files are set aside before anything is written', async () => {
    const profile = copied()
    flip(journalOf(profile), middle(journalOf(profile)))
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    rmSync(join(profile, 'snapshots'), { recursive: true })
    const damaged = readFileSync(journalOf(profile))
    const running = await start(profile)
    const said = await open(running)
    const { until, known } = JSON.parse(said?.sentence ?? '{}') as { until: number; known: number }
    expect([said?.place, known]).toEqual(['lost', 1 + PEOPLE])
    expect(until).toBeLessThan(known)
    expect(readFileSync(journalOf(profile)).equals(damaged)).toBe(true)
    await running.page.evaluate(() => window.harness.ask('journal.salvage', undefined))
    expect(await open(running)).toBeNull()
    expect(await expectWhole(running)).toBe(until - 1)
    const [aside] = readdirSync(join(profile, 'damaged'))
    expect(readFileSync(join(profile, 'damaged', aside ?? '', 'journal.zgj')).equals(damaged)).toBe(true)
    await running.app.close()
    dropProfile(profile)
  }, 300_000)

  test('with a snapshot whole, every row comes back', async () => {
    const profile = copied()
    flip(journalOf(profile), middle(journalOf(profile)))
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    const running = await start(profile)
    expect((await open(running))?.place).toBe('lost')
    await running.page.evaluate(() => window.harness.ask('journal.salvage', undefined))
    expect(await open(running)).toBeNull()
    expect(await expectWhole(running)).toBe(PEOPLE)
    await running.app.close()
    dropProfile(profile)
  }, 300_000)
})

describe('a damaged snapshot', () => {
  test('is noticed, set aside, and made anew', async () => {
    const profile = copied()
    const folder = join(profile, 'snapshots')
    // A long fill brings a daily one beside the one asked for.
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.zgs'))) flip(join(folder, name), middle(join(folder, name)))
    const running = await opened(profile)
    const wholes = async () => {
      const { answer } = (await running.page.evaluate(() => window.harness.ask('snapshot.list', undefined))) as { answer: { whole: boolean; why?: string }[] }
      return answer.map(({ whole, why }) => (whole ? why : 'damaged'))
    }
    expect(new Set(await wholes())).toEqual(new Set(['damaged']))
    await expect.poll(wholes, { timeout: 60_000 }).toEqual(['replaced'])
    expect(existsSync(join(profile, 'damaged'))).toBe(true)
    await running.app.close()
    dropProfile(profile)
  }, 300_000)
})
