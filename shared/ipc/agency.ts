import { z } from 'zod'
import { pageLimit } from '../agency/changes'
import { batchLimit } from '../agency/mutations'
import { rowId, sha256Text, someText } from '../agency/scalars'
import { done, nothing } from './answers'

/** `https://host[:port]`; of this machine itself also `http`. */
const address = z.string().trim().min(1).max(300)
const institution = z.strictObject({ id: z.string(), name: z.string() })

const enrolment = z.strictObject({
  deviceId: z.string(), agency: z.string(), institutions: z.array(institution), region: z.string(), packs: z.array(z.string()),
})

/** What may be asked of the agency. An identity in a letter is `{ sealed, person }`; main opens it just before it is sent. */
const question = z.discriminatedUnion('name', [
  z.strictObject({ name: z.enum(['health', 'packs']), asked: z.strictObject({}) }),
  z.strictObject({ name: z.literal('changes'), asked: z.strictObject({ query: z.strictObject({ after: z.string().max(10_000).nullish(), limit: z.int().min(1).max(pageLimit).optional() }) }) }),
  z.strictObject({
    name: z.literal('mutate'),
    asked: z.strictObject({ body: z.strictObject({ clientId: rowId, mutations: z.array(z.record(z.string(), z.json())).min(1).max(batchLimit) }) }),
  }),
  z.strictObject({ name: z.literal('pack'), asked: z.strictObject({ params: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/) }) }) }),
  /** The paper that is named `content` here is fetched and kept. Those that letters name are sent with them. */
  z.strictObject({ name: z.literal('fetchPaper'), asked: z.strictObject({ institution: rowId, content: sha256Text }) }),
])

const reply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unreached', 'silent']) }),
  z.strictObject({ kind: z.literal('answer'), status: z.int(), understood: z.boolean(), message: z.string().nullable(), retryAfter: z.number().nullable() }),
])

export const checkSteps = ['name', 'connection', 'tls', 'portal', 'login', 'version'] as const
const checked = z.strictObject({ step: z.enum(checkSteps), state: z.enum(['ok', 'failed', 'not-reached']), says: z.string() })

const refusal = z.strictObject({
  ok: z.literal(false),
  reason: z.enum(['address', 'elsewhere', 'unreached', 'silent', 'portal', 'busy', 'refused', 'update']),
  sentence: z.string(),
})

/** The agency, through main: the token never comes here. */
export const agencyChannels = {
  /** `login`: the agency does not know this device any more. `pending`: an enrolment that was not answered; the same code does no harm. */
  'agency.state': {
    needs: 'unlocked', question: nothing,
    answer: z.strictObject({ enrolment: enrolment.nullable(), login: z.boolean(), pending: z.strictObject({ agency: z.string(), deviceName: z.string() }).nullable() }),
  },
  'agency.enrol': {
    needs: 'administrator', question: z.strictObject({ agency: address, code: someText(60), deviceName: someText(60) }),
    answer: z.discriminatedUnion('ok', [done, refusal]),
  },
  /** Forgets the token. Nothing that was entered is touched. */
  'agency.leave': { needs: 'administrator', question: nothing, answer: done },
  /** Only the enrolled agency is asked. */
  'agency.call': { needs: 'unlocked', question, answer: z.strictObject({ reply, body: z.unknown(), serverTime: z.string().nullable() }) },
  /** Step by step to the agency, up to the one that fails; before an enrolment to the `agency` given, after it to the enrolled one. */
  'agency.check': { needs: 'unlocked', question: z.strictObject({ agency: address.nullable() }), answer: z.array(checked) },
} as const
