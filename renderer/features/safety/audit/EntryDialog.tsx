import { useMemo, useState } from 'react'
import type { Change, JournalEntry } from '../../../../shared/model/journal'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { localOf } from '../../../ui/when'
import { aboutWhom } from './about'
import { fieldsOf, titleOf } from './fields'
import { lawWords } from './law-words'
import { sentenceOf } from './sentences'
import { TakeBack } from './TakeBack'

type Props = { entry: JournalEntry; names: ReadonlyMap<string, string>; onClose: () => void }

const AT_ONCE = 20

const kindOf = ({ before, over, after }: Change): string => ((over ?? before) === null ? '新增' : after === null ? '删除' : '修改')

const ChangeTable = ({ change, names }: { change: Change; names: Props['names'] }) => (
  <table className="ruled-table safety-table audit-fields">
    <caption>
      <strong>{kindOf(change)}</strong>　{titleOf(change, names)}
    </caption>
    <thead>
      <tr><th scope="col">项目</th><th scope="col">原来</th><th scope="col">现在</th></tr>
    </thead>
    <tbody>
      {fieldsOf(change, names).map(({ label, before, after }) => (
        <tr key={label}><th scope="row">{label}</th><td>{before || '—'}</td><td>{after || '—'}</td></tr>
      ))}
    </tbody>
  </table>
)

const Facts = ({ entry, names }: Pick<Props, 'entry' | 'names'>) => {
  const { day, time, seconds } = localOf(entry.at)
  const about = aboutWhom(entry, names)
  return (
    <dl className="audit-facts">
      <dt>时间</dt><dd className="figures">{day} {time}:{seconds}</dd>
      <dt>操作人</dt><dd>{entry.who}</dd>
      {about && <><dt>涉及</dt><dd>{about}</dd></>}
      <dt>记录号</dt><dd className="figures">第 {entry.seq} 条，校验值 {entry.hash.slice(0, 8)}</dd>
    </dl>
  )
}

/** One entry whole: its fields before and after, in the words of the forms. */
export const EntryDialog = ({ entry, names, onClose }: Props) => {
  const [shown, setShown] = useState(AT_ONCE)
  const { changes } = entry
  const { book } = useSession()
  const known = useMemo(() => new Map([...lawWords(book), ...names]), [book, names])
  return (
    <Dialog title={sentenceOf(entry)} onClose={onClose}>
      <Facts entry={entry} names={names} />
      {changes.length === 0 && <p className="secondary">这项操作没有改变资料，只留下记录。</p>}
      {changes.slice(0, shown).map((it) => <ChangeTable key={`${it.table}/${it.id}`} change={it} names={known} />)}
      {changes.length > shown && <Button onClick={() => setShown(shown + AT_ONCE * 5)}>还有 {changes.length - shown} 处，继续显示</Button>}
      <TakeBack entry={entry} onDone={onClose} />
    </Dialog>
  )
}
