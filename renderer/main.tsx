import { createRoot } from 'react-dom/client'
import { assessor } from '../shared/model/assessor'
import type { Answer } from '../shared/ipc/channels'
import { mayBeUndone } from '../shared/model/undoing'
import { day, type Day } from '../shared/time/day'
import { LockScreen } from './app/lock/LockScreen'
import { Lost } from './app/Lost'
import { Program } from './app/Program'
import { StartFailed } from './app/StartFailed'
import { StartProgress } from './app/StartProgress'
import { agencyLink } from './agency'
import { ask, listen } from './bridge'
import { codec, drafts, keeping, roomGone } from './keeping'
import type { FirstRoster } from './features/roster/RosterPage'
import type { Commit, MayWrite } from './store/commit'
import { type Opened, openStore, type Store } from './store/open'
import { keepTyped } from './store/kept-draft'
import { sampleDay } from './store/queries'
import { keepLaw, type Law } from './store/library'
import { builtIn } from './store/rulebook'
import { useUndo } from './state/undo'
import { type Account, LOOKS_ONLY, type Machine, type Session, type Stamp } from './store/session'
import { isStoreUnreadable, isUnreadable } from './store/unreadable'
import { openSync } from './sync/engine'
import './ui/tokens.css'
import './ui/base.css'
import './ui/fonts'

/** The database's name within the profile's folder. */
const DATABASE = 'register'
const MIDNIGHT_WATCH_MS = 30_000
const INSPECT_AFTER_MS = 3000

