import type { SignedLaw } from '../../../shared/agency/law-files'
import { alone } from './neighbours'
import { EVERYWHERE, type Code, type Device, type Entry, type Kept, type Paper, type Reading, type Store, type Writing } from './store'

type Table<T> = Map<string, T>
type Tables = {
  institutions: Table<{ version: number; horizon: number }>
  entries: Table<Entry & { at: string }>
  results: Table<Kept>
  letters: Table<Kept>
  devices: Table<Device>
  codes: Table<Code>
  identities: Table<string>
  papers: Table<Paper>
  laws: Table<SignedLaw>
  acts: Table<unknown>
}

const empty = (): Tables => ({
  institutions: new Map([[EVERYWHERE, { version: 0, horizon: 0 }]]), entries: new Map(), results: new Map(), letters: new Map(),
  devices: new Map(), codes: new Map(), identities: new Map(), papers: new Map(), laws: new Map(), acts: new Map(),
})

const key = (...parts: (string | number)[]): string => parts.join('\u0000')
const split = (of: string): [string, string] => of.split('\u0000') as [string, string]
const bare = ({ at: _, ...entry }: Entry & { at: string }): Entry => entry

const reading = (t: Tables): Reading => ({
  institution: async (institution) => t.institutions.get(institution) ?? null,
  institutions: async () => [...t.institutions.keys()].filter((it) => it !== EVERYWHERE).sort(),
  entry: async (...of) => {
    const found = t.entries.get(key(...of))
    return found ? bare(found) : null
  },
  entries: async (institution, entity, person) =>
    [...t.entries.values()]
      .filter((it) => it.institution === institution && it.entity === entity && it.body && (person === undefined || it.body['person'] === person))
      .sort((a, b) => a.version - b.version).map(bare),
  page: async (institution, after, limit) =>
    [...t.entries.values()].filter((it) => it.institution === institution && it.version > after).sort((a, b) => a.version - b.version).slice(0, limit).map(bare),
  kept: async (institution, client, seq, id) =>
    [...new Set([t.results.get(key(institution, client, seq)), t.letters.get(key(institution, id))])].flatMap((it) => it ?? []),
  device: async (...of) => t.devices.get(key(...of)) ?? null,
  devices: async (institution) => [...t.devices.values()].filter((it) => it.institution === institution && !it.dismissed),
  code: async (hash) => [...t.codes.values()].find((it) => it.hash === hash) ?? null,
  sites: async (identity) => [...t.identities].filter(([, it]) => it === identity).map(([of]) => ({ institution: split(of)[0], person: split(of)[1] })),
  identity: async (...of) => t.identities.get(key(...of)) ?? null,
  paper: async (...of) => t.papers.get(key(...of)) ?? null,
  hasPaper: async (...of) => t.papers.has(key(...of)),
  laws: async () => [...t.laws.values()],
  lawPlace: async () => Math.max(0, ...[...t.laws.values()].map(({ place }) => place)),
  act: async (...of) => t.acts.get(key(...of)) ?? null,
})

type Undo = () => void

/** Sets and remembers how it was, so that a transaction that fails leaves nothing. */
const setter = (undo: Undo[]) => <T>(table: Table<T>, of: string, value: T | undefined): void => {
  const before = table.get(of)
  undo.push(() => (before === undefined ? table.delete(of) : table.set(of, before)))
  if (value === undefined) table.delete(of)
  else table.set(of, value)
}

const writing = (t: Tables, undo: Undo[]): Writing => {
  const set = setter(undo)
  const once = <T>(table: Table<T>, of: string, value: T): void => {
    if (table.has(of)) throw new Error(`already there: ${of}`)
    set(table, of, value)
  }
  return {
    ...reading(t),
    open: async (institution) => {
      if (!t.institutions.has(institution)) set(t.institutions, institution, { version: 0, horizon: 0 })
    },
    put: async (institution, entity, id, body, at) => {
      const of = t.institutions.get(institution)
      if (!of) throw new Error(`${institution} is not open`)
      const entry = { institution, entity, id, rev: (t.entries.get(key(institution, entity, id))?.rev ?? 0) + 1, version: of.version + 1, body, at }
      set(t.institutions, institution, { ...of, version: entry.version })
      set(t.entries, key(institution, entity, id), entry)
      return bare(entry)
    },
    keep: async (institution, client, kept) => {
      once(t.results, key(institution, client, kept.seq), kept)
      once(t.letters, key(institution, kept.id), kept)
    },
    putDevice: async (device) => set(t.devices, key(device.institution, device.id), device),
    putCode: async (code) => set(t.codes, key(code.institution, code.hash), code),
    putIdentity: async (institution, person, identity) => set(t.identities, key(institution, person), identity ?? undefined),
    putPaper: async (institution, sha256, paper) => set(t.papers, key(institution, sha256), paper),
    putLaw: async (law) => once(t.laws, String(law.place), law),
    putAct: async (institution, act, answer) => once(t.acts, key(institution, act), answer),
    forget: async (institution, before) => {
      const gone = [...t.entries].filter(([, it]) => it.institution === institution && it.body === null && it.at < before)
      const of = t.institutions.get(institution)
      if (of && gone.length > 0) set(t.institutions, institution, { ...of, horizon: Math.max(of.horizon, ...gone.map(([, it]) => it.version)) })
      for (const [at] of gone) set(t.entries, at, undefined)
      return gone.length
    },
  }
}

/** The same promises without a database, for the simulation: transactions one after another, undone when they fail. */
export const memoryStore = (): Store => {
  const t = empty()
  const undo: Undo[] = []
  const [read, written] = [reading(t), writing(t, undo)]
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    read: (work) => work(read),
    write: (_institutions, work) =>
      inTurn(async () => {
        undo.length = 0
        try {
          return await work(written)
        } catch (error) {
          for (const it of undo.reverse()) it()
          throw error
        }
      }),
    neighbours: alone,
    close: async () => undefined,
  }
}
