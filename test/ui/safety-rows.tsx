import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { SafetyPage } from '../../renderer/features/safety/SafetyPage'
import type { Command } from '../../renderer/store/commands/all'
import type { Outcome } from '../../renderer/store/commit'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { syncTableNames } from '../../renderer/store/sync-tables'
import { erased } from '../../shared/model/erasable'
import { chained, type JournalEntry, origin } from '../../shared/model/journal'
import { rowSchemas, type TableName } from '../../shared/model/rows'
import { all, enter, type Memory, planOn } from '../model/memory'
import { book, library, sitting, today } from './people'
import './person-rows'

/** Rows and a journal in memory, behind plans that are the program's own. */
export const rows: Memory = new Map()
export const journal: JournalEntry[] = []

let made = 0

/** Carries a command out, if its plan allows, as the door would. */
export const perform = (name: string, args: unknown, { id = `c${(made += 1)}`, at = '2026-06-15T09:30:00.000Z', who = '王店长' } = {}): Outcome => {
  const plan = planOn(rows, name as Command['name'], args)
  if (!plan.ok) return plan
  enter(rows, name as Command['name'], args)
  journal.push(chained(journal.at(-1) ?? origin, { epoch: 1, schema: 3, at, who, command: { id, name, args }, changes: plan.changes }))
  return { ok: true, seq: journal.length, repeated: false }
}

/** An entry of a command that only other parts of the program write. */
export const note = (name: string, args: unknown, who = '王店长'): void =>
  void journal.push(chained(journal.at(-1) ?? origin, { epoch: 1, schema: 3, at: '2026-06-15T09:40:00.000Z', who, command: { id: `n${(made += 1)}`, name, args }, changes: [] }))

const given = <T,>(found: T[]) => ({ toArray: () => Promise.resolve([...found]), limit: (most: number) => given(found.slice(0, most)) })

const commandsWhere = (fits: (id: string) => boolean) => {
  const found = journal.filter(({ command }) => fits(command.id))
  return { ...given(found), keys: () => Promise.resolve(found.map(({ command }) => command.id)), primaryKeys: () => Promise.resolve(found.map(({ seq }) => seq)) }
}

const journalTable = {
  orderBy: () => ({ last: () => Promise.resolve(journal.at(-1)) }),
  bulkGet: (seqs: number[]) => Promise.resolve(seqs.map((seq) => journal[seq - 1])),
  where: () => ({
    between: (from: number, to: number) => given(journal.filter(({ seq }) => seq >= from && seq <= to)),
    above: (from: number) => given(journal.filter(({ seq }) => seq > from)),
    startsWith: (start: string) => commandsWhere((id) => id.startsWith(start)),
    equals: (wanted: string) => commandsWhere((id) => id === wanted),
  }),
}

const tables = {
  ...Object.fromEntries((Object.keys(rowSchemas) as TableName[]).map((table) => [table, {
    toArray: () => Promise.resolve(all(rows, table)),
    get: (id: string) => Promise.resolve(rows.get(`${table}/${id}`)),
  }])),
  ...Object.fromEntries(syncTableNames.map((table) => [table, given([])])),
  journal: journalTable,
} as unknown as Session['store']['tables']

/** What main was asked, and what it answers. */
export const asked: [channel: string, question: unknown][] = []
export const answers: Record<string, (question: never) => unknown> = {}
const bridge = new Proxy({}, {
  get: (_, channel: string) => (question: never) => {
    if (channel === 'on') return () => undefined
    asked.push([channel, question])
    const answer = answers[channel]
    return Promise.resolve(answer ? { ok: true, answer: answer(question) } : { ok: false, refused: 'failed' })
  },
})
// jsdom reports nothing by itself.
Object.assign(window, { bridge, reportError: (error: unknown) => process.stderr.write(`${String(error)}\n`) })

const Page = ({ role }: { role: 'administrator' | 'principal' }) => {
  const [turn, setTurn] = useState(0)
  const commit = (command: Command): Promise<Outcome> => {
    const outcome = perform(command.name, command.args, command)
    act(() => setTurn((it) => it + 1))
    return Promise.resolve(outcome)
  }
  const erase = (texts: ReadonlySet<string>): Promise<void> => {
    journal.splice(0, journal.length, ...journal.map((it) => erased(it, texts)))
    return Promise.resolve()
  }
  const session: Session = {
    store: { tables: { ...tables }, commit, erase, turn } as unknown as Session['store'], book, library, judge: (() => undefined) as unknown as Session['judge'],
    ...sitting, me: { ...sitting.me, role }, today, sample: false,
    stamp: () => ({ id: `c${(made += 1)}`, at: '2026-06-15T10:00:00.000Z', who: '王店长' }), newId: () => `r${(made += 1)}`,
  }
  return <SessionProvider value={session}><SafetyPage /></SessionProvider>
}

export const show = (role: 'administrator' | 'principal' = 'administrator') => {
  const { container } = render(<Page role={role} />)
  return { container, user: userEvent.setup() }
}

export const begin = (): void => {
  rows.clear()
  journal.length = 0
  asked.length = 0
  for (const channel of Object.keys(answers)) Reflect.deleteProperty(answers, channel)
  answers['snapshot.list'] = () => []
  answers['safety.state'] = () => ({
    vault: 'unlocked', accounts: [{ id: 'a1', name: '王店长', role: 'administrator' }], me: { id: 'a1', name: '王店长', role: 'administrator' },
    waitSeconds: 0, mustSetPassphrase: false, keychain: 'unavailable',
  })
  perform('newInstitution', { id: 'shop', name: '淄博某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  for (const [id, name] of [['p1', '曾玉兰'], ['p2', '王强']])
    perform('newPerson', {
      person: { id, institution: 'shop', name, code: `D${id}`, sealed: `s1.k.geheim-${id}`, marks: [`mark-${id}`] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
    })
}
