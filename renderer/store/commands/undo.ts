import { z } from 'zod'
import { carriedChanges } from '../../../shared/model/carry'
import type { JournalEntry } from '../../../shared/model/journal'
import type { TableName } from '../../../shared/model/rows'
import { type NameRow, namingTables, ownersIn, peopleTakenAway, takesAway, undoing } from '../../../shared/model/undoing'
import { NAMES } from './checks'
import { define, type Named, planned, refused, type RowsRead } from './definition'

/** `人员曾某`, `曾某的岗位`; with `all` everybody was read. */
const calledBy = (rows: RowsRead, all: boolean): NameRow => (table, row) => {
  const { name, person, noticeNo } = row
  const number = typeof noticeNo === 'string' && noticeNo !== '' ? `（${noticeNo}）` : ''
  if (typeof person === 'string') {
    const whose = all ? rows.all('people').find(({ id }) => id === person) : rows.get('people', person)
    return `${whose ? `${whose.name}的` : ''}${NAMES[table]}${number}`
  }
  return `${NAMES[table]}${typeof name === 'string' ? name : ''}${number}`
}

const peopleIn = (rows: readonly object[]): Named[] =>
  rows.flatMap((it) => ('person' in it && typeof it.person === 'string' ? [{ table: 'people' as const, id: it.person }] : []))

const BY_PERSON: readonly TableName[] = ['posts', 'decisions', 'amendments', 'restorations', 'resumptions', 'licences', 'registrations', 'commitments', 'talks']

/** What might name those that go: read whole; where only people with their posts and licences go, found by whom they are of. */
const naming = (entry: Pick<JournalEntry, 'changes'>): Named[] => {
  if (!takesAway(entry)) return []
  const ids = peopleTakenAway(entry)
  return namingTables.map((table): Named => {
    if (ids === null) return { table, whole: true }
    if (table === 'people') return { table, by: 'institution', ids }
    if (table === 'attachments') return { table, by: 'of', ids: ids.map((id) => `people/${id}`) }
    return BY_PERSON.includes(table) ? { table, by: 'person', ids } : { table, whole: true }
  })
}

/**
 * Takes one entry back: its rows become again what they were before, when they are still as it left them. `what` is the
 * sentence of the entry, kept so that this one can be read alone; `done` is the id of its command.
 */
export const undo = define({
  name: 'undo',
  args: z.strictObject({ seq: z.int().min(1), done: z.string().min(1).max(200), what: z.string().trim().min(1).max(300) }),
  labels: { seq: '记录号', done: '操作编号', what: '操作' },
  reads: ({ seq }) => [{ entry: seq }],
  readsNext: ({ seq }, rows) => {
    const entry = rows.entry(seq)
    if (!entry) return []
    const changes = carriedChanges(entry)
    return [
      ...changes.map(({ table, id }) => ({ table, id })),
      ...ownersIn(entry),
      ...peopleIn(changes.flatMap(({ before, after }) => [before, after].filter((it) => it !== null))),
      ...naming(entry),
    ]
  },
  plan: ({ seq, done }, rows) => {
    const entry = rows.entry(seq)
    if (!entry || entry.command.id !== done) return refused({ place: 'seq', sentence: '没有找到要撤销的操作，没有撤销。' })
    const back = undoing(entry, rows, calledBy(rows, takesAway(entry) && peopleTakenAway(entry) === null))
    return back.ok ? planned(...back.changes) : refused({ place: 'seq', sentence: back.sentence })
  },
})
