import type { z } from 'zod'
import { type calls } from '../../shared/agency/calls'
import { checkSteps } from '../../shared/ipc/agency'
import type { Answer } from '../../shared/ipc/channels'
import { askAgency, type Caller, type Told } from './ask'
import { type Place, placeOf } from './failures'
import { agencySession } from './socket'

type Checked = Answer<'agency.check'>
type Step = (typeof checkSteps)[number]

/** `failed` with what to do, or null where all is well. `says` of the steps that were passed. */
type Found = { failed: { step: Step; says: string } | null; says: Partial<Record<Step, string>>; unknown?: readonly Step[] }

const TLS: readonly [RegExp, string][] = [
  [/DATE_INVALID/, '服务器证书不在有效期内。请先核对本机的日期和时间；日期没错，请告诉经办机构更新证书。'],
  [/COMMON_NAME_INVALID/, '服务器证书不是发给这个地址的。请核对经办机构给的地址。'],
  [/AUTHORITY_INVALID|SELF_SIGNED/, '服务器证书不是由可信机构签发的，可能有设备在中间截取。请向经办机构核对；若要求安装单位的根证书，请由系统管理员安装到系统里。'],
  [/^ERR_CERT/, '服务器证书没有通过核对。请把这一页告诉经办机构的维护人员。'],
]

const tlsWords = (code: string): string => TLS.find(([it]) => it.test(code))?.[1] ?? '没有建立加密连接。请核对地址，或请网络管理员确认没有拦截 https。'

const isProxy = (code: string): boolean => /PROXY|TUNNEL|SOCKS|PAC_/.test(code)

const sayFailed = (place: Place, code: string, origin: string): string => {
  switch (place) {
    case 'name': return code === 'ERR_INTERNET_DISCONNECTED' ? '本机没有连上网络。请检查网线或无线网络。' : `找不到 ${new URL(origin).hostname} 这个名字。请核对经办机构给的地址；地址没错，请检查本机网络。`
    case 'tls': return tlsWords(code)
    case 'connection': return isProxy(code) ? '没有通过系统里设置的代理服务器。请请网络管理员核对代理设置。' : '服务器没有应答。请核对地址和端口；地址没错，请稍后再试，或请网络管理员确认没有拦截。'
  }
}

const PORTAL = '答复的不是经办机构的服务器。若网络要先登录（宾馆、商场、部分单位），请在浏览器里登录后再试；否则请核对地址。'

const isOlder = (own: string, least: string): boolean => {
  const [a, b] = [own.split('.').map(Number), least.split('.').map(Number)]
  const at = a.findIndex((it, place) => it !== b[place])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

const tooOld = (least: string): string => `经办机构只接受 ${least} 或更高的版本。请更新本程序；没有送出的事项都在，更新后继续。`

/** What the agency itself says to a device: whether it knows it, and takes this version. */
const ofDevice = async (caller: Caller): Promise<Found> => {
  if (caller.token === null) return { failed: null, says: { login: '尚未接入，不需要登录。' } }
  const { reply } = await askAgency('changes', { query: { limit: 1 } }, caller)
  if (reply.kind !== 'answer') return { failed: { step: 'connection', says: '连接中断了。请稍后再试。' }, says: {} }
  if (reply.status === 401) return { failed: { step: 'login', says: '经办机构不再认识本机（令牌过期或已被停用）。请向经办机构领取新的接入码，重新接入。' }, says: {} }
  if (reply.status === 426) return { failed: { step: 'version', says: reply.message ?? '请更新本程序。' }, says: {}, unknown: ['login'] }
  if (reply.status >= 500) return { failed: { step: 'login', says: '经办机构的服务器出错，请稍后再试。' }, says: {} }
  return { failed: null, says: { login: '经办机构认识本机。' } }
}

const ofHealth = async ({ reply, body, code }: Told & { code: string | null }, caller: Caller): Promise<Found> => {
  if (code !== null) return { failed: { step: placeOf(code), says: sayFailed(placeOf(code), code, caller.origin) }, says: {} }
  if (reply.kind === 'answer' && reply.status >= 500) return { failed: { step: 'portal', says: '服务器有应答，但正在维护或出错。请稍后再试。' }, says: {} }
  if (reply.kind !== 'answer' || !reply.understood) return { failed: { step: 'portal', says: PORTAL }, says: {} }
  const { oldestClient, version } = body as z.output<(typeof calls)['health']['answer']>
  if (isOlder(caller.version, oldestClient)) return { failed: { step: 'version', says: tooOld(oldestClient) }, says: {}, unknown: ['login'] }
  const found = await ofDevice(caller)
  return { ...found, says: { ...found.says, version: `本程序 ${caller.version}，服务器 ${version}。` } }
}

/** `DIRECT`, or how the system's proxy settings lead there. */
const wayTo = async (origin: string): Promise<string> => {
  const way = await agencySession().resolveProxy(origin).catch(() => 'DIRECT')
  const first = way.split(';')[0]?.trim() ?? 'DIRECT'
  return first === 'DIRECT' ? '直接连接，没有代理。' : `经过代理服务器 ${first.replace(/^\w+ /, '')}。`
}

const passedWords = (caller: Caller, way: string): Record<Step, string> => ({
  name: `找到了 ${new URL(caller.origin).hostname}。`,
  connection: way,
  tls: caller.origin.startsWith('https:') ? '证书有效，连接已加密。' : '服务器就在本机，不经过网络。',
  portal: '答复的是经办机构的服务器。',
  login: '经办机构认识本机。',
  version: '版本相符。',
})

/** Goes the way to the agency step by step and names the first that fails, with what to do. */
export const checkWay = async (caller: Caller): Promise<Checked> => {
  const [way, health] = [await wayTo(caller.origin), await askAgency('health', {}, caller)]
  const { failed, says, unknown = [] } = await ofHealth(health, caller)
  const words = { ...passedWords(caller, way), ...says }
  const end = failed ? checkSteps.indexOf(failed.step) : checkSteps.length
  return checkSteps.map((step, at) => {
    if (at === end && failed) return { step, state: 'failed', says: failed.says }
    if (at > end || unknown.includes(step)) return { step, state: 'not-reached', says: '没有查到这一步。' }
    return { step, state: 'ok', says: words[step] }
  })
}
