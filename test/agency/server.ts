import type { Hono } from 'hono'
import { readCalendars, readPacks } from '../../build/rules'
import type { Agency } from './core/agency'
import { keysOf, type Secrets } from './core/keys'
import { shelfOf } from './core/shelf'
import { appOf } from './http/app'
import { newHub } from './http/hub'
import type { Store } from './store/store'

export type Server = { agency: Agency; app: Hono; now: { offset: number } }

const builtIn = () => ({ packs: [...readPacks().values()].map(({ pack }) => pack), calendars: readCalendars() })
let law: ReturnType<typeof builtIn> | undefined

const OLDEST_CLIENT = '0.1.0'

/** A server on a store, without a socket. `clock` in milliseconds. */
export const newServer = (store: Store, secrets: Secrets, clock: () => number, report: Agency['report']): Server => {
  const hub = newHub()
  law ??= builtIn()
  const now = { offset: 0 }
  const poke: Agency['poke'] = (institutions) => {
    hub.poke(institutions)
    store.neighbours.tell(institutions)
  }
  store.neighbours.hear((it) => hub.poke(it))
  const agency: Agency = { store, keys: keysOf(secrets), shelf: shelfOf(law), now: () => clock() + now.offset, poke, oldestClient: OLDEST_CLIENT, report }
  return { agency, app: appOf(agency, hub), now }
}
