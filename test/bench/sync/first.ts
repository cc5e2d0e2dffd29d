import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { batchLimit } from '../../../shared/agency/mutations'
import { letter, renamed, send } from '../../agency/world'
import { protect } from '../../electron/launch'
import { attached, electron, root } from '../../electron/runtime'
import { dropProfile, newProfile, type Running, start } from '../../store/harness/start'
import { type BenchAgency, agencyOn } from './agency'
import { onPglite } from './databases'
import { clocked } from '../parts/timing'
import { inRounds, tell } from './figures'
import { fill } from './rows'

const ROWS = 20_000
const WEEK = 200
const ROUNDS = 3
const HOME = 'ph'
const passphrase = '泺口服装城 0531'

type Answer<T> = { answer: T }
const ask = <T>(running: Running, channel: Parameters<Window['harness']['ask']>[0], question?: unknown): Promise<T> =>
  running.page.evaluate(([name, value]) => window.harness.ask(name, value), [channel, question] as const).then((it) => (it as Answer<T>).answer)

/** A new program with its passphrase, enrolled and yet without a row. */
const enrolled = async (agency: BenchAgency, url: string, profile: string): Promise<Running> => {
  const running = await start(profile, '--real')
  await running.page.evaluate(() => window.harness.open())
  await protect(running.page, '管理员', passphrase)
  const said = await ask<{ ok: boolean }>(running, 'agency.enrol', { agency: url, code: await agency.code(HOME), deviceName: '前台电脑' })
  if (!said.ok) throw new Error(JSON.stringify(said))
  return running
}

const synced = async ({ page }: Running): Promise<void> => {
  const now = await page.evaluate(() => window.harness.sync())
  if (now.state !== 'online' || now.waiting > 0) throw new Error(JSON.stringify(now))
}

/** The floor: the same pages fetched, and put into IndexedDB as they are, as durably. */
const floorOf = (page: Page, token: string, after?: string): Promise<{ rows: number; cursor: string }> =>
  page.evaluate(async ([bearer, from]) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('floor', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: ['entity', 'id'] })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    let [cursor, rows] = [from, 0]
    for (let more = true; more; ) {
      const response = await fetch(`/v1/changes?limit=1000${cursor ? `&after=${encodeURIComponent(cursor)}` : ''}`, { headers: { authorization: `Bearer ${bearer}`, 'x-client-version': '0.1.0' } })
      const answer = (await response.json()) as { changes: object[]; cursor: string; more: boolean }
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
      for (const it of answer.changes) transaction.objectStore('rows').put(it)
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = reject
      })
      rows += answer.changes.length
      ;({ cursor, more } = answer)
    }
    db.close()
    return { rows, cursor: cursor ?? '' }
  }, [token, after] as const)

const bare = async (url: string, profile: string): Promise<{ app: ElectronApplication; page: Page }> => {
  const { path, flags } = electron()
  const app = await attached(path, [...flags, join(root, 'test/bench/empty-window'), `--profile=${profile}`, `--address=${url}/floor`])
  return { app, page: await app.firstWindow() }
}

const firstSync = async (agency: BenchAgency, url: string, token: string): Promise<void> => {
  const ours = async (): Promise<number> => {
    const profile = newProfile()
    const running = await enrolled(agency, url, profile)
    const took = await clocked(() => synced(running))
    const held = await running.page.evaluate(async () => (await window.harness.count('people')) + (await window.harness.count('posts')))
    if (held !== ROWS) throw new Error(`${held} rows arrived`)
    await running.app.close()
    dropProfile(profile)
    return took
  }
  const floor = async (): Promise<number> => {
    const profile = mkdtempSync(join(tmpdir(), 'bench-floor-'))
    const { app, page } = await bare(url, profile)
    const took = await clocked(async () => {
      const { rows } = await floorOf(page, token)
      if (rows < ROWS) throw new Error(`${rows} rows arrived`)
    })
    await app.close()
    rmSync(profile, { recursive: true, force: true })
    return took
  }
  const [own = 0, least = 0] = await inRounds(ROUNDS, ours, floor)
  tell({ what: `first sync of ${ROWS.toLocaleString('en')} rows, identities sealed`, ours: own / 1000, unit: 's', peer: 'fetch + raw IndexedDB put', theirs: least / 1000, goal: '<= 1.5 x', met: own / least <= 1.5 })
}

const catchingUp = async (agency: BenchAgency, url: string, token: string): Promise<void> => {
  const other = await agency.device(HOME)
  let [rev, seq] = [1, 0]
  const aWeek = async (): Promise<void> => {
    const letters = Array.from({ length: WEEK }, (_, at) => letter((seq += 1), { ...renamed(`p${at}`, rev, { name: `李某${rev}` }), institution: HOME }))
    for (let at = 0; at < WEEK; at += batchLimit) await send(other, 'other', ...letters.slice(at, at + batchLimit))
    rev += 1
  }
  const [profile, floorProfile] = [newProfile(), mkdtempSync(join(tmpdir(), 'bench-floor-'))]
  const running = await enrolled(agency, url, profile)
  const { app, page } = await bare(url, floorProfile)
  await synced(running)
  let { cursor } = await floorOf(page, token)
  const ours = async (): Promise<number> => {
    await aWeek()
    return clocked(() => synced(running))
  }
  const floor = (): Promise<number> => clocked(async () => ({ cursor } = await floorOf(page, token, cursor)))
  const [own = 0, least = 0] = await inRounds(ROUNDS, ours, floor)
  await running.app.close()
  await app.close()
  dropProfile(profile)
  rmSync(floorProfile, { recursive: true, force: true })
  tell({ what: `catching up after a week (${WEEK} changes, ${ROWS.toLocaleString('en')} rows held)`, ours: own / 1000, unit: 's', peer: 'fetch + raw IndexedDB put', theirs: least / 1000, goal: '< 0.3 s', met: own < 300 })
}

/** The program against a server on PGlite, both real, over a socket of this machine. */
export const timeClient = async (): Promise<void> => {
  const database = await onPglite()
  const agency = await agencyOn(database.sql)
  await agency.open(HOME)
  await fill(agency, HOME, 0, ROWS / 2)
  const { url, close } = await agency.listen()
  const token = await agency.token(HOME)
  await firstSync(agency, url, token)
  await catchingUp(agency, url, token)
  await close()
  await database.close()
}
