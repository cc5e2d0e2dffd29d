import { unwrapByCode, unwrapHolder, keychainBytes } from './wraps'
import { accountsOf, plainAccount, type Session } from './session'
import type { Account } from './vault-text'

export type Unlocked = { ok: true; account: Account } | { ok: false; reason: 'wrong' | 'wait' | 'unknown'; waitSeconds: number }
/** `mustSetPassphrase`: choose an account and give it a new passphrase by `setPassphrase` without `old`. */
export type Recovered = { ok: true; account: Account; mustSetPassphrase: true } | { ok: false; reason: 'wrong' | 'wait'; waitSeconds: number }
export type OpenedByKeychain = { ok: true; account: Account } | { ok: false; reason: 'unavailable' }

/** Passphrases and the recovery code share one count. */
export const vaultTries = 'vault'

export const unlocking = (session: Session) => {
  const unlock = async ({ account, passphrase }: { account: string; passphrase: string }): Promise<Unlocked> => {
    const { holders, keyId } = session.body()
    const holder = holders.find(({ id }) => id === account)
    if (!holder) return { ok: false, reason: 'unknown', waitSeconds: session.throttle.waitSeconds(vaultTries) }
    const judged = await session.throttle.attempt(vaultTries, () => unwrapHolder(keyId, holder, passphrase))
    if (!judged.ok) return judged
    session.hold(judged.value, { account: plainAccount(holder), byRecovery: false })
    return { ok: true, account: plainAccount(holder) }
  }

  const unlockWithRecovery = async (code: string): Promise<Recovered> => {
    const account = accountsOf(session.body()).find(({ role }) => role === 'administrator')
    const judged = await session.throttle.attempt(vaultTries, async () => unwrapByCode(session.body(), code))
    if (!judged.ok) return judged
    if (!account) throw new Error('a protected vault without an administrator')
    session.hold(judged.value, { account, byRecovery: true })
    return { ok: true, account, mustSetPassphrase: true }
  }

  const fromKeychain = (): Uint8Array | null => {
    const { keychain } = session.body()
    if (!keychain || !session.keychain.available()) return null
    try {
      const key = session.keychain.unwrap(keychainBytes(keychain.box))
      return session.isOurs(key) ? key : null
    } catch {
      // A keychain that changed or belongs to another machine: the passphrase still opens.
      return null
    }
  }

  const unlockWithKeychain = async (): Promise<OpenedByKeychain> => {
    const account = accountsOf(session.body()).find(({ id }) => id === session.body().keychain?.account)
    const key = account ? fromKeychain() : null
    if (!key || !account) return { ok: false, reason: 'unavailable' }
    session.hold(key, { account, byRecovery: false })
    return { ok: true, account }
  }

  return { unlock, unlockWithRecovery, unlockWithKeychain }
}
