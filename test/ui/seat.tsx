import Dexie from 'dexie'
import type { ReactNode } from 'react'
import type { Command } from '../../renderer/store/commands/all'
import { useUndo } from '../../renderer/state/undo'
import type { Outcome } from '../../renderer/store/commit'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { assessor } from '../../shared/model/assessor'
import { rowSchemas, type TableName } from '../../shared/model/rows'
import { mayBeUndone } from '../../shared/model/undoing'
import { codec } from '../model/codec'
import { all, enter, journalOf, type Memory, planOn } from '../model/memory'
import { book, library, sitting, today } from './people'

// Dexie asks nothing anew where it knows of no database; here there are only rows.
Dexie.dependencies.indexedDB ??= {} as IDBFactory

type Found = { id: string } & Record<string, unknown>

/** A table over rows in memory, as far as screens read it. */
const tableIn = (rows: Memory, table: TableName) => {
  const list = (): Found[] => all(rows, table)
  return {
    toArray: () => Promise.resolve(list()),
    get: (id: string) => Promise.resolve(list().find((it) => it.id === id)),
    bulkGet: (ids: string[]) => Promise.resolve(ids.map((id) => list().find((it) => it.id === id))),
    where: (key: string) => {
      const found = (fits: (value: unknown) => boolean) => {
        const toArray = () => Promise.resolve(list().filter((it) => fits(it[key])))
        return { toArray, count: async () => (await toArray()).length }
      }
      return {
        equals: (wanted: unknown) => found((value) => value === wanted),
        anyOf: (wanted: readonly unknown[]) => found((value) => wanted.includes(value)),
        above: (least: string) => ({ limit: (most: number) => ({ toArray: () => Promise.resolve(list().filter(({ id }) => id > least).toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most)) }) }),
        belowOrEqual: (most: string) => found((value) => typeof value === 'string' && value <= most),
      }
    },
  }
}

/** The journal by what its commands' ids begin with. */
const journalIn = (rows: Memory) => {
  const keys = (fits: (id: string) => boolean) => {
    const found = journalOf(rows).filter(({ command }) => fits(command.id))
    return { keys: () => Promise.resolve(found.map(({ command }) => command.id)), primaryKeys: () => Promise.resolve(found.map(({ seq }) => seq)) }
  }
  return {
    where: () => ({ startsWith: (start: string) => keys((id) => id.startsWith(start)), equals: (wanted: string) => keys((id) => id === wanted) }),
    bulkGet: (seqs: readonly number[]) => Promise.resolve(seqs.map((seq) => journalOf(rows).find((it) => it.seq === seq))),
  }
}

export const tablesIn = (rows: Memory) =>
  ({ ...Object.fromEntries((Object.keys(rowSchemas) as TableName[]).map((table) => [table, tableIn(rows, table)])), journal: journalIn(rows) }) as unknown as Session['store']['tables']

/** A session over rows in memory, behind plans that are the program's own. */
export const seatAt = (rows: Memory, part: Partial<Session> = {}) => {
  const done: Command[] = []
  const commit = (command: Command): Promise<Outcome> => {
    const plan = planOn(rows, command.name, command.args)
    if (!plan.ok) return Promise.resolve(plan)
    enter(rows, command.name, command.args, command.id)
    done.push(command)
    const seq = journalOf(rows).length
    if (mayBeUndone(command.name)) useUndo.getState().note({ id: command.id, who: command.who, takesBack: command.name === 'undo' ? command.args.done : null }, seq)
    return Promise.resolve({ ok: true, seq, repeated: false })
  }
  let made = 0
  const session: Session = {
    store: { tables: tablesIn(rows), commit, codec } as Session['store'], book, library, judge: assessor(book), ...sitting, today, sample: false,
    stamp: () => ({ id: `c${(made += 1)}`, at: '2026-06-15T09:00:00+08:00', who: '测试' }), newId: () => `r${(made += 1)}`, ...part,
  }
  return { done, Seat: ({ children }: { children: ReactNode }) => <SessionProvider value={session}>{children}</SessionProvider> }
}
