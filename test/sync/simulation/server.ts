import { readCalendars, readPacks } from '../../../build/rules'
import type { Page } from '../../../shared/agency/changes'
import { intentions, type Mutation } from '../../../shared/agency/mutations'
import type { Results } from '../../../shared/agency/outbox'
import { openInstitution } from '../../agency/acts/desk'
import { decide } from '../../agency/acts/decide'
import type { Agency } from '../../agency/core/agency'
import { changes, forgetOld } from '../../agency/core/changes'
import { type Keys, keysOf, newSecrets } from '../../agency/core/keys'
import { mutate } from '../../agency/core/mutate'
import { Refused } from '../../agency/core/refused'
import { shelfOf } from '../../agency/core/shelf'
import { memoryStore } from '../../agency/store/memory'
import type { Device } from '../../agency/store/store'
import type { Chance } from './chance'
import type { Ask, Machine } from './machine'

const keys = keysOf(newSecrets())
const shelf = shelfOf({ packs: [...readPacks().values()].map(({ pack }) => pack), calendars: readCalendars() })

export type Told = { kind: 'results'; results: Results } | { kind: 'page'; page: Page } | { kind: 'status'; status: number } | { kind: 'dead' }
/** What a letter brought about: the version it gave its row. */
export type Effect = { letter: string; row: string; version: number }

class Death extends Error {}

const once = <T>(work: (of: string) => T): ((of: string) => T) => {
  const known = new Map<string, T>()
  return (of) => known.get(of) ?? known.set(of, work(of)).get(of) as T
}

/** The same keys; a seed asks for the same derived text and the same sealed one over and over. */
const remembering = (of: Keys): Keys => {
  const derived = once((parts: string) => of.derive(...(JSON.parse(parts) as string[])))
  return { ...of, derive: (...parts) => derived(JSON.stringify(parts)), open: once((sealed) => of.open(sealed)) }
}

/** The agency's core on a store in memory; `faults` is how often it dies around a commit. */
export class SimulatedServer {
  readonly agency: Agency
  readonly effects: Effect[] = []
  faults = 0
  time = Date.parse('2026-06-15T10:00:00+08:00')

  constructor(chance: Chance) {
    const store = memoryStore()
    const write: typeof store.write = async (institutions, work) => {
      const [early, late] = [chance.happens(this.faults), chance.happens(this.faults)]
      const done = await store.write(institutions, async (tx) => {
        const result = await work(tx)
        if (early) throw new Death()
        return result
      })
      if (late) throw new Death()
      return done
    }
    this.agency = { store: { ...store, write }, keys: remembering(keys), shelf, now: () => this.time, poke: () => undefined, oldestClient: '0.1.0', report: () => undefined }
  }

  async open(institution: string): Promise<void> {
    await openInstitution(this.agency, { act: 'open', institution, name: institution, code: institution, kind: 'medical', region: '150300', packs: ['neimenggu-2025-7'] })
  }

  async answer({ name, institutions }: Machine, ask: Ask): Promise<Told> {
    const device: Device = { institution: institutions[0] ?? '', id: name, name, institutions: [...institutions], tokens: [], dismissed: false }
    try {
      if (ask.kind === 'pull') return { kind: 'page', page: await changes(this.agency, device, { ...(ask.after === null ? {} : { after: ask.after }), limit: 7 }) }
      const { results } = await mutate(this.agency, device, { clientId: ask.clientId, mutations: ask.mutations })
      return { kind: 'results', results: results as Results }
    } catch (error) {
      if (error instanceof Refused) return { kind: 'status', status: error.status }
      if (error instanceof Death) return { kind: 'dead' }
      throw error
    }
  }

  async decide(institution: string, number: number, chance: Chance): Promise<void> {
    const people = await this.agency.store.read((tx) => tx.entries(institution, 'person'))
    const person = chance.pick(people)?.id
    if (person === undefined) return
    const item = { circumstance: '1-1', responsibility: 'primary' as const }
    await decide(this.agency, { act: `d${number}`, institution, person, on: '2026-06-10', received: '2026-06-12', noticeNo: `${number}号`, items: [item] } as never).catch((error: unknown) => {
      if (!(error instanceof Death)) throw error
    })
  }

  /** So long that whoever was not here has to start afresh. */
  async longAfter(): Promise<void> {
    this.time += 401 * 86_400_000
    await forgetOld(this.agency).catch((error: unknown) => {
      if (!(error instanceof Death)) throw error
    })
  }

  async resultOf(letter: { institution: string; clientId: string; seq: number; id: string }) {
    return (await this.agency.store.read((tx) => tx.kept(letter.institution, letter.clientId, letter.seq, letter.id))).find((it) => it.id === letter.id)?.result
  }

  rowOf({ institution, name, args }: Pick<Mutation, 'institution' | 'name'> & { args: { id: string } }) {
    return this.agency.store.read((tx) => tx.entry(institution, intentions[name].entity, args.id))
  }
}
