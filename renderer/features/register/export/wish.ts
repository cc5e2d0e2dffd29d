import type { InstitutionRow } from '../../../../shared/model/rows'
import { type Field, fields } from '../../../../shared/staff/fields'
import type { Day } from '../../../../shared/time/day'
import type { ExportWish } from '../../../state/export'
import type { Store } from '../../../store/open'
import type { RegisterLine } from '../lines'
import { exportEntries } from './entries'

type View = { query: string; role: string | null; department: string | null; standing: 'here' | 'left' | null; expiring: boolean }
type Of = { institution: InstitutionRow; lines: readonly RegisterLine[]; /** How the list was narrowed; null for those who were selected. */ view: View | null; today: Day; tell: (says: string) => void }

const STANDING = { here: '在职', left: '已离职' } as const

/** How the list was narrowed, in words; empty when it was not. What is sought is not repeated where it may be a number. */
const filterWords = ({ query, role, department, standing, expiring }: View, lines: readonly RegisterLine[]): string =>
  [
    standing && STANDING[standing],
    role && `岗位 ${lines.find((it) => it.role === role)?.roleWord ?? role}`,
    department && `部门 ${department}`,
    expiring && '证照快到期',
    query.trim() && (/\d{4}/.test(query) ? '按号码搜索' : `搜索“${query.trim().slice(0, 40)}”`),
  ].filter(Boolean).join('，')

/** Left out: a list has no kind of identity document of its own. */
const SHOWN: readonly Field[] = fields.filter((it) => it !== 'idKind')

/** The people of the list, to be carried away as the import reads them again. */
export const exportWish = (store: Store, { institution, lines, view, today, tell }: Of): ExportWish => ({
  what: '人员名单',
  count: lines.length,
  unit: '人',
  filter: view ? filterWords(view, lines) : `选中的 ${lines.length} 人`,
  suggestedName: `人员名单 ${institution.name} ${today}`.slice(0, 110),
  people: lines.map(({ id }) => id),
  tell,
  write: async (whole, onProgress) => {
    const { writeList } = await import('./write-list')
    return writeList(await exportEntries(store, { institution, people: lines, whole, onProgress }), SHOWN)
  },
})
