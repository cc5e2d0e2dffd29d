import { verdictOf } from '../../shared/agency/verdict'
import type { Answer, Question } from '../../shared/ipc/channels'
import type { Log } from '../log'
import { originIn } from './address'
import type { Caller, Told } from './ask'
import { carryCall, type Kept } from './calling'
import { checkWay } from './check'
import { enrolling } from './enrolling'
import { type Held, holdLink } from './held'
import { type Ear, listenForPokes } from './pokes'
import { renewing } from './renewing'

export type AgencyParts = {
  profile: string
  version: string
  log: Log
  chance: () => number
  /** What is kept under the data key. Throws `VaultLocked`. */
  kept: () => Promise<Omit<Kept, 'sent'>>
  /** Enrolled, left, or asked to sign in anew. */
  changed: () => void
  /** The agency says that there is something new. */
  poked: () => void
}

const NOT_ENROLLED: Told = { reply: { kind: 'unreached' }, body: null, serverTime: null }

const NO_ADDRESS: Answer<'agency.check'> = [{ step: 'name', state: 'failed', says: '地址应为 https:// 开头的网址，不带路径。请核对经办机构给的地址。' }]

/** What the page is told of the link: everything but the token. */
const told = (link: Awaited<ReturnType<Held['get']>>): Omit<Answer<'agency.state'>, 'login'> => {
  const { deviceId, institutions, region, packs } = link?.device ?? {}
  return {
    enrolment: link && deviceId !== undefined ? { deviceId, agency: link.agency, institutions: institutions ?? [], region: region ?? '', packs: packs ?? [] } : null,
    pending: link?.pending ? { agency: link.agency, deviceName: link.pending.deviceName } : null,
  }
}

type CallerNow = () => Promise<Caller | null>

const callerOf = (held: Held, version: string): CallerNow => async () => {
  const link = await held.get()
  return link?.device ? { origin: link.agency, token: link.device.token, version, publicKey: link.device.publicKey } : null
}

const checking = (callerNow: CallerNow, version: string) => async ({ agency }: Question<'agency.check'>): Promise<Answer<'agency.check'>> => {
  const origin = agency === null ? null : originIn(agency)
  const caller = (await callerNow()) ?? (origin === null ? null : { origin, token: null, version })
  return caller ? checkWay(caller) : NO_ADDRESS
}

/** The sample's server listens elsewhere at every start, and is the same one. */
const samples = (held: Held, { enrol, call, become }: {
  enrol: (question: Question<'agency.enrol'>) => Promise<unknown>
  call: (question: Question<'agency.call'>) => Promise<Told>
  become: (needsLogin: boolean) => Promise<void>
}) => async (agency: string, code: string): Promise<void> => {
  await held.change((it) => (it?.device ? { ...it, agency } : it))
  const known = (await held.get())?.device ? await call({ name: 'changes', asked: { query: { limit: 1 } } }) : null
  if (known && verdictOf(known.reply) === 'taken') return become(false)
  await held.change(() => null)
  await enrol({ agency, code, deviceName: '示例电脑' })
}

/** What is kept here, and which papers the agency has of it; another agency has none. */
const remembering = (opened: AgencyParts['kept']) => {
  const sent = new Set<string>()
  return { kept: async (): Promise<Kept> => ({ ...(await opened()), sent }), forget: () => sent.clear() }
}

/** The agency as main knows it: the one place that holds the token and opens the socket. */
export const openAgency = ({ profile, version, log, chance, kept: opened, changed, poked }: AgencyParts) => {
  const { kept, forget } = remembering(opened)
  const held = holdLink(profile, async () => (await kept()).lock.key)
  let login = false
  let ear: Ear | null = null
  let begun = false

  const callerNow = callerOf(held, version)
  const listen = async (): Promise<void> => {
    ear?.end()
    const caller = await callerNow()
    ear = caller && !login ? listenForPokes({ caller, poked, chance }) : null
  }
  const become = async (needsLogin: boolean): Promise<void> => {
    login = needsLogin
    await listen()
    changed()
  }
  const renew = renewing(held, version, () => {
    log('agency-token-renewed')
    void listen()
  })

  const enrol = async (question: Question<'agency.enrol'>): Promise<Answer<'agency.enrol'>> => {
    const outcome = await enrolling(held, version)(question)
    log('agency-enrol', { outcome: outcome.ok ? 'ok' : outcome.reason })
    if (!outcome.ok) return outcome
    forget()
    await become(false)
    return outcome
  }
  /** A call under way while a token was renewed may come too late with the old one: it is asked again with the new. */
  const call = async (question: Question<'agency.call'>): Promise<Told> => {
    const caller = await callerNow()
    if (!caller) return NOT_ENROLLED
    const first = await carryCall(question, await kept(), caller)
    const verdict = verdictOf(first.reply)
    if (verdict !== 'login') {
      if (verdict === 'taken') ear?.reached()
      void renew(first.serverTime)
      return first
    }
    const now = await callerNow()
    if (now && now.token !== caller.token) return carryCall(question, await kept(), now)
    // Left meanwhile, nobody needs to sign in.
    if (now && !login) {
      log('agency-login-needed')
      await become(true)
    }
    return first
  }
  const state = async (): Promise<Answer<'agency.state'>> => {
    const link = await held.get()
    // The key is there only once the lock was opened, and then the page asks.
    if (!begun) void listen().catch(() => (begun = false))
    begun = true
    return { ...told(link), login }
  }
  const leave = async (): Promise<void> => {
    await held.change(() => null)
    log('agency-left')
    await become(false)
  }
  return { state, enrol, call, check: checking(callerNow, version), leave, enrolSample: samples(held, { enrol, call, become }) }
}
export type Agency = ReturnType<typeof openAgency>
