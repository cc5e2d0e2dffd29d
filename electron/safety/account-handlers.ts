import type { Answer } from '../../shared/ipc/channels'
import type { AccountChannel } from '../../shared/ipc/names'
import type { Handlers } from '../ipc'
import { passphraseTrouble } from '../keep/passphrase'
import { pinTrouble } from '../keep/pin'
import { recoveryCodeTrouble } from '../keep/recovery-code'
import type { Account, Vault } from '../keep/vault'
import { systemKeychain } from './keychain'
import type { OpenedSafety, Safety } from './session'

type Entered = Answer<'safety.unlock'>

const keychainOf = (vault: Vault): Answer<'safety.state'>['keychain'] => {
  const state = vault.state()
  if (!systemKeychain.available()) return 'unavailable'
  return state.kind !== 'open' && state.keychain ? 'on' : 'off'
}

const stateOf = (opened: OpenedSafety): Answer<'safety.state'> => {
  if (!opened.ok) return { vault: opened.reason, accounts: [], me: null, waitSeconds: 0, mustSetPassphrase: false, keychain: 'unavailable' }
  const { vault, me } = opened.safety
  const state = vault.state()
  return {
    vault: state.kind,
    accounts: state.kind === 'open' ? [] : state.accounts,
    me: me(),
    waitSeconds: state.kind === 'open' ? 0 : state.waitSeconds,
    mustSetPassphrase: vault.mustSetPassphrase(),
    keychain: keychainOf(vault),
  }
}

const weak = <R extends string>(reason: R, sentence: string): { ok: false; reason: R; sentence: string } => ({ ok: false, reason, sentence })

const entering = async ({ enter }: Safety, judged: { ok: true; account: Account } | { ok: false; reason: 'wrong' | 'wait' | 'unknown'; waitSeconds: number }): Promise<Entered> => {
  if (!judged.ok) return judged
  enter(judged.account)
  return { ok: true, account: judged.account }
}

const administratorOf = ({ vault }: Safety, id: string): Account | undefined => {
  const state = vault.state()
  return state.kind === 'open' ? undefined : state.accounts.find((it) => it.id === id && it.role === 'administrator')
}

/** The recovery code gives an administrator back the program, and with it everything else. */
const mayRenew = (open: Safety, account: string): boolean =>
  open.may('unlocked') || (open.vault.mustSetPassphrase() && administratorOf(open, account) !== undefined)

type Asks = () => Promise<Safety>
type Of<Start extends string> = Pick<Handlers, Extract<AccountChannel, `${Start}.${string}`>>

const lockHandlers = (opened: Promise<OpenedSafety>, safety: Asks): Of<'safety'> => ({
  'safety.state': async () => stateOf(await opened),
  'safety.unlock': async (given) => {
    const open = await safety()
    return entering(open, await open.vault.unlock(given))
  },
  'safety.recover': async ({ code }) => {
    const mistyped = recoveryCodeTrouble(code)
    if (mistyped !== null) return { ok: false, reason: 'mistyped', waitSeconds: 0, sentence: mistyped }
    const judged = await (await safety()).vault.unlockWithRecovery(code)
    return judged.ok ? { ok: true } : { ...judged, sentence: '恢复码不对。若换过恢复码，请用最后一次的那张。' }
  },
  'safety.keychain': async () => {
    const open = await safety()
    const judged = await open.vault.unlockWithKeychain()
    return entering(open, judged.ok ? judged : { ok: false, reason: 'unknown', waitSeconds: 0 })
  },
  'safety.lock': async () => {
    ;(await safety()).leave()
    return { ok: true }
  },
})

const protectHandlers = (safety: Asks): Of<'protect'> => ({
  'protect.begin': async ({ name, passphrase }) => {
    const trouble = passphraseTrouble(passphrase)
    if (trouble !== null) return weak('weak', trouble)
    const offer = await (await safety()).vault.beginProtection({ name, passphrase })
    return offer.ok ? offer : weak(offer.reason, '已经设置过口令。')
  },
  'protect.confirm': async ({ typed }) => {
    const { vault, protect } = await safety()
    const first = vault.state().kind === 'open'
    const proof = await vault.confirmProtection(typed)
    if (!proof.ok) return { ok: false, reason: proof.reason === 'wrong' ? 'wrong' : 'none' }
    if (first) await protect()
    return { ok: true }
  },
  'protect.cancel': async () => {
    ;(await safety()).vault.cancelProtection()
    return { ok: true }
  },
  'protect.renew': async () => {
    const offer = await (await safety()).vault.renewRecovery()
    return offer.ok ? offer : weak('already', '还没有设置口令。')
  },
})

const holderHandlers = (safety: Asks): Of<'account' | 'pin'> => ({
  'account.add': async (given) => {
    const added = await (await safety()).vault.addAccount(given)
    if (added.ok) return { ok: true }
    return added.reason === 'weak' ? weak('weak', passphraseTrouble(given.passphrase) ?? '') : weak('unknown', added.reason === 'open' ? '请先设置管理员口令。' : '账户名不能为空，也不能与已有账户相同。')
  },
  'account.passphrase': async ({ account, old, passphrase }) => {
    const open = await safety()
    if (!mayRenew(open, account)) return weak('unknown', '请先用口令打开程序。')
    const set = await open.vault.setPassphrase({ account, old: old ?? undefined, passphrase })
    const next = open.me() === null && administratorOf(open, account)
    if (set.ok && next) open.enter(next)
    if (set.ok) return { ok: true }
    if (set.reason === 'weak') return weak('weak', passphraseTrouble(passphrase) ?? '')
    if (set.reason === 'unknown') return weak('unknown', '没有这个账户。')
    return weak('wrong', set.reason === 'wait' ? `试错次数过多，请在 ${set.waitSeconds} 秒后再试。` : '原口令不对。')
  },
  'account.remove': async ({ account }) => {
    const removed = await (await safety()).vault.removeAccount(account)
    if (removed.ok) return { ok: true }
    return removed.reason === 'last' ? weak('last', '至少要留一个管理员账户。') : weak('unknown', removed.reason === 'self' ? '不能删除正在使用的账户。' : '没有这个账户。')
  },
  'account.keychain': async ({ on }) => (await safety()).vault.setKeychain(on),
  'pin.make': async ({ person, pin }) => {
    if (pinTrouble(pin) !== null) return { ok: false, reason: 'weak' }
    return { ok: true, verifier: await (await safety()).vault.makePin(person, pin) }
  },
  'pin.check': async ({ person, verifier, pin }) => {
    const { vault } = await safety()
    if (vault.state().kind === 'locked') return { ok: false, reason: 'locked', waitSeconds: 0 }
    return vault.checkPin(person, verifier, pin)
  },
})

export const accountHandlers = (opened: Promise<OpenedSafety>, safety: Asks): Pick<Handlers, AccountChannel> =>
  ({ ...lockHandlers(opened, safety), ...protectHandlers(safety), ...holderHandlers(safety) })
