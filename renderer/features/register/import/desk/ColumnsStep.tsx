import { type Field, fields, fieldWord } from '../../../../../shared/staff/fields'
import type { Choice, Column, Columns } from '../../../../../shared/staff/columns'
import { roles } from '../../../../../shared/rules/schema'
import { halfWidth } from '../../../../../shared/model/plain-text'
import { maskIdentity } from '../../../../../shared/model/sealed'
import { textOfCell } from '../../../../../shared/staff/row-reader'
import { wordOfRole } from '../../../../../shared/staff/words'
import { Button } from '../../../../ui/Button'
import { Select } from '../../../../ui/Select'
import type { ListDesk, ReadList } from './use-list'

type Props = { desk: ListDesk; read: ReadList }

const EXAMPLES = 2

/** Numbers are shown in part here too. */
const shown = (text: string, field: Field): string =>
  field === 'idNumber' || field === 'phone' || field === 'licenceNo' ? (maskIdentity({ [field]: halfWidth(text) })[field] ?? '') : text

/** What stands below a heading, to see whether it is the right one. */
const examples = ({ head, columns }: ReadList['file'], column: Column, field: Field): string =>
  head.slice(columns.line ?? 0).map((row) => shown(textOfCell(row[column.at] ?? null), field)).filter(Boolean).slice(0, EXAMPLES).join('、')

const named = ({ letter, heading }: Column): string => `${letter} 列${heading ? `　${heading.slice(0, 20)}` : ''}`

const DOUBT = { sure: '', likely: '请确认', guess: '按内容猜的，请确认' } as const

/** Choosing a column for a field frees the one it had. */
const choiceWith = ({ columns }: Columns, choice: Choice, field: Field, at: number | null): Choice => {
  const chosen = new Map<number, Field | null>(choice.fields)
  for (const it of columns) if (it.field === field) chosen.set(it.at, null)
  if (at !== null) chosen.set(at, field)
  return { ...choice, fields: chosen }
}

const Line = ({ desk, read, field }: Props & { field: Field }) => {
  const { columns } = read.file
  const column = columns.columns.find((it) => it.field === field)
  const options = [{ value: '', word: '（名单里没有）' }, ...columns.columns.map((it) => ({ value: String(it.at), word: named(it) }))]
  const choose = (value: string): void => void desk.choose(choiceWith(columns, read.choice, field, value === '' ? null : Number(value)))
  return (
    <tr>
      <th scope="row">{fieldWord[field]}{field === 'name' && <span className="import-must">（必须）</span>}</th>
      <td><Select bare label={`${fieldWord[field]}是哪一列`} value={column ? String(column.at) : ''} options={options} onChange={choose} /></td>
      <td className="import-example">{column && examples(read.file, column, field)}</td>
      <td className="import-doubt">{column && DOUBT[column.confidence]}</td>
    </tr>
  )
}

const HeadingLine = ({ desk, read }: Props) => {
  const { head, columns } = read.file
  const options = [{ value: '0', word: '没有表头' }, ...head.map((_, at) => ({ value: String(at + 1), word: `第 ${at + 1} 行` }))]
  return <Select label="表头在" value={String(columns.line ?? 0)} options={options} onChange={(value) => void desk.choose({ line: value === '0' ? null : Number(value) })} />
}

const roleOptions = [{ value: '', word: '逐行填写' }, ...roles.map((value) => ({ value, word: wordOfRole(value) }))]

/** Which column is what: ours beside the file's, each to be changed. */
export const ColumnsStep = ({ desk, read }: Props) => {
  const { columns, sheets, sheet } = read.file
  return (
    <div className="import-columns">
      <div className="import-choices">
        {sheets.length > 1 && <Select label="工作表" value={sheet} options={sheets.map((word) => ({ value: word, word }))} onChange={desk.sheet} />}
        <HeadingLine desk={desk} read={read} />
        {columns.role === null && (
          <Select label="没写岗位的人按" value={read.role ?? ''} options={roleOptions} onChange={(value) => desk.setRole(roles.find((it) => it === value) ?? null)} />
        )}
      </div>
      {columns.questions.length > 0 && (
        <ul className="import-questions" role="status" aria-label="请核对">
          {columns.questions.map((it) => <li key={it}>{it}</li>)}
        </ul>
      )}
      <div className="import-scroll" tabIndex={0} role="region" aria-label="各列对应">
        <table className="import-table">
          <thead><tr><th scope="col">要登记的内容</th><th scope="col">名单里的列</th><th scope="col">列里的内容</th><th scope="col"><span className="aside-for-ears">是否确定</span></th></tr></thead>
          <tbody>{fields.map((field) => <Line key={field} desk={desk} read={read} field={field} />)}</tbody>
        </table>
      </div>
      <div className="import-foot">
        <Button onClick={() => desk.restart()}>换一个文件</Button>
        <Button look="primary" data-first onClick={desk.check}>下一步：预览</Button>
      </div>
    </div>
  )
}
