import { appendFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { instant } from './clock'

type Detail = string | number | boolean | null
export type Log = (event: string, details?: Readonly<Record<string, Detail>>) => void

const frameOf = (line: string): string => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\s()\\/]+)\)?$/, '$1')

/**
 * An error as a log may hold it: kind, code and place. Its message is left out, since messages quote
 * what people entered, and so are folders, since they carry the user's name.
 */
export const describeError = (error: unknown): Record<string, Detail> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code } = error as NodeJS.ErrnoException
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: error.name, code: code ?? null, at: frames.slice(0, 6).map(frameOf).join(' < ') }
}

/** One JSON line per event, one file per month, under the profile's `logs`. A log that cannot be written stops nothing. */
export const openLog = (profile: string): Log => (event, details = {}) => {
  const at = instant()
  try {
    appendFileSync(join(profile, 'logs', `${at.slice(0, 7)}.log`), `${JSON.stringify({ at, event, ...details })}\n`, { mode: 0o600 })
  } catch {
    process.stderr.write(`${event} (日志无法写入 ${basename(profile)})\n`)
  }
}
