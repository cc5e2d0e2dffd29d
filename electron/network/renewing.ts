import type { z } from 'zod'
import { epochOf } from '../../shared/agency/instants'
import type { renewedSchema } from '../../shared/agency/enrolment'
import { verdictOf } from '../../shared/agency/verdict'
import { wallMs } from '../clock'
import type { Link } from '../keep/link'
import { askAgency } from './ask'
import { newAttempt } from './enrolling'
import type { Held } from './held'

const DAY_MS = 86_400_000
/** Before the token's end, and between two tries. */
const [AHEAD_MS, BETWEEN_MS] = [30 * DAY_MS, 3_600_000]

type Device = NonNullable<Link['device']>

const withDevice = (link: Link | null, change: (device: Device) => Device): Link | null => (link?.device ? { ...link, device: change(link.device) } : link)

/**
 * Asks for a fresh token before the old one ends, by the agency's own clock as it was told last. The attempt is kept until it
 * is answered: an answer that was lost gives the same token again.
 */
export const renewing = (held: Held, version: string, renewed: () => void) => {
  let lastTry = -BETWEEN_MS
  return async (serverTime: string | null): Promise<void> => {
    const now = serverTime === null ? null : epochOf(serverTime)
    const device = (await held.get())?.device
    const ends = device ? epochOf(device.tokenEnds) : null
    if (now === null || ends === null || ends - now > AHEAD_MS || wallMs() - lastTry < BETWEEN_MS) return
    lastTry = wallMs()
    const link = await held.change((it) => withDevice(it, (of) => ({ ...of, renewing: of.renewing ?? newAttempt() })))
    if (!link?.device?.renewing) return
    const told = await askAgency('renew', { body: { attempt: link.device.renewing } }, { origin: link.agency, token: link.device.token, version })
    if (told.reply.kind !== 'answer' || verdictOf(told.reply) !== 'taken') return
    const { token, tokenEnds } = told.body as z.output<typeof renewedSchema>
    await held.change((it) => withDevice(it, (of) => ({ ...of, token, tokenEnds, renewing: null })))
    renewed()
  }
}
