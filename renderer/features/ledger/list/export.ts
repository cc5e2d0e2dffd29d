import type { InstitutionRow } from '../../../../shared/model/rows'
import type { Day } from '../../../../shared/time/day'
import type { ExportWish } from '../../../state/export'
import type { useLedgerView } from '../../../state/ledger-view'
import type { LedgerLine } from '../lines'
import { appealWords, checkWords, kindWords } from './words'

type View = Pick<ReturnType<typeof useLedgerView.getState>, 'query' | 'year' | 'person' | 'kind' | 'only'>
type Of = { institution: InstitutionRow; lines: readonly LedgerLine[]; view: View; today: Day; tell: (says: string) => void }

const HEADINGS = ['决定日', '种类', '文书号', '人员', '情形', '记分', '措施', '核对', '申诉']
const WIDTHS = [12, 16, 24, 16, 60, 8, 28, 16, 28]
const ONLY = { differs: '核对有差异', open: '申诉期内' } as const

/** How the ledger was narrowed, in words; empty when it was not. */
const filterWords = ({ query, year, person, kind, only }: View, lines: readonly LedgerLine[]): string =>
  [
    year !== null && `${year} 年`,
    person && (lines.flatMap(({ people }) => people).find(({ id }) => id === person)?.name ?? ''),
    kind && kindWords[kind],
    only && ONLY[only],
    query.trim() && `搜索“${query.trim().slice(0, 40)}”`,
  ].filter(Boolean).join('，')

const rowOf = ({ on, kind, noticeNo, people, says, points, measure, check, appeal, struck }: LedgerLine, today: Day): string[] => [
  on, kindWords[kind], noticeNo, people.map(({ name }) => name).join('、'), says, points === null ? '' : String(points),
  measure, struck && kind === 'notice' ? '已撤销' : check ? checkWords(check) : '', kind === 'notice' ? appealWords(appeal, today) : '',
]

/** The lines of the ledger as they stand in the list; no identity is in it. */
export const ledgerWish = ({ institution, lines, view, today, tell }: Of): ExportWish => ({
  what: '台账', count: lines.length, unit: '条', filter: filterWords(view, lines), suggestedName: `台账 ${institution.name} ${today}`.slice(0, 110), people: null, tell,
  write: async () => {
    const { writeWorkbook } = await import('../../../ui/workbook')
    return writeWorkbook([{ name: '台账', rows: [HEADINGS, ...lines.map((it) => rowOf(it, today))], widths: WIDTHS, headings: 1 }])
  },
})
