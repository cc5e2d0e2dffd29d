import { passphraseTrouble } from './passphrase'
import { plainAccount, type Session } from './session'
import { vaultTries } from './unlocking'
import { accountSchema, type Account, type Holder, type Role } from './vault-text'
import { newId, prepareWrap, unwrapHolder } from './wraps'

/** `name`: empty, too long, or another account's. */
export type Added = { ok: true; account: Account } | { ok: false; reason: 'weak' | 'name' | 'open' }
/** `old` may be left out after the recovery code, and by an administrator for another account. */
export type NewPassphrase = { account: string; old?: string | undefined; passphrase: string }
export type PassphraseSet = { ok: true } | { ok: false; reason: 'unknown' | 'weak' } | { ok: false; reason: 'wrong' | 'wait'; waitSeconds: number }
export type Removed = { ok: true } | { ok: false; reason: 'unknown' | 'last' | 'self' }

export const accountKeeping = (session: Session) => {
  const holders = (): Holder[] => session.body().holders

  const addAccount = async (given: { name: string; role: Role; passphrase: string }): Promise<Added> => {
    session.dataKey()
    if (session.body().open !== null) return { ok: false, reason: 'open' }
    const account = { id: newId(), name: given.name.trim(), role: given.role }
    if (!accountSchema.safeParse(account).success || holders().some(({ name }) => name === account.name)) return { ok: false, reason: 'name' }
    if (passphraseTrouble(given.passphrase) !== null) return { ok: false, reason: 'weak' }
    const wrap = await prepareWrap(account, given.passphrase, session.cost)
    await session.save({ holders: [...holders(), wrap(session.dataKey())] })
    return { ok: true, account }
  }

  const needsNoOld = (account: string): boolean => {
    const by = session.holder()
    return by !== null && (by.byRecovery || (by.account.role === 'administrator' && by.account.id !== account))
  }

  const proveOld = async (holder: Holder, old: string | undefined): Promise<PassphraseSet> => {
    if (needsNoOld(holder.id)) return { ok: true }
    const judged = await session.throttle.attempt(vaultTries, () => unwrapHolder(session.body().keyId, holder, old ?? ''))
    if (!judged.ok) return judged
    judged.value.fill(0)
    return { ok: true }
  }

  const setPassphrase = async ({ account, old, passphrase }: NewPassphrase): Promise<PassphraseSet> => {
    session.dataKey()
    const holder = holders().find(({ id }) => id === account)
    if (!holder) return { ok: false, reason: 'unknown' }
    if (passphraseTrouble(passphrase) !== null) return { ok: false, reason: 'weak' }
    const proven = await proveOld(holder, old)
    if (!proven.ok) return proven
    const wrap = await prepareWrap(plainAccount(holder), passphrase, session.cost)
    const renewed = wrap(session.dataKey())
    await session.save({ holders: holders().map((one) => (one.id === account ? renewed : one)) })
    if (session.holder()?.byRecovery) session.hold(session.dataKey(), { account: plainAccount(holder), byRecovery: false })
    return { ok: true }
  }

  const removeAccount = async (id: string): Promise<Removed> => {
    session.dataKey()
    const leaving = holders().find((one) => one.id === id)
    if (!leaving) return { ok: false, reason: 'unknown' }
    const staying = holders().filter((one) => one.id !== id)
    if (!staying.some(({ role }) => role === 'administrator')) return { ok: false, reason: 'last' }
    if (session.holder()?.account.id === id) return { ok: false, reason: 'self' }
    const { keychain } = session.body()
    await session.save({ holders: staying, keychain: keychain?.account === id ? null : keychain })
    return { ok: true }
  }

  return { addAccount, setPassphrase, removeAccount }
}
