import type { Needs } from '../../shared/ipc/channels'
import { instant } from '../clock'
import { type Attachments, openAttachments } from '../keep/attachments'
import { type Drafts, openDrafts } from '../keep/drafts'
import { isThere } from '../keep/files'
import type { Lock } from '../keep/identity'
import { journalPath } from '../keep/journal/book'
import { type Keeper, openKeeper } from '../keep/keeper'
import { rekey } from '../keep/rekey'
import { finishRestore } from '../keep/restore'
import { thirdVault } from '../keep/snapshots/shelf'
import { type Account, openVault, type Vault } from '../keep/vault'
import type { Log } from '../log'
import { systemKeychain } from './keychain'
import { keepSnapshots } from './snapshots'

/** Whoever sits here before a first account. */
const local: Account = { id: 'local', name: '本机用户', role: 'administrator' }

const NOTE_AFTER_MS = 500

/** Who sits here, and what may be had of what is kept. */
export type Safety = {
  vault: Vault
  me: () => Account | null
  may: (needs: Needs) => boolean
  /** Somebody proved who they are. */
  enter: (account: Account) => void
  /** The screen is locked; what was opened stays open for who asks by PIN. */
  leave: () => void
  lock: () => Lock
  keeper: () => Promise<Keeper>
  attachments: () => Attachments
  drafts: () => Drafts
  /** The vault got a new key: everything is written anew under it. */
  protect: () => Promise<void>
  /** Something was appended. */
  grew: () => void
  /** Everything is written down; nothing may be asked any more. */
  close: () => Promise<void>
}

export type Parts = { profile: string; log: Log; changed: () => void; opened: (lastNoted: string | null) => void }

/** What a crash left under the key from before the first account. */
const finishRekey = async (profile: string, vault: Vault): Promise<void> => {
  for (const { id, key } of vault.retiring()) {
    await rekey(profile, key, vault.dataKey())
    await vault.dropRetiring(id)
  }
}

const openKept = async (profile: string, vault: Vault, told: (made: Keeper) => void): Promise<Keeper> => {
  await finishRekey(profile, vault)
  const made = await openKeeper(profile, vault.dataKey(), () => vault.text())
  told(made)
  return made
}

export type OpenedSafety = { ok: true; safety: Safety } | { ok: false; reason: 'damaged' | 'newer' }

export const openSafety = async ({ profile, log, changed, opened }: Parts): Promise<OpenedSafety> => {
  if (await finishRestore(profile)) log('restored')
  const vaultOpened = await openVault({ folder: profile, keychain: systemKeychain, fallbacks: [thirdVault(profile)], inUse: await isThere(journalPath(profile)) })
  if (!vaultOpened.ok) return vaultOpened
  const { vault } = vaultOpened
  let me: Account | null = vault.state().kind === 'open' ? local : null
  let keeper: Promise<Keeper> | null = null
  let noting: NodeJS.Timeout | undefined
  const snapshots = keepSnapshots(log)

  const getKeeper = (): Promise<Keeper> => {
    keeper ??= openKept(profile, vault, (made) => {
      opened(made.lastNoted)
      snapshots.of(made)
    }).catch((error: unknown) => {
      keeper = null
      throw error
    })
    return keeper
  }
  const note = async (): Promise<void> => {
    clearTimeout(noting)
    noting = undefined
    await (await keeper)?.note(instant()).catch(() => log('not-noted'))
  }
  const shut = async (): Promise<void> => {
    await note()
    snapshots.of(null)
    await (await keeper)?.close()
    keeper = null
  }
  const become = (next: Account | null): void => {
    me = next
    changed()
  }
  return {
    ok: true,
    safety: {
      vault,
      me: () => me,
      may: (needs) => needs === 'anyone' || (me !== null && (needs === 'unlocked' || me.role === 'administrator')),
      enter: become,
      leave: () => {
        // A code that was typed and not made use of opens nothing for the next who comes.
        if (vault.mustSetPassphrase()) vault.lock()
        become(vault.state().kind === 'open' ? local : null)
      },
      lock: () => ({ key: vault.dataKey(), keyId: vault.keyId() }),
      keeper: getKeeper,
      attachments: () => openAttachments(profile, vault.dataKey()),
      drafts: () => openDrafts(profile, vault.dataKey()),
      protect: async () => {
        await shut()
        await getKeeper()
        become(vault.account())
      },
      grew: () => void (noting ??= setTimeout(() => void note(), NOTE_AFTER_MS)),
      close: shut,
    },
  }
}
