import Dexie, { type Table } from 'dexie'
import { loadSample } from '../../../renderer/sample/load'
import type { Command } from '../../../renderer/store/commands/all'
import type { Outcome } from '../../../renderer/store/commit'
import { agencyLink } from '../../../renderer/agency'
import { keepLaw, type LawKeeper } from '../../../renderer/store/library'
import { v1 } from '../../../renderer/store/migrations/v1'
import { type Opened, openStore, type Store, type StoreParts } from '../../../renderer/store/open'
import { institutions, journal, journalTail, personFile, roster, sampleDay } from '../../../renderer/store/queries'
import type { Repair } from '../../../renderer/store/reconcile'
import { tracesOf } from '../../../renderer/store/safety-queries'
import { builtIn } from '../../../renderer/store/rulebook'
import { LOOKS_ONLY } from '../../../renderer/store/session'
import { migrations } from '../../../renderer/store/schema'
import { tableNames } from '../../../renderer/store/tables'
import { isUnreadable } from '../../../renderer/store/unreadable'
import type { PersonFile } from '../../../shared/model/history'
import { chained, type JournalEntry, origin } from '../../../shared/model/journal'
import type { ChannelName } from '../../../shared/ipc/names'
import type { Problem } from '../../../shared/model/problem'
import type { InstitutionRow, TableName } from '../../../shared/model/rows'
import type { HeldRules } from '../../../shared/model/rulebook'
import type { Identity } from '../../../shared/model/sealed'
import type { AgencyCallName, AgencyReply, Enrolment, Sync } from '../../../renderer/store/sync-port'
import type { SyncStore } from '../../../renderer/store/sync-store'
import { openSync } from '../../../renderer/sync/engine'
import { asMain } from './as-main'
import { codec, keeping, roomGone } from '../../../renderer/keeping'

/** Every code is known but `bug`, at which the plan throws. */
const rules: HeldRules = {
  knowsPack: () => true,
  knowsCircumstance: (_, code) => {
    if (code === 'bug') throw new Error('a bug in a plan')
    return true
  },
  knowsRoute: () => true,
  cap: () => 12,
  without: () => ({ rules, unreadable: [] }),
}

const NAME = 'register'

let store: Store
let keeper: LawKeeper
let repair: Repair = 'none'
let inspect: Extract<Opened, { ok: true }>['inspect']
let syncStore: SyncStore
let sync: Sync | undefined
let made = 0

const linkOfTest = { enrolment: () => window.agencyEnrolment(), call: asMain(codec, (name, asked) => window.agencyCall(name, asked)) }

/** Syncs when it is told to and at no other time; through main where the test gives no way of its own. */
const startSync = (): Sync => (
  sync = openSync({
    link: { ...('agencyCall' in window ? linkOfTest : agencyLink), onPoke: () => undefined, onChange: () => undefined },
    store, sync: { ...syncStore, onLetters: () => undefined }, now: () => Date.now(), chance: Math.random, newId: () => crypto.randomUUID(),
    stamp: () => ({ id: `stamp-${Date.now()}-${(made += 1)}`, at: '2026-06-15T09:30:00+08:00', who: '测试' }), later: () => () => undefined,
    report: (error) => console.error(String(error)),
  })
)
const syncing = (): Sync => sync ?? startSync()

const settled = async (command: Command): Promise<Outcome | string> => {
  try {
    return await store.commit(command)
  } catch (error) {
    return String(error)
  }
}

/** A journal that cannot be written, after the rows of the same command were. */
const withBrokenJournal = async (command: Command): Promise<Outcome | string> => {
  const table = store.tables.journal as Table<JournalEntry, number>
  const broken = (): never => {
    throw new Error('the journal is broken')
  }
  table.hook('creating', broken)
  try {
    return await settled(command)
  } finally {
    table.hook('creating').unsubscribe(broken)
  }
}

/** A database as a program of `version` would leave it. */
const leaveDatabase = (version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version * 10)
    request.onupgradeneeded = () => request.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 'x', kept: true })
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })

