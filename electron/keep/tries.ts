import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeAtomically } from './files'

const free = 5
const waits = [30, 60, 120, 300, 900]
const fileSchema = z.strictObject({ version: z.literal(1), tries: z.record(z.string().max(64), z.int().min(0).max(1_000_000)) })

export type Judged<T> = { ok: true; value: T } | { ok: false; reason: 'wrong' | 'wait'; waitSeconds: number }
export type Throttle = {
  /** Whole seconds until `who` may try again; 0 when now. */
  waitSeconds: (who: string) => number
  /** Counts, then judges; `judge` gives null for a wrong try. A try made while waiting is neither judged nor counted. */
  attempt: <T>(who: string, judge: () => Promise<T | null>) => Promise<Judged<T>>
  forgive: (who: string) => Promise<void>
}

const waitAfter = (tries: number): number => (tries < free ? 0 : (waits[Math.min(tries - free, waits.length - 1)] ?? 0) * 1000)

/** A file that cannot be read was perhaps spoilt to be rid of its counts: everybody is as after five tries. */
const load = async (file: string): Promise<{ tries: Map<string, number>; unknown: number }> => {
  try {
    const { tries } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    return { tries: new Map(Object.entries(tries)), unknown: 0 }
  } catch (error) {
    return { tries: new Map(), unknown: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : free }
  }
}

/**
 * Five tries, then waits of 30 s, 1, 2, 5 and 15 minutes. Only counts are kept in `file`: a clock may lie, so after a
 * restart the wait begins anew in full. `monotonicMs` never goes back. Calls must come one after the other.
 */
export const openThrottle = async (file: string, monotonicMs: () => number): Promise<Throttle> => {
  const { tries, unknown } = await load(file)
  const opened = monotonicMs()
  const until = new Map([...tries].map(([who, count]) => [who, opened + waitAfter(count)]))
  const leftMs = (who: string): number => Math.max(0, (until.get(who) ?? opened + waitAfter(unknown)) - monotonicMs())
  const waitSeconds = (who: string): number => Math.ceil(leftMs(who) / 1000)
  const save = (): Promise<void> => {
    const counted = [...tries].filter(([, count]) => count > 0)
    return writeAtomically(file, Buffer.from(JSON.stringify({ version: 1, tries: Object.fromEntries(counted) })))
  }

  const count = async (who: string): Promise<void> => {
    tries.set(who, (tries.get(who) ?? unknown) + 1)
    // A full disk must not keep anybody out; what cannot be counted over a restart waits from the first wrong try.
    await save().catch(() => tries.set(who, Math.max(free, tries.get(who) ?? 0)))
    until.set(who, monotonicMs() + waitAfter(tries.get(who) ?? 0))
  }
  const forgive = async (who: string): Promise<void> => {
    tries.set(who, 0)
    until.set(who, monotonicMs())
    await save().catch(() => undefined)
  }
  const attempt = async <T>(who: string, judge: () => Promise<T | null>): Promise<Judged<T>> => {
    if (leftMs(who) > 0) return { ok: false, reason: 'wait', waitSeconds: waitSeconds(who) }
    await count(who)
    const value = await judge()
    if (value === null) {
      // The wait starts when the answer is known.
      until.set(who, monotonicMs() + waitAfter(tries.get(who) ?? 0))
      return { ok: false, reason: 'wrong', waitSeconds: waitSeconds(who) }
    }
    await forgive(who)
    return { ok: true, value }
  }
  return { waitSeconds, attempt, forgive }
}
