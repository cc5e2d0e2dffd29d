// Lists of staff as institutions hold them: their columns are known by their headings, and each row is checked in words.
import type { Columns } from './columns'
import { plainHeading } from './heading'
import { placesOf, rowReader, textOfCell } from './row-reader'
import { type Setting, type StaffLine, staffLine } from './staff-line'
import { type Cell, isBlank, type Table } from './table'
import { type Earlier, twiceFinder } from './twice'

/** Rows that are nobody: sums, notes and signatures below a list, headings repeated on each page, the template's example. */
export type Skipped = { line: number; why: string }

export type StaffList = { lines: readonly StaffLine[]; skipped: readonly Skipped[]; earlier: Earlier }

const FOOT = /^(合计|总计|小计|共计|填表|制表|审核|负责人签字|经办人|单位（?盖章|备注|说明|注[:：]|填报)/
const EXAMPLE = /示例|例[:：]/

const whyNobody = (row: readonly Cell[], heading: ReadonlySet<string>, nameAt: number): string | null => {
  const cells = row.filter((it) => !isBlank(it))
  const texts = cells.slice(0, 3).map((it) => textOfCell(it))
  if (cells.length <= 4 && texts.some((it) => FOOT.test(it))) return '不是人员，是表尾的说明'
  if (cells.length >= 2 && cells.every((it) => heading.has(plainHeading(it)))) return '又一次出现的表头'
  return EXAMPLE.test(textOfCell(row[nameAt] ?? null)) ? '模板里的示例' : null
}

const STEP = 200

/**
 * Checks every row below the heading. Gives the line reached every few hundred rows, so that whoever runs it can show
 * how far it is, let others work, and stop; returns the list.
 */
export function* readStaff(table: Table, { line: headingLine, columns, role }: Columns, setting: Setting): Generator<number, StaffList, void> {
  const places = placesOf(columns)
  const heading = new Set(columns.map((it) => plainHeading(it.heading)).filter(Boolean))
  const twice = twiceFinder()
  const lines: StaffLine[] = []
  const skipped: Skipped[] = []
  const given = { ...setting, role: role ?? setting.role }
  for (let line = (headingLine ?? 0) + 1; line <= table.length; line += 1) {
    const row = table[line - 1] ?? []
    if (line % STEP === 0) yield line
    if (row.every(isBlank)) continue
    const why = whyNobody(row, heading, places.name?.at ?? -1)
    if (why !== null) {
      skipped.push({ line, why })
      continue
    }
    const read = staffLine(rowReader(table, line, places), given)
    twice.see(read)
    lines.push(read)
  }
  return { lines, skipped, earlier: twice.earlier }
}

