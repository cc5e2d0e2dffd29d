import type { z } from 'zod'
import type { enrolledSchema, enrolSchema, renewedSchema, renewSchema } from '../../../shared/agency/enrolment'
import type { Device, Writing } from '../store/store'
import { type Agency, daysFrom, instantAt, serverTime } from './agency'
import { inTurn } from './in-turn'
import { hashOf } from './keys'
import { Refused } from './refused'

const TOKEN_DAYS = 180

/** The institution stands in the token, so that whoever holds the token's row can be found from it. */
const tokenFor = (agency: Agency, institution: string, device: string, attempt: string): string =>
  `zz1.${Buffer.from(institution).toString('base64url')}.${device}.${agency.keys.derive('token', institution, device, attempt)}`

/** A renewal of the token in use changes nothing; another becomes the newest. */
const withToken = (device: Device, token: string, ends: string): Device =>
  device.tokens[0]?.hash === hashOf(token) ? device : { ...device, tokens: [{ hash: hashOf(token), ends }, ...device.tokens].slice(0, 2) }

const notGood = (): Refused => new Refused('not-allowed', '接入码不对、已经用过或已过期，请向经办机构重新领取。', 'code')

/** Codes are read aloud and typed: case, blanks and strokes do not count. */
const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

const named = async (tx: Writing, institutions: readonly string[]) => {
  const entries = await inTurn(institutions, (it) => tx.entry(it, 'institution', it))
  return entries.flatMap((it) => (it?.body ? [{ id: it.institution, name: String(it.body['name']), body: it.body }] : []))
}

export const enrol = async (agency: Agency, asked: z.output<typeof enrolSchema>): Promise<z.input<typeof enrolledSchema>> => {
  const hash = hashOf(plainCode(asked.code))
  const home = (await agency.store.read((tx) => tx.code(hash)))?.institution
  if (home === undefined) throw notGood()
  return agency.store.write([home], async (tx) => {
    const code = await tx.code(hash)
    const again = code?.attemptHash === hashOf(asked.attempt)
    if (!code || (code.attemptHash !== null && !again) || code.ends < instantAt(agency.now())) throw notGood()
    const id = agency.keys.derive('device', hash).slice(0, 24)
    const token = tokenFor(agency, home, id, asked.attempt)
    const known = await tx.device(home, id)
    const device = withToken(known ?? { institution: home, id, name: asked.deviceName, institutions: code.institutions, tokens: [], dismissed: false }, token, daysFrom(agency, TOKEN_DAYS))
    if (device.dismissed) throw notGood()
    await tx.putDevice(device)
    await tx.putCode({ ...code, attemptHash: hashOf(asked.attempt), device: id })
    const institutions = await named(tx, code.institutions)
    return {
      ...serverTime(agency), deviceId: id, token, tokenEnds: device.tokens[0]?.ends ?? '', publicKey: agency.keys.publicKey,
      institutions: institutions.map((it) => ({ id: it.id, name: it.name })), region: (institutions[0]?.body['region'] as string | undefined) ?? '000000',
      packs: [...new Set(institutions.flatMap((it) => it.body['packs'] as string[]))],
    }
  })
}

const signInAgain = (): Refused => new Refused('not-signed-in', '登录已失效，请用接入码重新接入。')

/** The device a token belongs to. The first use of a new token ends the one before. */
export const deviceOf = async (agency: Agency, token: string): Promise<Device> => {
  const [mark, encoded = '', id = ''] = token.split('.')
  const institution = Buffer.from(encoded, 'base64url').toString()
  const device = mark === 'zz1' && /^[\w.:-]{1,100}$/.test(institution) && /^[\w-]{1,60}$/.test(id) ? await agency.store.read((tx) => tx.device(institution, id)) : null
  const place = device?.tokens.findIndex(({ hash, ends }) => hash === hashOf(token) && ends > instantAt(agency.now())) ?? -1
  if (!device || device.dismissed || place < 0) throw signInAgain()
  if (place > 0 || device.tokens.length === 1) return device
  const alone = { ...device, tokens: device.tokens.slice(0, 1) }
  await agency.store.write([institution], async (tx) => {
    const now = await tx.device(institution, id)
    if (now && !now.dismissed && now.tokens[0]?.hash === hashOf(token)) await tx.putDevice(alone)
  })
  return alone
}

export const renew = async (agency: Agency, { institution, id }: Device, { attempt }: z.output<typeof renewSchema>): Promise<z.input<typeof renewedSchema>> =>
  agency.store.write([institution], async (tx) => {
    const device = await tx.device(institution, id)
    if (!device || device.dismissed) throw signInAgain()
    const token = tokenFor(agency, institution, id, attempt)
    const renewed = withToken(device, token, daysFrom(agency, TOKEN_DAYS))
    await tx.putDevice(renewed)
    return { ...serverTime(agency), token, tokenEnds: renewed.tokens[0]?.ends ?? '' }
  })
