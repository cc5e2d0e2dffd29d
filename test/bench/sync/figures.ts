import { median } from '../parts/timing'

export type Figure = { what: string; ours: number; unit: string; peer?: string; theirs?: number; ratio?: number; goal?: string; met?: boolean }

export const tell = (row: Figure): void => void process.stdout.write(`${JSON.stringify({ bench: 'sync', ...(row.theirs === undefined ? {} : { ratio: row.ours / row.theirs }), ...row })}\n`)

/** The median of each job, taken in turn: what else the machine does falls on all of them. */
export const inRounds = async (rounds: number, ...jobs: (() => Promise<number>)[]): Promise<number[]> => {
  const times = jobs.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, job] of jobs.entries()) times[at]?.push(await job())
  }
  return times.map(median)
}
