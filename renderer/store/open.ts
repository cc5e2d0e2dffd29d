import Dexie from 'dexie'
import type { Problem } from '../../shared/model/problem'
import type { HeldRules } from '../../shared/model/rulebook'
import type { Codec } from '../../shared/model/sealed'
import { oneByOne } from '../../shared/model/turns'
import { type Alone, type Commit, type MayWrite, openDoor } from './commit'
import { eraseTexts } from './erasing'
import { type Progress, rebuild, reconcile, type Repair, storeIsRight } from './reconcile'
import { type Keeping, secondCopy } from './second-copy'
import { schemaVersion } from '../../shared/model/carry'
import { migrations } from './schema'
import { type SyncStore, syncStore } from './sync-store'
import type { Database, ReadTables } from './tables'
import { carryRows } from './upgrade'

/** `codec` seals an identity before the command that carries it is made, and opens it for showing. */
export type Store = {
  name: string
  tables: ReadTables
  commit: Commit
  codec: Codec
  /** Takes the identities sealed in `texts` out of the journal's entries, which stay provable, and out of what the sync keeps. */
  erase(texts: ReadonlySet<string>): Promise<void>
  close(): void
}

/** Looks through every row, and makes them anew where they are not what the journal says. Null when nothing was wrong. */
type Inspect = (pause: () => Promise<void>, onProgress: Progress) => Promise<'store-rebuilt' | null>

export type Opened =
  | { ok: true; store: Store; repair: Repair; inspect: Inspect; sync: SyncStore }
  | { ok: false; problem: Problem }
  /** Both copies lack something. `until` is the entry up to which the rows can still be had, `known` the last there was. */
  | { ok: false; lost: { until: number; known: number } }

export type StoreParts = { rules: HeldRules; codec: Codec; keeping: Keeping; mayWrite: MayWrite; roomGone: () => Promise<boolean>; onProgress: Progress }

/** Dexie keeps ten times its version in the browser, and counts its own repairs in the last digit. */
const DEXIE_STEP = 10

/** Dexie 4 opens a newer database without a word and drops its new fields, so it is never let near one. */
const isNewer = async (name: string): Promise<boolean> => {
  const held = (await indexedDB.databases()).find((it) => it.name === name)
  return Math.floor((held?.version ?? 0) / DEXIE_STEP) > schemaVersion
}

const declare = (name: string): Database => {
  // Dexie would hold everything that is shown a second time, and copy it at each question.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  for (const { version, stores } of migrations) db.version(version).stores(stores).upgrade((within) => carryRows(within, version))
  return db as Database
}

const inspector = (db: Database, keeping: Keeping, alone: Alone): Inspect => async (pause, onProgress) => {
  if ((await storeIsRight(db, keeping, pause)) !== false) return null
  await alone(() => rebuild(db, keeping, onProgress))
  return 'store-rebuilt'
}

/**
 * Opens the database `name`, made now if there is none, and compares it with the journal file. One made by a newer program
 * is left alone. Rejects when the browser cannot read it.
 */
export const openStore = async (name: string, { rules, codec, keeping, mayWrite, roomGone, onProgress }: StoreParts): Promise<Opened> => {
  if (await isNewer(name))
    return { ok: false, problem: { place: '', sentence: '这里的数据由更新版本的程序保存。为免丢失内容，本版本不打开它；请安装新版本后再打开。' } }
  const db = declare(name)
  await db.open()
  const reconciled = await reconcile(db, keeping, onProgress)
  if (!reconciled.ok) {
    db.close()
    return { ok: false, lost: { until: reconciled.until, known: reconciled.known } }
  }
  const alone = oneByOne()
  const { store: sync, wroteLetters } = syncStore(db, alone, (pack) => rules.knowsPack(pack))
  const commit = openDoor({ db, rules, copy: secondCopy(db, keeping, reconciled.reached.seq), mayWrite, roomGone, wroteLetters }, alone)
  const store: Store = { name, tables: db, commit, codec, erase: (texts) => alone(() => eraseTexts(db, texts)), close: () => db.close() }
  return { ok: true, store, repair: reconciled.repair, inspect: inspector(db, keeping, alone), sync }
}