const localDay = (): Day => {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

const newId = (): string => crypto.randomUUID()
/** Where the lock was opened and nobody is named. */
const nobody: Account = { id: 'local', name: '本机用户', role: 'administrator' }

const pending = new Set<Promise<unknown>>()
const watched = (commit: Commit): Commit => (command) => {
  const outcome = commit(command)
  pending.add(outcome)
  const done = (): boolean => pending.delete(outcome)
  outcome.then(done, done)
  return outcome
}

/** What was done is remembered, to be taken back; what never can be stands in nobody's way. */
const remembered = (commit: Commit): Commit => async (command) => {
  const outcome = await commit(command)
  if (outcome.ok && mayBeUndone(command.name)) useUndo.getState().note({ id: command.id, who: command.who, takesBack: command.name === 'undo' ? command.args.done : null }, outcome.seq)
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

/** What the browser cannot read is set aside; the next start makes it anew from the journal file. Rejects where that does not help. */
const mend = async (error: unknown): Promise<void> => {
  if (!isUnreadable(error) || !(await ask('store.setAside', undefined)).ok) throw error
}

let reported = false
const report = (first: FirstRoster): void => {
  if (reported) return
  reported = true
  void ask('report.ready', first)
}

const element = document.getElementById('root')
if (!element) throw new Error('no root')
const root = createRoot(element, { onCaughtError: (error) => (isStoreUnreadable(error) ? void mend(error).catch(reportError) : reportError(error)) })

const fail = (sentence: string, restore = false): void => root.render(<StartFailed sentence={sentence} restore={restore} />)

let session: Session | null = null
let locked = true
/** A start that is under way: two would open two stores. */
let starting: Promise<void> | null = null
let machine: Machine = { level: 'fine', clock: 'fine' }

const show = (): void => {
  if (session) root.render(<Program session={{ ...session, machine }} locked={locked} onShown={report} />)
  else if (locked) root.render(<LockScreen opened={false} />)
}

const change = (part: Partial<Session>): void => {
  if (session) session = { ...session, ...part }
  show()
}

const later = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

const onProgress = (done: number, of: number): void => root.render(<StartProgress done={done} of={of} />)

/** A full disk bears no entry at all; a principal looks, and looking changes nothing. */
const mayWrite: MayWrite = (changes) => {
  if (machine.level === 'full') return { place: '', sentence: '磁盘剩余空间不足 200 MB，没有保存。请清理磁盘后再试。' }
  return session?.me.role === 'principal' && changes.length > 0 ? { place: '', sentence: LOOKS_ONLY } : null
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Long after the first screen stands every row is looked at once. */
const inspectLater = (inspect: Extract<Opened, { ok: true }>['inspect']): void => {
  const look = async (): Promise<void> => {
    const repair = await inspect(pause, onProgress)
    if (repair) change({ repair })
  }
  // Locked meanwhile, the next start looks.
  setTimeout(() => void look().catch(mend).catch((error: unknown) => {
    reportError(error)
    show()
  }), INSPECT_AFTER_MS)
}

/** `said` is what main answered about locks and accounts. */
const openProfile = async (said: Answer<'safety.state'>, asked: boolean): Promise<void> => {
  const keeper = keepLaw(builtIn)
  const opened = await openStore(DATABASE, { rules: keeper.rules, codec, keeping, mayWrite, roomGone, onProgress })
  if (!opened.ok) {
    if ('problem' in opened) return fail(opened.problem.sentence)
    const goOn = (): void => void ask('journal.salvage', undefined).then(begin).catch(failed)
    return root.render(<Lost {...opened.lost} onGoOn={goOn} />)
  }
  const store = { ...opened.store, commit: watched(keeper.behind(opened.store)) }
  await keeper.read(store)
  const demonstration = await sampleIn(store, asked)
  // With the law what it judged is forgotten: the same facts may mean something else now.
  const judged = (law: Law) => ({ ...law, judge: assessor(law.book) })
  const stamp = (): Stamp => ({ id: newId(), at: new Date().toISOString(), who: session?.me.name ?? '' })
  const sync = openSync({ link: agencyLink, store, sync: opened.sync, now: () => Date.now(), chance: Math.random, newId, stamp, later, report: (error) => reportError(error) })
  session = {
    store: { ...store, commit: remembered(store.commit) }, ...judged(keeper.law()), today: demonstration ?? localDay(), sample: demonstration !== null, stamp, newId,
    me: said.me ?? nobody, vault: said.vault === 'unlocked' ? 'unlocked' : 'open', machine, sync, drafts, repair: opened.repair,
  }
  show()
  keeper.onChange((law) => change(judged(law)))
  inspectLater(opened.inspect)
  if (demonstration !== null) return
  setInterval(() => {
    if (localDay() !== session?.today) change({ today: localDay() })
  }, MIDNIGHT_WATCH_MS)
}

const SHUT: Partial<Record<Answer<'safety.state'>['vault'], string>> = {
  damaged: '保管数据密钥的文件损坏，无法打开。现有文件没有被改动；请从备份文件恢复，或把数据文件夹交给维护人员。',
  newer: '这里的数据由更新版本的程序保存。为免丢失内容，本版本不打开它；请安装新版本后再打开。',
}

const start = async (): Promise<void> => {
  const [info, said, now] = await Promise.all([ask('program.info', undefined), ask('safety.state', undefined), ask('machine.state', undefined)])
  machine = now
  const shut = SHUT[said.vault]
  if (shut) return fail(shut, said.vault === 'damaged')
  locked = said.me === null
  if (locked) return show()
  await openProfile(said, info.sample).catch(mend)
}

const begin = (): Promise<void> => (starting ??= start().finally(() => {
  starting = null
}))

const failed = (error: unknown): void => {
  reportError(error)
  fail('程序没有能够打开本机的数据。已保存的内容没有受影响；请关闭程序后重新打开。若仍如此，请在“帮助”菜单打开日志文件夹，把日志交给维护人员。')
}

const onSafety = async (): Promise<void> => {
  const said = await ask('safety.state', undefined)
  if (!session && said.me) return begin()
  locked = said.me === null
  change({ ...(said.me && { me: said.me }), vault: said.vault === 'open' ? 'open' : 'unlocked' })
}

listen('safety.changed', () => void onSafety().catch(failed))
listen('machine.changed', () => void ask('machine.state', undefined).then((now) => {
  machine = now
  show()
}))
listen('program.closing', () => void Promise.allSettled([...pending, keepTyped()]).then(() => ask('program.settled', undefined)))
begin().catch(failed)
