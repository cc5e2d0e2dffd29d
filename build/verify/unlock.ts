import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { thirdVault } from '../../electron/keep/snapshots/shelf'
import { type ForeignVault, openVaultText } from '../../electron/keep/vault'
import { linesOf } from './lines'

type Locks = { ok: true; foreign: ForeignVault } | { ok: false; sentence: string }

/** The vault's text where it is whole, of its three places. */
export const openLocks = async (profile: string): Promise<Locks> => {
  let newer = false
  for (const path of [join(profile, 'vault.json'), join(profile, 'vault.copy.json'), thirdVault(profile)]) {
    const text = await readFile(path, 'utf8').catch(() => null)
    const opened = text === null ? null : openVaultText(text)
    if (opened?.ok) return opened
    newer ||= opened?.reason === 'newer'
  }
  return { ok: false, sentence: newer ? '这里的数据由更新版本的程序保存，请用新版本核对。' : '这个文件夹里没有能打开的数据：vault.json 不在或者损坏。' }
}

/** Asks for an account, or for the recovery code, and what proves it; null when it is wrong. */
export const unlock = async (foreign: ForeignVault): Promise<Uint8Array | null> => {
  const lines = linesOf(process.stdin, process.stderr)
  try {
    const accounts = foreign.accounts.map(({ name }, at) => `  ${at + 1}  ${name}\n`).join('')
    const typed = (await lines.ask(`账户：\n${accounts}  0  用恢复码\n选择（数字或账户名）：`)).trim()
    if (typed === '0') return foreign.withRecovery(await lines.askHidden('恢复码：'))?.key ?? null
    const account = foreign.accounts.find(({ name }, at) => name === typed || String(at + 1) === typed)
    if (!account) return null
    return (await foreign.withPassphrase({ account: account.id, passphrase: await lines.askHidden('口令：') }))?.key ?? null
  } finally {
    lines.close()
  }
}