/** A database as the program left it before it kept rule files: one institution, entered by one command. */
const leaveFirstVersion = async (): Promise<void> => {
  const db = new Dexie(NAME)
  db.version(v1.version).stores(v1.stores)
  const row = { id: 'i1', institution: 'i1', origin: 'entered', rev: 1, name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] } as const
  const { institution: _, origin: __, rev: ___, ...args } = row
  await db.table('institutions').add(row)
  await db.table('journal').add(chained(origin, {
    epoch: 1, schema: 1, at: '2026-01-02T09:00:00+08:00', who: '测试', command: { id: 'c0', name: 'newInstitution', args },
    changes: [{ table: 'institutions', id: 'i1', before: null, after: { ...row, packs: [...row.packs] } }],
  }))
  db.close()
}

/** Whether somebody sits here who only looks. */
let looks = false
const mayWrite: StoreParts['mayWrite'] = (changes) => (looks && changes.length > 0 ? { place: '', sentence: LOOKS_ONLY } : null)

const parts = (held: HeldRules): StoreParts => ({ rules: held, codec, keeping, mayWrite, roomGone, onProgress: () => undefined })

const why = (opened: Exclude<Opened, { ok: true }>): Problem => ('problem' in opened ? opened.problem : { place: 'lost', sentence: JSON.stringify(opened.lost) })

const newcomer = (id: string): Command => ({
  id: `new-${id}`, name: 'newPerson', at: '2026-06-15T09:30:00+08:00', who: '测试',
  args: {
    person: { id, institution: 'i1', name: '张某', code: null, sealed: '', marks: [] },
    post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
  },
})

