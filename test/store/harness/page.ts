import type { Table } from 'dexie'
import { loadSample } from '../../../renderer/sample/load'
import type { Command } from '../../../renderer/store/commands/all'
import type { Outcome } from '../../../renderer/store/commit'
import { openStore, type Store } from '../../../renderer/store/open'
import { institutions, journal, journalTail, personFile, roster, sampleDay } from '../../../renderer/store/queries'
import type { PersonFile } from '../../../shared/model/history'
import type { JournalEntry } from '../../../shared/model/journal'
import type { Problem } from '../../../shared/model/problem'
import type { InstitutionRow, TableName } from '../../../shared/model/rows'
import type { HeldRules } from '../../../shared/model/rulebook'
import { plainCodec } from '../../../shared/model/sealed'

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

let store: Store

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
const leaveDatabase = (name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10)
    request.onupgradeneeded = () => request.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 'x', kept: true })
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })

const harness = {
  open: async (name: string): Promise<Problem | null> => {
    const opened = await openStore(name, { rules, codec: plainCodec })
    if (opened.ok) store = opened.store
    return opened.ok ? null : opened.problem
  },
  close: () => store.close(),
  commit: settled,
  commitTogether: (commands: Command[]) => Promise.all(commands.map(settled)),
  withBrokenJournal,
  leaveDatabase,
  versions: async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]),
  count: (table: TableName) => store.tables[table].count(),
  journal: (): Promise<JournalEntry[]> => journal(store),
  journalTail: (count: number): Promise<JournalEntry[]> => journalTail(store, count),
  institutions: (): Promise<InstitutionRow[]> => institutions(store),
  roster: (institution: string): Promise<PersonFile[]> => roster(store, institution),
  personFile: (id: string): Promise<PersonFile | null> => personFile(store, id),
  loadSample: () => loadSample(store.commit, store.codec),
  sampleDay: () => sampleDay(store),
}

export type Harness = typeof harness
declare global {
  interface Window {
    harness: Harness
  }
}
window.harness = harness
