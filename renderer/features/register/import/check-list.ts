import type { Choice, Columns } from '../../../../shared/staff/columns'
import { columnsOf } from '../../../../shared/staff/columns'
import { type Lookup, type MatchedLine, matchLines } from '../../../../shared/staff/known-people'
import { readStaff, type Skipped } from '../../../../shared/staff/read-staff'
import type { Setting } from '../../../../shared/staff/staff-line'
import type { Table } from '../../../../shared/staff/table'
import { breathe, inChunks } from './in-chunks'
import { done, type Outcome, refused, stopped, type Watch } from './outcome'

/** A list checked, for the preview: how its columns were understood, and every row with its faults and whom it is. */
export type CheckedList = { columns: Columns; lines: readonly MatchedLine[]; skipped: readonly Skipped[] }

const STEP = 1000

/** Checks a table against the people already registered. Without a column of names it is refused, its columns told in `columnsOf`. */
export const checkList = async (table: Table, setting: Setting, lookup: Lookup, choice: Choice = {}, watch: Watch = {}): Promise<Outcome<CheckedList>> => {
  const columns = columnsOf(table, choice)
  if (columns.columns.every((it) => it.field !== 'name')) return refused('没有找到“姓名”一列。请指明哪一行是表头、哪一列是姓名。')
  const list = await inChunks(readStaff(table, columns, setting), watch, (reached) => watch.onProgress?.('check', reached, table.length))
  if (!list.ok) return list
  const { lines, skipped, earlier } = list.value
  if (lines.length === 0) return refused('表头下面没有人员。')
  const matched: MatchedLine[] = []
  for (let at = 0; at < lines.length; at += STEP) {
    if (watch.signal?.aborted === true) return stopped
    matched.push(...(await matchLines(lines.slice(at, at + STEP), earlier, lookup)))
    watch.onProgress?.('match', matched.length, lines.length)
    await breathe()
  }
  return done({ columns, lines: matched, skipped })
}
