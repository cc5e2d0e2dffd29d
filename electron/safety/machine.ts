import { powerMonitor } from 'electron'
import { statfs } from 'node:fs/promises'
import type { Answer } from '../../shared/ipc/channels'
import { msOf, runningMs, wallMs } from '../clock'

export type MachineState = Answer<'machine.state'>

const GB = 1024 ** 3
const [LOW, FULL] = [GB, 200 * 1024 ** 2]
const WATCH_MS = 10_000
/** What a clock may be off before it is said, in milliseconds: legal days depend on it. */
const SLACK_MS = 120_000
const YEAR_MS = 366 * 86_400_000

const levelOf = async (folder: string): Promise<MachineState['level']> => {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return free < FULL ? 'full' : free < LOW ? 'low' : 'fine'
}

/** The clock beside when the profile was last written; a profile not opened for over a year looks the same as one set forward. */
const clockAgainst = (lastNoted: string | null, now: number): MachineState['clock'] => {
  if (lastNoted === null) return 'fine'
  const passed = now - msOf(lastNoted)
  return passed < -SLACK_MS ? 'back' : passed > YEAR_MS ? 'forward' : 'fine'
}

export type MachineWatch = { state(): MachineState; sinceNoted(lastNoted: string | null): void; look(): Promise<void> }

/** Free room on the disk, and a clock that jumps while the program runs. */
export const watchMachine = async (folder: string, changed: () => void): Promise<MachineWatch> => {
  let state: MachineState = { level: await levelOf(folder), clock: 'fine' }
  let before = { wall: wallMs(), running: runningMs() }
  const become = (next: MachineState): void => {
    if (next.level === state.level && next.clock === state.clock) return
    state = next
    changed()
  }
  const clockNow = (): MachineState['clock'] => {
    const now = { wall: wallMs(), running: runningMs() }
    const jump = now.wall - before.wall - (now.running - before.running)
    before = now
    return jump < -SLACK_MS ? 'back' : jump > SLACK_MS ? 'forward' : state.clock
  }
  const look = async (): Promise<void> => become({ level: await levelOf(folder).catch(() => state.level), clock: clockNow() })
  // Asleep, the machine's own time stands still.
  powerMonitor.on('resume', () => (before = { wall: wallMs(), running: runningMs() }))
  setInterval(() => void look(), WATCH_MS).unref()
  return { state: () => state, look, sinceNoted: (lastNoted) => become({ ...state, clock: clockAgainst(lastNoted, wallMs()) }) }
}
