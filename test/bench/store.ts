// What keeping everything twice and sealed costs: an acknowledged action, unlocking, making the browser's store anew,
// and sealed people beside unsealed ones and beside Dexie alone, all in one run.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { protect } from '../electron/launch'
import { anInstitution } from '../store/commands'
import { setup } from '../store/harness/build'
import { dropProfile, newProfile, type Running, start } from '../store/harness/start'
import { clocked, median } from './parts/timing'

const ACTIONS = 1000
const ROWS = 10_000
const BULK = 1000
const ROUNDS = 5

type Row = { what: string; ours: number; unit: string; peer: string; theirs: number; goal: string; met: boolean }
const told = (row: Row): boolean => process.stdout.write(`${JSON.stringify({ bench: 'store', ratio: row.ours / row.theirs, ...row })}\n`)

const at = (times: readonly number[], part: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN

const ask = (running: Running, channel: Parameters<Window['harness']['ask']>[0], question?: unknown) =>
  running.page.evaluate(([name, value]) => window.harness.ask(name, value), [channel, question] as const) as Promise<{ answer: never }>

const passphrase = '泺口服装城 0531'

const actions = async ({ page }: Running): Promise<void> => {
  await page.evaluate(() => window.harness.timeActions('warm', 100))
  const ours = await page.evaluate((count) => window.harness.timeActions('timed', count), ACTIONS)
  const plain = await page.evaluate((count) => window.harness.timePlain(count), ACTIONS)
  for (const [part, name, goal] of [[0.5, 'p50', 3], [0.99, 'p99', 15]] as const) {
    told({ what: `acknowledged action, ${name}`, ours: at(ours, part), unit: 'ms', peer: 'Dexie alone, one copy', theirs: at(plain, part), goal: `<= ${goal} ms`, met: at(ours, part) <= goal })
  }
}

const sealing = async ({ page }: Running): Promise<void> => {
  const [sealed, open]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const of = Array.from({ length: BULK }, (_, no) => ({ person: `s${round}-${no}`, identity: { idNumber: `37030319900307${String(no).padStart(4, '0')}`, phone: '13800138000', licenceNo: 'ZY0012345' } }))
    sealed.push(await clocked(() => page.evaluate((it) => window.harness.enterIdentities(it), of)))
    open.push(await clocked(() => page.evaluate((it) => window.harness.enterUnsealed(it), of.map(({ person }) => `u${person}`))))
  }
  const [ours, theirs] = [median(sealed), median(open)]
  told({ what: `${BULK} people entered at once, identities sealed`, ours, unit: 'ms', peer: 'the same, identities empty', theirs, goal: '<= 1.15 x', met: ours / theirs <= 1.15 })
}

const unlocking = async (running: Running): Promise<void> => {
  const { accounts } = (await ask(running, 'safety.state')).answer as { accounts: { id: string }[] }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await ask(running, 'safety.lock')
    times.push(await clocked(() => ask(running, 'safety.unlock', { account: accounts[0]?.id, passphrase })))
  }
  const ours = median(times)
  told({ what: 'unlock (Argon2id, 64 MiB, 3 passes)', ours, unit: 'ms', peer: 'least that is safe', theirs: 250, goal: '250 to 500 ms', met: ours >= 250 && ours <= 500 })
}

const rebuilding = async (): Promise<void> => {
  const profile = newProfile()
  const first = await start(profile)
  await first.page.evaluate(() => window.harness.open())
  await first.page.evaluate((it) => window.harness.commit(it), anInstitution('i1'))
  await first.page.evaluate((count) => window.harness.enterPeople('row', 32, count), ROWS / 2)
  await first.app.close()
  const whole = await start(profile)
  const theirs = await clocked(() => whole.page.evaluate(() => window.harness.open()))
  await whole.app.close()
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  const running = await start(profile)
  const ours = await clocked(() => running.page.evaluate(() => window.harness.open()))
  const repair = await running.page.evaluate(() => window.harness.repair())
  await running.app.close()
  dropProfile(profile)
  told({ what: `store of ${ROWS} rows made anew from the journal`, ours: ours / 1000, unit: 's', peer: 'opened as it is', theirs: theirs / 1000, goal: '<= 10 s', met: repair === 'store-rebuilt' && ours <= 10_000 })
}

await setup()
const profile = newProfile()
const running = await start(profile, '--real')
await running.page.evaluate(() => window.harness.open())
await running.page.evaluate((it) => window.harness.commit(it), anInstitution('i1'))
await protect(running.page, '管理员', passphrase)
await actions(running)
await sealing(running)
await unlocking(running)
await running.app.close()
dropProfile(profile)
await rebuilding()
