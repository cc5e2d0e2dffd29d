import { canonicalJson } from './canonical'
import { carriedChanges } from './carry'
import { isErased } from './erasable'
import type { Change, JournalEntry } from './journal'
import type { Rows, TableName } from './rows'

type Row = Readonly<Record<string, unknown>> & { id: string }
type Entry = Pick<JournalEntry, 'schema' | 'changes' | 'command'>

/** The rows as they are now. */
export type RowsNow = {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined
  all<T extends TableName>(table: T): readonly Rows[T][]
}

export type Undoing = { ok: true; changes: Change[] } | { ok: false; sentence: string }

/** What no going back could take back, and what to do instead. */
const NEVER: Readonly<Record<string, string>> = {
  eraseIdentities: '身份信息已经从所有记录中清除，不能找回，这项操作不能撤销。',
  revealIdentity: '号码已经被看到，查看不能撤销。',
  recordInquiry: '查询不能撤销。',
  recordExport: '文件已经导出，导出不能撤销。',
  recordBackup: '备份文件已经做好，不需要撤销；不要的备份请自己删除文件。',
  restoreSnapshot: '恢复快照请用“恢复之前自动”的那份快照撤回（数据安全 · 快照）。',
  restoreBackup: '从备份文件恢复不能在这里撤销。',
  salvage: '找回数据不能撤销。',
  joinAgency: '接入经办机构不能在这里撤销，请到“经办机构”页处理。',
  giveUpLetter: '放弃送出的事项请重新录入。',
  rewriteLetter: '已经再次送出，不能撤销；要改请修改资料本身。',
  markSample: '示例的演示日不能撤销。',
  adoptRules: '规则文件请到法规库撤回。',
  withdrawRules: '规则文件请到法规库重新导入。',
}

/** What was changed is what stood there: where that was the agency's row, it comes back as ours. */
const asSeen = (change: Change): Change => (change.over ? ({ ...change, before: { ...change.over, origin: 'entered' } } as unknown as Change) : change)

const NOTHING = '这项操作没有改动资料，不需要撤销。'
const ALREADY = '已经撤销过，资料已是这项操作之前的样子。'

/** Whether a command of this name may ever be taken back. */
export const mayBeUndone = (name: string): boolean => !(name in NEVER)

/** Why an entry cannot be taken back whatever the rows say; null when it may be tried. */
export const neverUndone = ({ command: { name }, changes }: Pick<Entry, 'command' | 'changes'>): string | null => NEVER[name] ?? (changes.length === 0 ? NOTHING : null)

const meaning = (row: object | null | undefined): string => (row ? canonicalJson({ ...row, rev: 0 }) : '')

const isAs = (row: object | undefined, then: object | null): boolean => meaning(row) === meaning(then)

