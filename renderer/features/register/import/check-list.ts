import { type Choice, type Columns, columnsOf } from '../../../../shared/staff/columns'
import { type Lookup, type MatchedLine, matchLines } from '../../../../shared/staff/known-people'
import { readStaff, type StaffList } from '../../../../shared/staff/read-staff'
import type { Setting } from '../../../../shared/staff/staff-line'
import type { Table } from '../../../../shared/staff/table'
import { breathe } from '../../../store/breathe'
import { inChunks } from './in-chunks'
import { done, type Outcome, refused, stopped, type Watch } from './outcome'

const refusalOf = ({ columns }: Columns): string | null =>
  columns.every((it) => it.field !== 'name') ? '没有找到“姓名”一列。请指明哪一行是表头、哪一列是姓名。' : null

/** Checks every row of a table. Without a column of names it is refused; `columnsOf` tells what to ask. */
export const checkTable = async (table: Table, setting: Setting, choice: Choice = {}, watch: Watch = {}): Promise<Outcome<StaffList>> => {
  const columns = columnsOf(table, choice)
  const refusal = refusalOf(columns)
  if (refusal !== null) return refused(refusal)
  const list = await inChunks(readStaff(table, columns, setting), watch, (reached) => watch.onProgress?.('check', reached, table.length))
  return list.ok && list.value.lines.length === 0 ? refused('表头下面没有人员。') : list
}

/** A list with whom each of its rows is, for the preview. */
export type MatchedList = Omit<StaffList, 'lines' | 'earlier'> & { lines: readonly MatchedLine[] }

const STEP = 1000

/** Says of every row whether it is someone already registered. */
export const matchList = async ({ lines, skipped, earlier }: StaffList, lookup: Lookup, { onProgress, signal }: Watch = {}): Promise<Outcome<MatchedList>> => {
  const matched: MatchedLine[] = []
  for (let at = 0; at < lines.length; at += STEP) {
    matched.push(...(await matchLines(lines.slice(at, at + STEP), earlier, lookup)))
    onProgress?.('match', matched.length, lines.length)
    await breathe()
    if (signal?.aborted === true) return stopped
  }
  return done({ lines: matched, skipped })
}
