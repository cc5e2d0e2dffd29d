import { createHash } from 'node:crypto'
import { openVaultText } from '../../electron/keep/foreign-vault'

/** The vault text with a right checksum over another content. */
export const resealed = (text: string, from: string, to: string): string => {
  const body = text.slice(text.indexOf('"body":') + 7, -1).replace(from, to)
  return `{"sum":"${createHash('sha256').update(body).digest('hex')}","body":${body}}`
}

/** A forged vault, and the id of its last account. */
export const forge = (text: string, from: string, to: string) => {
  const opened = openVaultText(resealed(text, from, to))
  if (!opened.ok) throw new Error(opened.reason)
  return { foreign: opened.foreign, forged: opened.foreign.accounts.at(-1)?.id ?? '' }
}
