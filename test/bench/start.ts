// Time from the start of the process to the first useful roster, beside an empty Electron window in the same run.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { median } from './parts/timing'

const ROUNDS = 7
/** The first useful roster may cost this many times an empty window. */
const GOAL = 2.5

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const executable = process.env.ELECTRON_PATH ?? ''
const flags = z.array(z.string()).parse(JSON.parse(process.env.ELECTRON_FLAGS ?? '[]'))
const report = z.object({ ready: z.object({ ms: z.number() }) })

const started = async (folder: string, profile: string, ...args: string[]): Promise<number> => {
  const child = spawn(executable, [...flags, folder, `--profile=${profile}`, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"ready":')) continue
    child.kill('SIGTERM')
    await ended
    return report.parse(JSON.parse(line)).ready.ms
  }
  throw new Error(`${folder} ended before it showed a window`)
}

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
const [profile, empty] = [join(folder, 'profile'), join(folder, 'empty')]
const ours: number[] = []
const floor: number[] = []
try {
  // The first start of each fills its profile (the sample, the code cache) and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = await started(root, profile, '--sample', `--report=${join(folder, 'window.png')}`)
    const bare = await started(join(root, 'test/bench/empty-window'), empty)
    if (round > 0) {
      ours.push(own)
      floor.push(bare)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const [own, bare] = [median(ours), median(floor)]
const row = {
  bench: 'start', what: 'first useful roster of 30 people', ours: own, unit: 'ms', peer: 'empty Electron window', theirs: bare,
  ratio: own / bare, goal: `<= ${GOAL}`, met: own / bare <= GOAL,
}
process.stdout.write(`${JSON.stringify(row)}\n`)
