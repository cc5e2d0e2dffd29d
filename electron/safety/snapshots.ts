import { instant } from '../clock'
import type { Keeper } from '../keep/keeper'
import { describeError, type Log } from '../log'

/** Long after the first screen stands, so that it costs nobody a wait. */
const FIRST_MS = 10_000
const HOUR_MS = 3_600_000

/** A snapshot for every day on which anything was entered, and one in the place of a damaged one. */
const daily = async (keeper: Keeper, log: Log): Promise<void> => {
  const held = await keeper.snapshots.list()
  const { reached } = keeper.standing()
  const newest = held[0]
  const isToday = newest?.head?.at.slice(0, 10) === instant().slice(0, 10)
  const isSame = newest?.head?.reached.hash === reached.hash
  const damaged = held.filter(({ head }) => head === null)
  for (const { name } of damaged) await keeper.snapshots.setAside(name, instant())
  if (damaged.length > 0) log('snapshot-damaged', { count: damaged.length })
  if (reached.seq === 0 || (damaged.length === 0 && (isToday || isSame))) return
  await keeper.snapshot(instant(), damaged.length > 0 ? 'replaced' : 'daily')
}

/** Sees to the daily snapshot of the keeper it was given last. */
export const keepSnapshots = (log: Log): { of(keeper: Keeper | null): void } => {
  let now: Keeper | null = null
  const look = (): void => {
    if (now) daily(now, log).catch((error: unknown) => log('no-snapshot', describeError(error)))
  }
  setInterval(look, HOUR_MS).unref()
  return {
    of: (keeper) => {
      now = keeper
      if (keeper) setTimeout(look, FIRST_MS).unref()
    },
  }
}