/** Ids that a row names: as itself (`person`), in lists (`people[].person`), and with their table before (`people/p1`). */
const namedIn = (value: unknown, into: Set<string>): Set<string> => {
  if (typeof value === 'string') into.add(value.replace(/^(people|decisions)\//, ''))
  else if (Array.isArray(value)) for (const it of value) namedIn(it, into)
  else if (value !== null && typeof value === 'object') for (const [key, it] of Object.entries(value)) if (key !== 'id') namedIn(it, into)
  return into
}

/** Tables whose rows may name others. */
export const namingTables: readonly TableName[] = [
  'people', 'posts', 'decisions', 'amendments', 'restorations', 'measures', 'resumptions', 'attachments', 'licences', 'registrations', 'commitments', 'talks',
  'trainings', 'priorNotices', 'handlings', 'agreements', 'principals',
]

const key = (table: TableName, id: string): string => `${table}/${id}`

/** A row that stays and names one that would go. */
const stillNamed = (gone: readonly Change[], rows: RowsNow): { table: TableName; row: Row } | null => {
  const ids = new Set(gone.map(({ id }) => id))
  const own = new Set(gone.map(({ table, id }) => key(table, id)))
  for (const table of namingTables) {
    for (const row of rows.all(table) as readonly Row[]) {
      if (!own.has(key(table, row.id)) && [...namedIn(row, new Set())].some((it) => ids.has(it))) return { table, row }
    }
  }
  return null
}

const OWNER: readonly (readonly [string, TableName, string])[] = [['person', 'people', '人员'], ['decision', 'decisions', '处理通知书'], ['institution', 'institutions', '机构']]

/** Whose row would come back is not there any more. */
const ownerGone = (changes: readonly Change[], rows: RowsNow): string | null => {
  const back = changes.filter(({ after }) => after !== null)
  const coming = new Set(back.map(({ table, id }) => key(table, id)))
  for (const { table, id, before, after } of back) {
    if (before !== null || after === null) continue
    const row = after as unknown as Row
    const missing = OWNER.find(([field, owner]) => {
      const named = row[field]
      if (typeof named !== 'string' || named === '*' || (table === owner && named === id)) return false
      return !coming.has(key(owner, named)) && rows.get(owner, named) === undefined
    })
    if (missing) return `它所属的${missing[2]}已经不在，没有撤销。`
  }
  return null
}

/** The rows an undoing must know beside those of the entry: whose a row that comes back is. */
export const ownersIn = ({ schema, changes }: Entry): { table: TableName; id: string }[] =>
  carriedChanges({ schema, changes }).map(asSeen).flatMap(({ before }) => {
    const row = before as unknown as Row | null
    return row === null ? [] : OWNER.flatMap(([field, table]) => (typeof row[field] === 'string' ? [{ table, id: row[field] }] : []))
  })

/** Whether taking it back takes rows away, so that all that might name them must be looked at. */
export const takesAway = ({ changes }: Pick<Entry, 'changes'>): boolean => changes.some(({ before, over }) => before === null && over === undefined)

const OF_PEOPLE: readonly TableName[] = ['people', 'posts', 'licences']

/** The ids that taking it back takes away, where they are only people with their posts and licences, which none but rows of theirs name; else null. */
export const peopleTakenAway = ({ changes }: Pick<Entry, 'changes'>): string[] | null => {
  const gone = changes.filter(({ before, over }) => before === null && over === undefined)
  return gone.every(({ table }) => OF_PEOPLE.includes(table)) ? gone.map(({ id }) => id) : null
}

const withoutErased = (row: Row): Row => (typeof row.sealed === 'string' && isErased(row.sealed) ? { ...row, sealed: '', marks: [], pin: null } : row)

/** The change that takes a change back. `rev` goes on counting; the store's own marks have none. */
const reversed = ({ table, id, before }: Change, now: Row | undefined): Change => {
  const then = before && withoutErased(before)
  const held = now ?? then
  const rev = typeof held?.rev === 'number' ? { rev: held.rev + 1 } : {}
  return { table, id, before: now ?? null, after: then && { ...then, ...rev } } as unknown as Change
}

/** How a row is called in a sentence, by whoever asks. */
export type NameRow = (table: TableName, row: Row) => string

/**
 * The changes that take an entry back, when its rows are still as it left them and nothing that came later hangs on them;
 * else the sentence that says what stands in the way. `rows` must know the rows of the entry, those of `ownersIn`, and
 * where it `takesAway` all of `namingTables`.
 */
export const undoing = (entry: Entry, rows: RowsNow, called: NameRow): Undoing => {
  const never = neverUndone(entry)
  if (never !== null) return { ok: false, sentence: never }
  const changes = carriedChanges(entry).map(asSeen)
  const now = (it: Change): Row | undefined => rows.get(it.table, it.id)
  const moved = changes.find((it) => !isAs(now(it), it.after))
  if (moved && changes.every((it) => isAs(now(it), it.before))) return { ok: false, sentence: ALREADY }
  if (moved) {
    const row = now(moved) ?? moved.after ?? moved.before
    return { ok: false, sentence: `${row ? called(moved.table, row) : ''}后来又有改动，没有撤销。请先撤销后来的改动，或者直接修改。` }
  }
  const back = changes.toReversed().map((it) => reversed(it, now(it)))
  const named = takesAway(entry) ? stillNamed(back.filter(({ after }) => after === null), rows) : null
  if (named) return { ok: false, sentence: `后来登记的${called(named.table, named.row)}与它有关，没有撤销。请先撤销或移除那一条。` }
  const gone = ownerGone(back, rows)
  return gone === null ? { ok: true, changes: back } : { ok: false, sentence: gone }
}
