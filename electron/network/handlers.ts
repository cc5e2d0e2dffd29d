import type { AgencyChannel } from '../../shared/ipc/names'
import type { Handlers } from '../ipc'
import type { Agency } from './agency'

export const agencyHandlers = ({ state, enrol, call, check, leave }: Agency): Pick<Handlers, AgencyChannel> => ({
  'agency.state': state,
  'agency.enrol': enrol,
  'agency.leave': async () => {
    await leave()
    return { ok: true }
  },
  'agency.call': call,
  'agency.check': check,
})
