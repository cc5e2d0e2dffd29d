import { z } from 'zod'
import { answered, instant, region, rowId, someText } from './scalars'

/** Made anew for each wish to enrol and kept until it is answered, so that a lost answer costs no code. */
const attempt = z.string().regex(/^[\w-]{32,100}$/)

export const enrolSchema = z.strictObject({ code: someText(60), deviceName: someText(60), attempt })
export const renewSchema = z.strictObject({ attempt })

const token = { token: z.string(), tokenEnds: instant }

export const enrolledSchema = answered({
  deviceId: rowId,
  ...token,
  institutions: z.array(z.object({ id: rowId, name: z.string() })).min(1),
  region,
  packs: z.array(z.string()),
  /** Ed25519, SPKI in PEM: what packs and calendars are signed with. */
  publicKey: z.string(),
})
export const renewedSchema = answered(token)
