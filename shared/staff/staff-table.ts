import type { Role } from '../rules/schema'
import { type Field, fields, fieldWord } from './fields'
import type { Table } from './table'
import { everyRole, wordOfRole } from './words'

/** What of a person is written into a list, by field; what is missing stays empty. */
export type StaffEntry = Partial<Record<Exclude<Field, 'role'>, string | null>> & { role: Role | null }

const cellOf = (entry: StaffEntry, field: Field): string => (field === 'role' ? (entry.role ? wordOfRole(entry.role) : '') : (entry[field] ?? ''))

/** A list as the import reads it again: the headings, then a row for each person. `shown` are the fields written. */
export const staffTable = (people: readonly StaffEntry[], shown: readonly Field[] = fields): Table => [
  shown.map((field) => fieldWord[field]),
  ...people.map((it) => shown.map((field) => cellOf(it, field))),
]

/** Signs a column is wide. */
export const fieldWidth: Readonly<Record<Field, number>> = {
  name: 14, role: 20, idKind: 14, idNumber: 22, code: 18, title: 14, department: 16, phone: 16, licenceNo: 22, licenceUntil: 16, from: 14, until: 14,
  standing: 10, institutionCode: 16, institutionName: 26,
}

const example: StaffEntry = {
  name: '张三（示例，导入时不计入）', role: 'pharmacist', idKind: '居民身份证', idNumber: '370303198001011234', code: 'HY370303000001', title: '主管药师',
  department: '张店店', phone: '13800000000', licenceNo: '示例0001', licenceUntil: '2028-12-31', from: '2024-03-01', until: '', standing: '在职',
}

const notes: readonly string[] = [
  '怎样填写',
  '1. 每人一行；一人有几个岗位的，每个岗位一行，姓名和证件号码照填。',
  '2. 必须填写的只有“姓名”和“岗位”；证件号码和医保代码请至少填一项，否则无法与已登记的人员核对。',
  `3. 岗位应为：${everyRole()}。`,
  '4. 证件号码、医保代码、电话请保持“文本”格式（单元格左上角有绿色小三角是正常的），否则 Excel 会丢掉后几位。',
  '5. 日期写成 2026-06-03 这样；2026/6/3、2026年6月3日 也可以。没有截止日的，空着或者写“长期”。',
  '6. 列的先后可以调换，不用的列可以删去；表头的文字请不要改。',
  '7. “示例”那一行和这一页不会导入。',
]

/** The empty template with an example, and the page of notes. */
export const template = (): { list: Table; notes: Table } => ({ list: staffTable([example]), notes: notes.map((it) => [it]) })
