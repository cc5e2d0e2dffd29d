import { createRoot } from 'react-dom/client'
import { assessor } from '../shared/model/assessor'
import { plainCodec } from '../shared/model/sealed'
import { day, type Day } from '../shared/time/day'
import { App } from './app/App'
import { StartFailed } from './app/StartFailed'
import { ask, listen } from './bridge'
import type { FirstRoster } from './features/roster/RosterPage'
import type { Commit } from './store/commit'
import { openStore, type Store } from './store/open'
import { sampleDay } from './store/queries'
import { keepLaw, type Law } from './store/library'
import { builtIn } from './store/rulebook'
import { SessionProvider, type Session, type Stamp } from './store/session'
import './ui/tokens.css'
import './ui/base.css'
import './ui/fonts'

/** The database's name within the profile's folder. */
const DATABASE = 'register'
const MIDNIGHT_WATCH_MS = 30_000

const localDay = (): Day => {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

const newId = (): string => crypto.randomUUID()
const stamp = (): Stamp => ({ id: newId(), at: new Date().toISOString(), who: '本机用户' })

const pending = new Set<Promise<unknown>>()
const watched = (commit: Commit): Commit => (command) => {
  const outcome = commit(command)
  pending.add(outcome)
  const done = (): boolean => pending.delete(outcome)
  outcome.then(done, done)
  return outcome
}

/** Puts the sample in when it was asked for and is not (wholly) there; says on which day it stands. */
const sampleIn = async (store: Store, asked: boolean): Promise<Day | null> => {
  const held = await sampleDay(store)
  if (held !== null || !asked) return held
  const { loadSample } = await import('./sample/load')
  await loadSample(store.commit, store.codec)
  return sampleDay(store)
}

let reported = false
const report = (first: FirstRoster): void => {
  if (reported) return
  reported = true
  void ask('report.ready', first)
}

const element = document.getElementById('root')
if (!element) throw new Error('no root')
const root = createRoot(element)

const show = (session: Session): void =>
  root.render(
    <SessionProvider value={session}>
      <App onShown={report} />
    </SessionProvider>,
  )

const fail = (sentence: string): void => root.render(<StartFailed sentence={sentence} />)

const start = async (): Promise<void> => {
  const keeper = keepLaw(builtIn)
  const [info, opened] = await Promise.all([ask('program.info', undefined), openStore(DATABASE, { rules: keeper.rules, codec: plainCodec })])
  if (!opened.ok) return fail(opened.problem.sentence)
  const store = { ...opened.store, commit: watched(keeper.behind(opened.store)) }
  await keeper.read(store)
  const demonstration = await sampleIn(store, info.sample)
  // With the law what it judged is forgotten: the same facts may mean something else now.
  const judged = (law: Law) => ({ ...law, judge: assessor(law.book) })
  let session: Session = { store, ...judged(keeper.law()), today: demonstration ?? localDay(), sample: demonstration !== null, stamp, newId }
  show(session)
  keeper.onChange((law) => show((session = { ...session, ...judged(law) })))
  if (demonstration !== null) return
  setInterval(() => {
    if (localDay() !== session.today) show((session = { ...session, today: localDay() }))
  }, MIDNIGHT_WATCH_MS)
}

listen('program.closing', () => void Promise.allSettled(pending).then(() => ask('program.settled', undefined)))
start().catch((error: unknown) => {
  reportError(error)
  fail('程序没有能够打开本机的数据。已保存的内容没有受影响；请关闭程序后重新打开。若仍如此，请在“帮助”菜单打开日志文件夹，把日志交给维护人员。')
})
