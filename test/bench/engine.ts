// The rules engine: thresholds beside three rules libraries, and whole assessments of many people.
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess, summarize } from '../../shared/rules/assess'
import { contenders, type Peer, type Points } from './engine/peers'
import { people, type Person, reckoning } from './engine/people'

/** Times faster than the fastest of the two rules engines, and than json-logic. */
const [GOAL_ENGINES, GOAL_LOGIC] = [20, 1]
/** Seconds for all people, with reasons and as a list. */
const [GOAL_WHOLE, GOAL_LIST] = [2, 0.7]
const PEOPLE = 100_000
const QUESTIONS = 20_000
const ROUNDS = 5

const packs = readPacks()
const pack = packs.get('shandong-2025-5')
if (!pack) throw new Error('a pack is missing')

type Row = { what: string; ours: number; unit: string; peer?: string; theirs?: number; ratio?: number; goal: string; met: boolean }
const tell = (row: Row): void => void process.stdout.write(`${JSON.stringify({ bench: 'engine', ...row })}\n`)

const seconds = async (job: () => unknown): Promise<number> => {
  const began = performance.now()
  await job()
  return (performance.now() - began) / 1000
}

/** The best of a few rounds: what else the machine does only ever adds. */
const best = async (job: () => unknown): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round += 1) least = Math.min(least, await seconds(job))
  return least
}

const questions: Points[] = Array.from({ length: QUESTIONS }, (_, at) => ({ cumulative: at % 16, single: (at * 7) % 13 }))

const perSecond = async ({ each }: Peer): Promise<number> => QUESTIONS / (await best(() => each(questions)))

const thresholds = async (): Promise<void> => {
  const { ours, peers } = contenders(pack)
  const right = (await ours.each(questions)).join()
  for (const peer of peers) if ((await peer.each(questions)).join() !== right) throw new Error(`${peer.name} answers otherwise`)
  const own = await perSecond(ours)
  const beside: { peer: string; theirs: number }[] = []
  for (const peer of peers) beside.push({ peer: peer.name, theirs: await perSecond(peer) })
  const fastest = Math.max(...beside.filter(({ peer }) => peer !== 'json-logic').map(({ theirs }) => theirs))
  for (const { peer, theirs } of beside) {
    const goal = peer === 'json-logic' ? GOAL_LOGIC : GOAL_ENGINES
    const ratio = own / theirs
    tell({ what: `what points bring (第二十四条)`, ours: own, unit: 'answers/s', peer, theirs, ratio, goal: `>= ${goal} x${peer === 'json-logic' ? '' : ' the faster'}`, met: peer === 'json-logic' ? ratio >= goal : own / fastest >= goal })
  }
}

const whole = ({ law, history }: Person): unknown => {
  const it = assess(law, history, reckoning)
  return [it.duties, it.discrepancies, it.because]
}

const everybody = async (): Promise<void> => {
  const all = people(PEOPLE, packs, readWorkingDays())
  const events = all.reduce((sum, it) => sum + it.history.events.length, 0) / PEOPLE
  const who = `${PEOPLE / 1000},000 people, five years, ${events.toFixed(1)} events each`
  let suspended = 0
  const list = await best(() => {
    suspended = 0
    for (const { law, history } of all) if (summarize(law, history, reckoning).status !== 'normal') suspended += 1
  })
  if (suspended === 0 || suspended === PEOPLE) throw new Error('these people are all alike')
  tell({ what: `${who}: as a list`, ours: list, unit: 's', goal: `<= ${GOAL_LIST}`, met: list <= GOAL_LIST })
  const reasoned = await best(() => {
    for (const person of all) whole(person)
  })
  tell({ what: `${who}: with duties, differences and reasons`, ours: reasoned, unit: 's', goal: `<= ${GOAL_WHOLE}`, met: reasoned <= GOAL_WHOLE })
}

await thresholds()
await everybody()
