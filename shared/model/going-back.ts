import { canonicalJson } from './canonical'
import { isErased } from './erasable'
import { papersOf } from './erasing'
import type { Change } from './journal'
import { type Replica, tableNames } from './replica'
import type { PersonRow, TableName } from './rows'

type Held = { id: string; rev: number; origin: 'entered' | 'agency' }
type FactTable = Exclude<TableName, 'meta'>

const factTables = tableNames.filter((it): it is FactTable => it !== 'meta')

/** `rev` counts how often a row was written, and says nothing of what is in it. */
const meaning = (row: object): string => canonicalJson({ ...row, rev: 0 })

/** What was erased does not come back, nor what it could be found by. */
const withoutIdentity = (person: PersonRow): PersonRow => (isErased(person.sealed) ? { ...person, sealed: '', marks: [], pin: null } : person)

const asItMayBeAgain = (then: Replica): Replica => {
  const people = new Map([...then.people].map(([id, row]) => [id, withoutIdentity(row)]))
  const isErasedOnes = papersOf(new Set([...then.people.values()].filter(({ sealed }) => isErased(sealed)).map(({ id }) => id)), {
    decisions: then.decisions.values(), amendments: then.amendments.values(), priorNotices: then.priorNotices.values(),
  })
  return { ...then, people, attachments: new Map([...then.attachments].filter(([, row]) => !isErasedOnes(row))) }
}

const changeOf = (table: FactTable, before: Held | null, after: Held | null): Change | null => {
  if (before?.origin === 'agency' || after?.origin === 'agency') return null
  if (before && after && meaning(before) === meaning(after)) return null
  const id = (before ?? after)?.id ?? ''
  return { table, id, before, after: after && { ...after, rev: (before?.rev ?? after.rev) + 1 } } as unknown as Change
}

/** What would have to change for the rows `now` to say what they said `then`. The store's own marks and the agency's rows stay. */
export const changesBack = (now: Replica, then: Replica): Change[] => {
  const wanted = asItMayBeAgain(then)
  return factTables.flatMap((table) => {
    const [held, again] = [now[table] as ReadonlyMap<string, Held>, wanted[table] as ReadonlyMap<string, Held>]
    const ids = new Set([...held.keys(), ...again.keys()])
    return [...ids].flatMap((id) => changeOf(table, held.get(id) ?? null, again.get(id) ?? null) ?? [])
  })
}

/** Of one kind of row: how many come back, how many go, how many become again what they were. */
export type Moved = { table: FactTable; back: number; gone: number; again: number }

export const movedBack = (changes: readonly Change[]): Moved[] =>
  factTables
    .map((table) => {
      const mine = changes.filter((it) => it.table === table)
      const back = mine.filter(({ before }) => before === null).length
      const gone = mine.filter(({ after }) => after === null).length
      return { table, back, gone, again: mine.length - back - gone }
    })
    .filter(({ back, gone, again }) => back + gone + again > 0)

const namesOf = (changes: readonly Change[], side: 'before' | 'after'): string[] => {
  const other = side === 'before' ? 'after' : 'before'
  return changes.flatMap((it) => (it.table === 'people' && it[other] === null ? [it[side]?.name ?? ''] : []))
}

export const peopleBack = (changes: readonly Change[]): string[] => namesOf(changes, 'after')
export const peopleGone = (changes: readonly Change[]): string[] => namesOf(changes, 'before')
