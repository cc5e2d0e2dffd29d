import Dexie from 'dexie'
import type { Problem } from '../../shared/model/problem'
import type { HeldRules } from '../../shared/model/rulebook'
import type { Codec } from '../../shared/model/sealed'
import { type Commit, openDoor } from './commit'
import { migrations, schemaVersion } from './schema'
import type { Database, ReadTables } from './tables'

/** `codec` seals an identity before the command that carries it is made, and opens it for showing. */
export type Store = { name: string; tables: ReadTables; commit: Commit; codec: Codec; close(): void }
export type Opened = { ok: true; store: Store } | { ok: false; problem: Problem }
export type StoreParts = { rules: HeldRules; codec: Codec }

/** Dexie keeps ten times its version in the browser, and counts its own repairs in the last digit. */
const DEXIE_STEP = 10

/** Dexie 4 opens a newer database without a word and drops its new fields, so it is never let near one. */
const isNewer = async (name: string): Promise<boolean> => {
  const held = (await indexedDB.databases()).find((it) => it.name === name)
  return Math.floor((held?.version ?? 0) / DEXIE_STEP) > schemaVersion
}

const declare = (name: string): Database => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of migrations) db.version(version).stores(stores)
  return db as Database
}

/** Opens the database `name`, made now if there is none. One made by a newer program is left alone. */
export const openStore = async (name: string, { rules, codec }: StoreParts): Promise<Opened> => {
  if (await isNewer(name))
    return { ok: false, problem: { place: '', sentence: '这里的数据由更新版本的程序保存。为免丢失内容，本版本不打开它；请安装新版本后再打开。' } }
  const db = declare(name)
  await db.open()
  return { ok: true, store: { name, tables: db, commit: openDoor(db, rules), codec, close: () => db.close() } }
}
