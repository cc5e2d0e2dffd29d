import { join } from 'node:path'
import { accountKeeping } from './accounts'
import { adopting } from './adopting'
import { openVaultText } from './foreign-vault'
import { keychainSwitch } from './keychain'
import { pinCost, pins } from './pin'
import { protecting } from './protecting'
import { accountsOf, openSession, type Keychain, type Session, type Tools } from './session'
import { passphraseCost, type Cost } from './stretch'
import { openThrottle } from './tries'
import { oneByOne } from '../../shared/model/turns'
import { unlocking, vaultTries } from './unlocking'
import { loadVault, writeVault } from './vault-files'
import { printVault, type Account, type VaultBody } from './vault-text'
import { idOfKey, keyText, newKey, unwrapRetiring } from './wraps'

export { type ForeignVault, openVaultText } from './foreign-vault'
export type { Keychain } from './session'
export type { Account, Role } from './vault-text'

export type VaultState =
  | { kind: 'open' }
  | { kind: 'locked'; accounts: Account[]; waitSeconds: number; keychain: boolean }
  | { kind: 'unlocked'; accounts: Account[]; waitSeconds: number; keychain: boolean }

export type VaultPlace = {
  folder: string
  keychain: Keychain
  /** Paths of older copies of the vault's text. */
  fallbacks: readonly string[]
  /** The profile holds data already: a missing vault is then damage, and no new key is made. */
  inUse?: boolean
  cost?: Cost
  monotonicMs?: () => number
}

type Opened = { ok: true; vault: Vault } | { ok: false; reason: 'damaged' | 'newer' }

const systemMonotonicMs = (): number => Number(process.hrtime.bigint() / 1_000_000n)

const stateOf = ({ body, locked, keychain, throttle }: Session): VaultState => {
  const now = body()
  if (now.open !== null) return { kind: 'open' }
  const accounts = accountsOf(now)
  const waitSeconds = throttle.waitSeconds(vaultTries)
  if (!locked()) return { kind: 'unlocked', accounts, waitSeconds, keychain: now.keychain !== null }
  return { kind: 'locked', accounts, waitSeconds, keychain: now.keychain !== null && keychain.available() }
}

/** Nobody's identity is in it yet: the key lies open until the first real person is saved. */
const newBody = (): VaultBody => {
  const key = newKey()
  return { version: 1, generation: 1, keyId: idOfKey(key), open: keyText(key), holders: [], recovery: null, keychain: null, retiring: [] }
}

const makeVault = (session: Session, cost?: Cost) => {
  const inTurn = oneByOne()
  const queued = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => (...given: A): Promise<R> => inTurn(() => work(...given))
  const { unlock, unlockWithRecovery, unlockWithKeychain } = unlocking(session)
  const { beginProtection, renewRecovery, confirm, cancel } = protecting(session)
  const { addAccount, setPassphrase, removeAccount } = accountKeeping(session)
  const { makePin, checkPin } = pins(session, cost ?? pinCost)
  const dropRetiring = (id: string): Promise<void> => session.save({ retiring: session.body().retiring.filter((one) => one.id !== id) })
  const lock = (): void => {
    if (session.body().open !== null) return
    cancel()
    session.drop()
  }
  return {
    state: () => stateOf(session),
    /** Whose passphrase, code or keychain unlocked it; null when open or locked. */
    account: (): Account | null => session.holder()?.account ?? null,
    /** Opened by the recovery code: an account must get a new passphrase before anything else. */
    mustSetPassphrase: () => session.holder()?.byRecovery ?? false,
    /** A copy, to be asked for each time: who keeps one keeps the vault unlocked. Throws `VaultLocked`. */
    dataKey: () => Uint8Array.from(session.dataKey()),
    keyId: () => session.body().keyId,
    retiring: () => unwrapRetiring(session.body(), session.dataKey()),
    dropRetiring: queued(dropRetiring),
    beginProtection: queued(beginProtection),
    confirmProtection: queued(confirm),
    cancelProtection: cancel,
    unlock: queued(unlock),
    unlockWithRecovery: queued(unlockWithRecovery),
    unlockWithKeychain: queued(unlockWithKeychain),
    lock,
    addAccount: queued(addAccount),
    setPassphrase: queued(setPassphrase),
    removeAccount: queued(removeAccount),
    renewRecovery: queued(renewRecovery),
    confirmRecovery: queued(confirm),
    setKeychain: queued(keychainSwitch(session)),
    makePin: queued(makePin),
    checkPin: queued(checkPin),
    text: () => printVault(session.body()),
    openVaultText,
    adoptVault: queued(adopting(session, cancel)),
  }
}
export type Vault = ReturnType<typeof makeVault>

/** Writes nothing over a vault that is damaged or newer than this program. */
export const openVault = async (place: VaultPlace): Promise<Opened> => {
  const { folder, keychain, fallbacks, inUse = false, cost, monotonicMs = systemMonotonicMs } = place
  const loaded = await loadVault(folder, fallbacks)
  if (loaded.kind === 'damaged' || loaded.kind === 'newer') return { ok: false, reason: loaded.kind }
  if (loaded.kind === 'none' && inUse) return { ok: false, reason: 'damaged' }
  const body = loaded.kind === 'good' ? loaded.body : newBody()
  if (loaded.kind === 'none') await writeVault(folder, body)
  const throttle = await openThrottle(join(folder, 'tries.json'), monotonicMs)
  const tools: Tools = { folder, keychain, throttle, cost: cost ?? passphraseCost }
  return { ok: true, vault: makeVault(openSession(body, tools), cost) }
}
