import { useMemo, useState } from 'react'
import { type ArticleRow, type Cell, compareArticles } from '../../../../shared/rules/compare-articles'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Select } from '../../../ui/Select'
import { piecesOf } from '../pieces'
import { Text } from '../Text'
import './compare.css'

type Props = {
  packs: ReadonlyMap<string, CompiledPack>
  left: string
  right: string
  onChoose: (left: string, right: string) => void
  onBack: () => void
}

const paragraphWith = (text: string, words: string): string => text.split('\n').find((it) => it.includes(words)) ?? text

/** The article's words under a rule, underlined in their paragraph. */
const Rests = ({ cell: { article, words, reading }, pack }: { cell: Cell; pack: CompiledPack }) => {
  const quote = pack.quotes.get(article ?? '')
  const read = pack.pack.readings.find(({ id }) => id === reading)
  const text = quote && words ? paragraphWith(quote.text, words) : quote?.text
  const at = text && words ? text.indexOf(words) : -1
  return (
    <div className="law-rests">
      {quote && text && (
        <>
          <p className="secondary">{quote.name}</p>
          <Text pieces={piecesOf(text, at < 0 || !words ? [] : [{ from: at, to: at + words.length }], []).map((it) => ({ ...it, notes: [] }))} />
        </>
      )}
      {read && <p className="law-text"><span className="secondary">口径 {read.id}　{read.topic}</span>{'\n'}{read.text}</p>}
    </div>
  )
}

const Side = ({ cell, pack, open }: { cell: Cell | null; pack: CompiledPack; open: boolean }) => {
  if (!cell) return <td><span className="secondary">没有这项规定</span></td>
  return (
    <td>
      {cell.says}
      {open && <Rests cell={cell} pack={pack} />}
    </td>
  )
}

const Line = ({ row, a, b }: { row: ArticleRow; a: CompiledPack; b: CompiledPack }) => {
  const [open, setOpen] = useState(false)
  return (
    <tr className={row.same ? undefined : 'law-differs'}>
      <th scope="row">
        <button type="button" className="law-open" aria-expanded={open} title="看条文" onClick={() => setOpen(!open)}>{row.label}</button>
      </th>
      <td className="law-mark">{row.same ? '相同' : <strong>≠ 不同</strong>}</td>
      <Side cell={row.a} pack={a} open={open} />
      <Side cell={row.b} pack={b} open={open} />
    </tr>
  )
}

const Table = ({ rows, a, b }: { rows: readonly ArticleRow[]; a: CompiledPack; b: CompiledPack }) => {
  const subjects = [...new Set(rows.map(({ subject }) => subject))]
  return (
    <table className="law-table law-compare">
      <thead>
        <tr>
          <th scope="col" className="law-column-label">规定</th>
          <th scope="col" className="law-column-mark">异同</th>
          <th scope="col">{a.pack.shortTitle}</th>
          <th scope="col">{b.pack.shortTitle}</th>
        </tr>
      </thead>
      {subjects.map((subject) => (
        <tbody key={subject}>
          <tr className="law-subject"><th scope="rowgroup" colSpan={4}>{subject}</th></tr>
          {rows.filter((it) => it.subject === subject).map((row) => <Line key={row.label} row={row} a={a} b={b} />)}
        </tbody>
      ))}
    </table>
  )
}

/** Two packs side by side, subject by subject. */
export const ComparePage = ({ packs, left, right, onChoose, onBack }: Props) => {
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const all = [...packs.values()]
  const a = packs.get(left) ?? all[0]
  const b = packs.get(right) ?? all.find(({ id }) => id !== a?.id) ?? a
  const rows = useMemo(() => (a && b ? compareArticles(a, b) : []), [a, b])
  if (!a || !b) return null
  const different = rows.filter(({ same }) => !same)
  const options = all.map(({ id, pack }) => ({ value: id, word: pack.shortTitle }))
  return (
    <article className="law-compare-page">
      <header className="law-head">
        <Button look="quiet" onClick={onBack} aria-keyshortcuts="Escape"><Icon name="back" />法规库</Button>
        <h1>两份对照</h1>
        <div className="law-choices">
          <Select label="左边" value={a.id} options={options} onChange={(id) => onChoose(id, b.id)} />
          <Select label="右边" value={b.id} options={options} onChange={(id) => onChoose(a.id, id)} />
          <label><input type="checkbox" checked={onlyDifferent} onChange={() => setOnlyDifferent(!onlyDifferent)} /> 只看不同</label>
          <span className="secondary figures" role="status">{rows.length} 项规定，{different.length} 项不同</span>
        </div>
      </header>
      <div className="law-compare-body">
        <Table rows={onlyDifferent ? different : rows} a={a} b={b} />
      </div>
    </article>
  )
}
