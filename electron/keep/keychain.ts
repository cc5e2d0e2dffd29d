import type { Session } from './session'
import { keyText } from './wraps'

export type KeychainSet = { ok: true } | { ok: false; reason: 'unavailable' }

/** Turns the extra wrap on, for the account that holds the vault now, or off. */
export const keychainSwitch = (session: Session) => {
  const keychainWrap = (): { account: string; box: string } | null => {
    const account = session.holder()?.account
    try {
      return account && session.keychain.available() ? { account: account.id, box: keyText(session.keychain.wrap(session.dataKey())) } : null
    } catch {
      return null
    }
  }

  const setKeychain = async (on: boolean): Promise<KeychainSet> => {
    session.dataKey()
    const keychain = on ? keychainWrap() : null
    if (on && !keychain) return { ok: false, reason: 'unavailable' }
    await session.save({ keychain })
    return { ok: true }
  }

  return setKeychain
}
