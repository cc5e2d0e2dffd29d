import type { OpenDialogReturnValue, WebContents } from 'electron'
import { basename } from 'node:path'
import type { Answer, Question } from '../../shared/ipc/channels'
import { instant, runningMs } from '../clock'
import { backupLocks } from '../keep/backup'
import { ContainerDamaged } from '../keep/container'
import { stageBackup } from '../keep/restore'
import { isDiskFull } from '../keep/system-error'
import { type ForeignVault, openVaultText } from '../keep/vault'
import { describeError } from '../log'
import type { CopyParts } from './copy-handlers'

type Chosen = { path: string; locks: string; foreign: ForeignVault }
type Restored = Answer<'backup.restore'>

/** A file can be tried elsewhere without us; here nobody shall do so by hand. */
const BETWEEN_TRIES_MS = 3000

const failed = (reason: Extract<Restored, { ok: false }>['reason'], waitSeconds = 0): Restored => ({ ok: false, reason, waitSeconds })

const read = async (path: string): Promise<Chosen | 'damaged' | 'newer'> => {
  try {
    const locks = await backupLocks(path)
    const opened = openVaultText(locks)
    return opened.ok ? { path, locks, foreign: opened.foreign } : opened.reason
  } catch (error) {
    if (error instanceof ContainerDamaged || error instanceof RangeError) return 'damaged'
    throw error
  }
}

const keyOf = async ({ foreign }: Chosen, { account, secret }: Question<'backup.restore'>): Promise<Uint8Array | null> => {
  if (foreign.open) return foreign.open.key
  const opened = account === null ? foreign.withRecovery(secret) : await foreign.withPassphrase({ account, passphrase: secret })
  return opened?.key ?? null
}

/** What there is now must be one's own to be replaced: an unlocked program, or one whose vault is damaged or gone. */
const mayReplace = async ({ opened }: CopyParts): Promise<boolean> => {
  const it = await opened
  return it.ok ? it.safety.may('administrator') : it.reason === 'damaged'
}

/** A journal that cannot be read stands nowhere. */
const epochNow = async ({ opened, log }: CopyParts): Promise<number> => {
  const it = await opened
  if (!it.ok) return 1
  try {
    return (await it.safety.keeper()).standing().reached.epoch
  } catch (error) {
    log('no-epoch', describeError(error))
    return 1
  }
}

export const chooseBackup = (parts: CopyParts, askWhich: (from: WebContents) => Promise<OpenDialogReturnValue>) => {
  let chosen: Chosen | null = null
  let lastTry = -BETWEEN_TRIES_MS

  const choose = async (_: undefined, from: WebContents): Promise<Answer<'backup.choose'>> => {
    if (!(await mayReplace(parts))) return { ok: false, reason: 'not-allowed' }
    const { canceled, filePaths } = await askWhich(from)
    const [path] = filePaths
    if (canceled || path === undefined) return { ok: true, chosen: null }
    const found = await read(path)
    if (typeof found === 'string') return { ok: false, reason: found }
    chosen = found
    return { ok: true, chosen: { file: basename(path), accounts: found.foreign.accounts } }
  }
  const restore = async (given: Question<'backup.restore'>): Promise<Restored> => {
    if (!chosen) return failed('gone')
    if (!(await mayReplace(parts))) return failed('not-allowed')
    const wait = lastTry + BETWEEN_TRIES_MS - runningMs()
    if (wait > 0) return failed('wait', Math.ceil(wait / 1000))
    lastTry = runningMs()
    const key = await keyOf(chosen, given)
    if (!key) return failed('wrong')
    try {
      await stageBackup(parts.profile, { path: chosen.path, key, locks: chosen.locks }, await epochNow(parts), instant())
    } catch (error) {
      parts.log('restore-failed', describeError(error))
      return failed(isDiskFull(error) ? 'disk-full' : 'damaged')
    }
    parts.restart()
    return { ok: true }
  }
  return { choose, restore }
}
