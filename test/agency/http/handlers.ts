import type { CallName } from '../../../shared/agency/calls'
import type { Asked } from '../../../shared/agency/transport'
import { looseBatchSchema } from '../../../shared/agency/mutations'
import { wireHash } from '../../../shared/agency/wire-hash'
import { amend, decide } from '../acts/decide'
import { answerAppeal, approve, assessResumption } from '../acts/answer'
import { dismiss, issueCode, listInstitutions, openInstitution, showRegister } from '../acts/desk'
import { suspend } from '../acts/suspend'
import { type Agency, serverTime } from '../core/agency'
import { changes } from '../core/changes'
import { enrol, renew } from '../core/enrol'
import { pack, packs, publish } from '../core/law'
import { mutate } from '../core/mutate'
import type { Device } from '../store/store'
import { understood } from './read'

const SERVER_VERSION = '1.0.0'

/** Every call answered in JSON; papers and pokes are in `app.ts`. What is asked has been read by the contract already. */
type Handlers = { [Name in Exclude<CallName, 'sendPaper' | 'fetchPaper' | 'readPaper' | 'pokes'>]: (asked: Asked<Name>, device: Device) => Promise<object> }

const acts = (agency: Agency): Pick<Handlers, 'open' | 'institutions' | 'register' | 'code' | 'dismiss' | 'decide' | 'vary' | 'revoke' | 'approve' | 'answer' | 'assess' | 'suspend' | 'publish'> => ({
  open: ({ body }) => openInstitution(agency, body),
  institutions: () => listInstitutions(agency),
  register: ({ params }) => showRegister(agency, params.institution),
  code: ({ body }) => issueCode(agency, body),
  dismiss: ({ body }) => dismiss(agency, body),
  decide: ({ body }) => decide(agency, body),
  vary: ({ body }) => amend(agency, 'variation', body),
  revoke: ({ body }) => amend(agency, 'revocation', body),
  approve: ({ body }) => approve(agency, body),
  answer: ({ body }) => answerAppeal(agency, body),
  assess: ({ body }) => assessResumption(agency, body),
  suspend: ({ body }) => suspend(agency, body),
  publish: ({ body }) => publish(agency, body),
})

export const handlersOf = (agency: Agency): Handlers => ({
  health: async () => ({ ...serverTime(agency), alive: true, version: SERVER_VERSION, wire: wireHash, oldestClient: agency.oldestClient }),
  enrol: ({ body }) => enrol(agency, body),
  renew: ({ body }, device) => renew(agency, device, body),
  changes: ({ query }, device) => changes(agency, device, query as { after?: string; limit?: number }),
  mutate: ({ body }, device) => mutate(agency, device, understood(looseBatchSchema, body)),
  packs: () => packs(agency),
  pack: ({ params }) => pack(agency, params.id),
  ...acts(agency),
})
