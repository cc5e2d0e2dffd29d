import { useMemo } from 'react'
import type { Known } from '../../../../shared/model/known'
import { Button } from '../../../ui/Button'
import { Papers } from '../papers/Papers'
import { Why } from '../../../ui/reasons/Why'
import { type Entry, ledgerOf, type Line } from './ledger'
import './ledger.css'

const LineText = ({ line, struck }: { line: Line; struck: boolean }) => {
  const points = line.points === null ? null : (
    <span className="figures">
      {line.was !== null && <><s>{line.was} 分</s> </>}{line.points} 分
    </span>
  )
  const text = <>{line.words}{points && '，'}{points}</>
  return <p>{struck ? <s>{text}</s> : text}</p>
}

type RowProps = { entry: Entry; papers: boolean; onNotice: ((decision: string) => void) | undefined }

const Row = ({ entry, papers, onNotice }: RowProps) => (
  <tr className={`entry entry-${entry.kind}`}>
    <td className="figures entry-on"><time dateTime={entry.on}>{entry.on}</time></td>
    <td>
      <p className="entry-title">{entry.struck ? <s>{entry.title}</s> : entry.title}</p>
      {entry.lines.map((line, at) => <LineText key={at} line={line} struck={entry.struck} />)}
      <p className="secondary">{[entry.kind === 'institution' ? '' : entry.institution, ...entry.notes].filter(Boolean).join('　')}</p>
      {papers && entry.kind === 'notice' && <Papers small of={`decisions/${entry.key}`} institution={entry.at} about={entry.title} />}
    </td>
    <td className="figures entry-amount">{entry.amount && <Why reason={entry.amountReason}>{entry.amount}</Why>}</td>
    <td>
      <Why reason={entry.cameReason}>{entry.came}</Why>
      {onNotice && entry.kind === 'notice' && <Button look="quiet" className="entry-check" aria-label={`核对：${entry.title}`} onClick={() => onNotice(entry.key)}>核对</Button>}
    </td>
  </tr>
)

/** 台账: everything recorded of the person, newest first; with the scans of each notice where `papers` are shown, and the way to its check where there is one. */
export const Ledger = ({ known, mayEnter, papers, onNotice }: { known: Known; mayEnter: boolean; papers: boolean; onNotice?: ((decision: string) => void) | undefined }) => {
  const entries = useMemo(() => ledgerOf(known), [known])
  return (
    <section aria-labelledby="person-ledger">
      <h2 id="person-ledger">台账</h2>
      {entries.length === 0 ? (
        <p className="ledger-empty">没有处理通知书，也没有其他记录。{mayEnter && '收到通知书后，点“登记处理通知书”（Ctrl+N）录入，登记前先看后果。'}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr><th scope="col">日期</th><th scope="col">事项</th><th scope="col">记分</th><th scope="col">结果</th></tr>
          </thead>
          <tbody>{entries.map((entry) => <Row key={entry.key} entry={entry} papers={papers} onNotice={onNotice} />)}</tbody>
        </table>
      )}
    </section>
  )
}
