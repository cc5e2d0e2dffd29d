import { randomInt } from 'node:crypto'
import { passphraseTrouble } from './passphrase'
import { groupOf, newRecoveryCode, plainCode } from './recovery-code'
import type { HeldBy, Session } from './session'
import { accountSchema, type VaultBody } from './vault-text'
import { idOfKey, newId, newKey, prepareWrap, wrapForCode, wrapRetiring } from './wraps'

/** `prove`: which two groups of the code (the first is 1) the person must type before anything is written. */
export type Offer = { ok: true; recoveryCode: string; prove: [number, number] }
export type ProtectionOffer = Offer | { ok: false; reason: 'weak' | 'already' }
export type Proof = { ok: true } | { ok: false; reason: 'wrong' | 'nothing-begun' }

type Pending = { code: string; prove: [number, number]; change: Partial<VaultBody>; key: Uint8Array | null; holder: HeldBy | null }

const twoGroups = (): [number, number] => {
  const first = 1 + randomInt(8)
  const second = 1 + ((first + randomInt(7)) % 8)
  return first < second ? [first, second] : [second, first]
}

/** Protection is offered in memory and written only when the person proved to hold the recovery code. */
export const protecting = (session: Session) => {
  let pending: Pending | null = null
  const cancel = (): void => {
    pending?.key?.fill(0)
    pending = null
  }
  const offer = (made: Pending): Offer => {
    cancel()
    pending = made
    return { ok: true, recoveryCode: made.code, prove: made.prove }
  }

  const beginProtection = async ({ name, passphrase }: { name: string; passphrase: string }): Promise<ProtectionOffer> => {
    if (session.body().open === null) return { ok: false, reason: 'already' }
    if (passphraseTrouble(passphrase) !== null) return { ok: false, reason: 'weak' }
    const account = accountSchema.parse({ id: newId(), name: name.trim(), role: 'administrator' })
    const wrap = await prepareWrap(account, passphrase, session.cost)
    // A new key: copies of the open one may lie about the disk.
    const key = newKey()
    const code = newRecoveryCode()
    const retiring = [wrapRetiring(session.dataKey(), key)]
    const change = { keyId: idOfKey(key), open: null, holders: [wrap(key)], recovery: wrapForCode(code, key), retiring }
    return offer({ code, prove: twoGroups(), change, key, holder: { account, byRecovery: false } })
  }

  const renewRecovery = async (): Promise<Offer | { ok: false; reason: 'open' }> => {
    if (session.body().open !== null) return { ok: false, reason: 'open' }
    const code = newRecoveryCode()
    return offer({ code, prove: twoGroups(), change: { recovery: wrapForCode(code, session.dataKey()) }, key: null, holder: null })
  }

  const confirm = async (typed: readonly string[]): Promise<Proof> => {
    if (!pending) return { ok: false, reason: 'nothing-begun' }
    const { code, prove, change, key, holder } = pending
    const proven = typed.length === 2 && prove.every((number, at) => plainCode(typed[at] ?? '') === groupOf(code, number))
    if (!proven) return { ok: false, reason: 'wrong' }
    await session.save(change, () => key && session.hold(key, holder))
    pending = null
    return { ok: true }
  }

  return { beginProtection, renewRecovery, confirm, cancel }
}