/** Enters people until it is told to stop or dies, `lanes` at a time; says each one that was acknowledged on the console. */
const enterPeople = async (prefix: string, lanes: number, most: number): Promise<string | null> => {
  let next = 0
  let failed: string | null = null
  const lane = async (): Promise<void> => {
    while (failed === null && next < most) {
      const id = `${prefix}-${(next += 1)}`
      const outcome = await settled(newcomer(id))
      if (typeof outcome === 'object' && outcome.ok) console.log(`kept ${id}`)
      else failed = typeof outcome === 'string' ? outcome : outcome.problem.sentence
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return failed
}

/** People with their identities sealed as the program seals them. Gives how many were acknowledged. */
const enterIdentities = async (of: { person: string; identity: Identity }[]): Promise<number> => {
  const seals = await codec.seal(of)
  const outcomes = await Promise.all(of.map(({ person }, at) => {
    const made = newcomer(person)
    const args = made.args as { person: object; post: object }
    return settled({ ...made, args: { ...args, person: { ...args.person, ...seals[at] } } } as Command)
  }))
  return outcomes.filter((it) => typeof it === 'object' && it.ok).length
}

/** Milliseconds each of `count` actions took until it was acknowledged, one after the other. */
const timeActions = async (prefix: string, count: number): Promise<number[]> => {
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    const command = newcomer(`${prefix}-${at}`)
    const begun = performance.now()
    const outcome = await store.commit(command)
    if (!outcome.ok) throw new Error(outcome.problem.sentence)
    times.push(performance.now() - begun)
  }
  return times
}

/** The same rows into tables of the same shape with nothing beside them: Dexie alone. */
const timePlain = async (count: number): Promise<number[]> => {
  const db = new Dexie('plain', { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of migrations) db.version(version).stores(stores)
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    const { person, post } = newcomer(`plain-${at}`).args as { person: object; post: object }
    const begun = performance.now()
    await db.transaction('rw', ['people', 'posts'], () => Promise.all([db.table('people').put(person), db.table('posts').put(post)]))
    times.push(performance.now() - begun)
  }
  await db.delete()
  return times
}

const harness = {
  timeActions,
  timePlain,
  enterPeople,
  enterIdentities,
  /** Which of these people are not held, or lack their post. */
  missing: async (ids: string[]): Promise<string[]> => {
    const [people, posts] = await Promise.all([store.tables.people.bulkGet(ids), store.tables.posts.bulkGet(ids.map((id) => `${id}-post`))])
    return ids.filter((_, at) => people[at] === undefined || posts[at] === undefined)
  },
  enterUnsealed: async (ids: string[]) => (await Promise.all(ids.map((id) => settled(newcomer(id))))).length,
  open: async (): Promise<Problem | null> => {
    const opened = await openStore(NAME, parts(rules))
    if (!opened.ok) return why(opened)
    ;({ store, repair, inspect } = opened)
    syncStore = opened.sync
    return null
  },
  openWithLaw: async (): Promise<Problem | null> => {
    keeper = keepLaw(builtIn)
    const opened = await openStore(NAME, parts(keeper.rules))
    if (!opened.ok) return why(opened)
    store = { ...opened.store, commit: keeper.behind(opened.store) }
    await keeper.read(store)
    return null
  },
  law: () => {
    const { library, book } = keeper.law()
    return { packs: [...book.packs.keys()].sort(), years: [...library.calendars.keys()].sort(), unread: library.unread.length }
  },
  leaveFirstVersion,
  close: () => store.close(),
  commit: settled,
  look: (only: boolean) => {
    looks = only
  },
  commitTogether: (commands: Command[]) => Promise.all(commands.map(settled)),
  withBrokenJournal,
  leaveDatabase,
  versions: async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]),
  count: (table: TableName | 'pulledPages') => store.tables[table].count(),
  journal: (): Promise<JournalEntry[]> => journal(store),
  journalTail: (count: number): Promise<JournalEntry[]> => journalTail(store, count),
  institutions: (): Promise<InstitutionRow[]> => institutions(store),
  roster: (institution: string): Promise<PersonFile[]> => roster(store, institution),
  personFile: (id: string): Promise<PersonFile | null> => personFile(store, id),
  loadSample: () => loadSample(store.commit, store.codec),
  sampleDay: () => sampleDay(store),
  identities: async () => Promise.all((await store.tables.people.toArray()).map(({ id, sealed }) => codec.open(id, sealed))),
  repair: () => repair,
  inspect: (): Promise<'store-rebuilt' | 'unreadable' | null> =>
    inspect(() => Promise.resolve(), () => undefined).catch((error: unknown) => {
      if (isUnreadable(error)) return 'unreadable'
      throw error
    }),
  rows: async (): Promise<Record<string, unknown[]>> => Object.fromEntries(await Promise.all(tableNames.map(async (table) => [table, await store.tables[table].toArray()] as const))),
  /** Does to the browser's store what nobody may do. */
  spoil: (table: TableName, id: string, row: unknown) => (row === null ? (store.tables[table] as Table).delete(id) : (store.tables[table] as Table).put(row)),
  spoilEntry: async (seq: number, changed: Partial<JournalEntry> | null): Promise<void> => {
    const table = store.tables.journal as Table<JournalEntry, number>
    await (changed === null ? table.delete(seq) : table.update(seq, changed))
  },
  erase: (texts: string[]) => store.erase(new Set(texts)),
  traces: async (people: string[]) => [...(await tracesOf(store, people)).texts],
  /** Every byte of the browser's store, as text. */
  everything: async () => {
    const { letters, pulled, shadows, journal: entries } = store.tables
    return JSON.stringify(await Promise.all([letters.toArray(), pulled.toArray(), shadows.toArray(), entries.toArray(), ...tableNames.map((it) => store.tables[it].toArray())]))
  },
  /** Syncs until nothing more can be done now. */
  sync: async () => {
    const now = sync ?? startSync()
    await now.enrolled()
    return now.now()
  },
  /** As after a start of the program. */
  startSync: () => void startSync(),
  letters: () => syncing().letters(),
  decide: (id: string, verdict: Parameters<Sync['decide']>[1]) => syncing().decide(id, verdict),
  matches: () => syncing().matches(),
  pair: (entered: string, agency: string | null) => syncing().pair(entered, agency),
  resetSync: () => syncing().reset(),
  fetchPaper: (institution: string, content: string) => syncing().fetchPaper(institution, content),
  laws: () => syncing().laws(),
  publishedLaw: (key: string) => syncing().law(key),
  dropDatabase: async () => {
    store.close()
    await Dexie.delete(NAME)
  },
  ask: (channel: ChannelName, question: unknown) => window.bridge[channel](question),
}

export type Harness = typeof harness
declare global {
  interface Window {
    harness: Harness
    /** Given by the test: the way to a server in its own process. */
    agencyEnrolment: () => Promise<Enrolment | null>
    agencyCall: (name: AgencyCallName, asked: unknown) => Promise<AgencyReply>
  }
}
// Nothing is left to save here when the window closes.
window.bridge.on('program.closing', () => void window.bridge['program.settled'](undefined))
window.harness = harness
