import { sayDay } from '../../../../shared/rules/say'
import { type Day, yearOf } from '../../../../shared/time/day'
import type { ExportWish } from '../../../state/export'
import type { Counts, Line } from './lines'
import { columns, percent, timesIn } from './words'

type Of = { lines: readonly Line[]; total: Counts; today: Day; tell: (says: string) => void }
type Cells = (string | number)[]

const WIDTHS = [36, 24, 8, 8, 20, 16, 14, 12, 18]

const figures = ({ people, suspended, terminated, soon, late, differences }: Counts): Cells => [people, suspended, terminated, soon, late, differences]

const rowOf = ({ institution, share, ...counts }: Line): Cells =>
  [institution.name, institution.code, ...figures(counts), share ? share.times : '', share ? percent(share.affected, share.registered) : '规则未规定']

/** The institutions and their totals as they stand side by side; no person is in it. */
export const allWish = ({ lines, total, today, tell }: Of): ExportWish => ({
  what: '全部机构', count: lines.length, unit: '家', filter: '', suggestedName: `全部机构 ${today}`, people: null, tell,
  write: async () => {
    const { writeWorkbook } = await import('../../../ui/workbook')
    const headings = [columns[0], '机构编码', ...columns.slice(1)]
    const rows = [...lines.map(rowOf), [`合计 ${lines.length} 家`, '', ...figures(total), timesIn(lines), '']]
    const says = [`截至 ${sayDay(today)}；人次按 ${yearOf(today)} 年度计`]
    return writeWorkbook([{ name: '全部机构', rows: [headings, ...rows, says], widths: WIDTHS, headings: 1 }])
  },
})
