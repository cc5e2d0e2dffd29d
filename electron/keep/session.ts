import type { Cost } from './stretch'
import type { Throttle } from './tries'
import { replaceVault, writeVault } from './vault-files'
import type { Account, VaultBody } from './vault-text'
import { idOfKey, openKey } from './wraps'

/** Asked for a key while the vault is locked. */
export class VaultLocked extends Error {
  override name = 'VaultLocked'
}

/** Electron's safeStorage, handed in. */
export type Keychain = { available(): boolean; wrap(key: Uint8Array): Uint8Array; unwrap(box: Uint8Array): Uint8Array }

/** Who holds the key: an account, or whoever typed the recovery code and must now choose a passphrase. */
export type HeldBy = { account: Account; byRecovery: boolean }

export type Tools = Readonly<{ folder: string; keychain: Keychain; throttle: Throttle; cost: Cost }>

/** What is written, and the one place where the data key stands in memory. */
export const openSession = (first: VaultBody, tools: Tools) => {
  let body = first
  let generation = first.generation
  let key = openKey(first)
  let holder: HeldBy | null = null

  const dataKey = (): Uint8Array => {
    if (!key) throw new VaultLocked()
    return key
  }
  const drop = (): void => {
    key?.fill(0)
    key = null
    holder = null
  }
  const hold = (opened: Uint8Array, by: HeldBy | null): void => {
    // The same key again must not be wiped under those who are using it.
    if (key !== opened) key?.fill(0)
    key = opened
    holder = by
  }
  const put = async (change: VaultBody, write: typeof writeVault, then: () => void): Promise<void> => {
    // Grows even when the writing fails: nobody knows then what stands on the disk.
    generation += 1
    const next = { ...change, generation }
    await write(tools.folder, next)
    body = next
    // In the same breath: nobody may ever see the key of one vault and the name of another.
    then()
  }
  return {
    ...tools,
    body: () => body,
    dataKey,
    locked: () => key === null,
    holder: () => holder,
    hold,
    drop,
    /** On disk first, in memory afterwards. */
    save: (change: Partial<VaultBody>, then = (): void => undefined): Promise<void> => put({ ...body, ...change }, writeVault, then),
    replace: (foreign: VaultBody): Promise<void> => {
      generation = Math.max(generation, foreign.generation)
      return put(foreign, replaceVault, () => {
        drop()
        key = openKey(body)
      })
    },
    /** Whether `opened` is the key the vault names. */
    isOurs: (opened: Uint8Array): boolean => idOfKey(opened) === body.keyId,
  }
}
export type Session = ReturnType<typeof openSession>

export const plainAccount = ({ id, name, role }: Account): Account => ({ id, name, role })
export const accountsOf = ({ holders }: VaultBody): Account[] => holders.map(plainAccount)
