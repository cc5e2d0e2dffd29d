import type { OpenedVault } from './foreign-vault'
import type { Session } from './session'
import { vaultTries } from './unlocking'
import { replaceVault } from './vault-files'
import { readVault } from './vault-text'
import { idOfKey } from './wraps'

type Adopted = { ok: true } | { ok: false; reason: 'damaged' | 'newer' }

/** Another vault in place of the open one. `opened` (of the same text) leaves it unlocked. */
export const adopting = (session: Session, cancelOffers: () => void) => async (text: string, opened?: OpenedVault): Promise<Adopted> => {
  const read = readVault(text)
  if (read.kind !== 'good') return { ok: false, reason: read.kind }
  if (opened && idOfKey(opened.key) !== read.body.keyId) throw new RangeError('the key of another vault')
  cancelOffers()
  // The keychain wrap belongs to the machine the text comes from.
  await session.replace({ ...read.body, keychain: null })
  if (!opened?.account) return { ok: true }
  session.hold(Uint8Array.from(opened.key), { account: opened.account, byRecovery: opened.byRecovery })
  await session.throttle.forgive(vaultTries)
  return { ok: true }
}

/** A backup's vault where a damaged or missing one was, which is put aside; then `openVault`. */
export const restoreVault = async (folder: string, text: string): Promise<Adopted> => {
  const read = readVault(text)
  if (read.kind !== 'good') return { ok: false, reason: read.kind }
  await replaceVault(folder, { ...read.body, keychain: null })
  return { ok: true }
}
