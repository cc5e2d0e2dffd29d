import { ask, listen } from './bridge'
import type { AgencyLink, AgencyReply } from './store/sync-port'

/** Where main would not answer – the lock fell meanwhile – nothing left this machine. */
const UNREACHED: AgencyReply = { reply: { kind: 'unreached' }, body: null, serverTime: null }

/** The way to the agency through main; what is asked is checked there against the contract. */
export const agencyLink: AgencyLink = {
  enrolment: async () => (await ask('agency.state', undefined).catch(() => null))?.enrolment ?? null,
  call: async (name, asked) => {
    try {
      const { reply, body, serverTime } = await ask('agency.call', { name, asked } as never)
      return { reply, body, serverTime }
    } catch (error) {
      reportError(error)
      return UNREACHED
    }
  },
  onPoke: (f) => void listen('agency.poked', f),
  // Behind the lock nothing is asked; opened, it goes on.
  onChange: (f) => {
    listen('agency.changed', f)
    listen('safety.changed', f)
  },
}
