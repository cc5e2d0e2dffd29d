import { v3 } from './carry/v3'
import type { Change, JournalEntry } from './journal'

type Shape = Readonly<Record<string, unknown>>
type Step = { version: number; tables: readonly string[]; row: (table: string, row: Shape) => Shape }

/** One frozen step per schema that changed the shape of rows, oldest first. */
const steps: readonly Step[] = [v3]

/** The step that makes rows of the schema before `version` into rows of `version`; undefined where their shape stayed. */
export const stepTo = (version: number): Step | undefined => steps.find((it) => it.version === version)

/** The schema of the rows this program writes. */
export const schemaVersion = 4

/** A row as the schema `from` wrote it, as it is written now. */
export const carriedRow = (table: string, row: Shape, from: number): Shape =>
  steps.filter(({ version, tables }) => version > from && tables.includes(table)).reduce((held, step) => step.row(table, held), row)

const carriedChange = (change: Change, from: number): Change => ({
  ...change,
  before: change.before && carriedRow(change.table, change.before, from),
  after: change.after && carriedRow(change.table, change.after, from),
  ...(change.over && { over: carriedRow(change.table, change.over, from) }),
}) as Change

/** What an entry of any schema changed, in rows as they are written now. */
export const carriedChanges = ({ schema, changes }: Pick<JournalEntry, 'schema' | 'changes'>): readonly Change[] =>
  schema >= schemaVersion ? changes : changes.map((it) => carriedChange(it, schema))
