import { accountsOf, plainAccount } from './session'
import { readVault, type Account, type VaultBody } from './vault-text'
import { openKey, unwrapByCode, unwrapHolder, unwrapRetiring, type NamedKey } from './wraps'

/** A vault's keys; `account` is null for a vault nobody protected. */
export type OpenedVault = { key: Uint8Array; keyId: string; retiring: NamedKey[]; account: Account | null; byRecovery: boolean }

export type ForeignVault = {
  keyId: string
  accounts: Account[]
  /** The keys of a vault nobody protected; null when one of the others must be used. */
  open: OpenedVault | null
  /** Null when wrong. */
  withPassphrase: (given: { account: string; passphrase: string }) => Promise<OpenedVault | null>
  withRecovery: (code: string) => OpenedVault | null
}

const opened = (body: VaultBody, key: Uint8Array | null, account: Account | null, byRecovery = false): OpenedVault | null =>
  key && { key, keyId: body.keyId, retiring: unwrapRetiring(body, key), account, byRecovery }

/** A backup's or a snapshot's vault text. Touches no profile; not throttled, since whoever holds the text can try without us. */
export const openVaultText = (text: string): { ok: true; foreign: ForeignVault } | { ok: false; reason: 'damaged' | 'newer' } => {
  const read = readVault(text)
  if (read.kind !== 'good') return { ok: false, reason: read.kind }
  const { body } = read
  const withPassphrase: ForeignVault['withPassphrase'] = async ({ account, passphrase }) => {
    const holder = body.holders.find(({ id }) => id === account)
    return holder ? opened(body, await unwrapHolder(body.keyId, holder, passphrase), plainAccount(holder)) : null
  }
  const withRecovery = (code: string): OpenedVault | null =>
    opened(body, unwrapByCode(body, code), accountsOf(body).find(({ role }) => role === 'administrator') ?? null, true)
  return { ok: true, foreign: { keyId: body.keyId, accounts: accountsOf(body), open: opened(body, openKey(body), null), withPassphrase, withRecovery } }
}
