import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { notMade, type Told } from '../../../ui/pdf-words'
import { type CodePaper, groupsOf, printCode, saveCode } from './code-paper'
import './code.css'

type Props = { paper: CodePaper; onNext: () => void; onCancel: () => void }

/** The recovery code to be written down, printed or saved, before a part of it is asked for. */
export const CodeStep = ({ paper, onNext, onCancel }: Props) => {
  const [told, setTold] = useState<Told | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: (paper: CodePaper) => Promise<Told | null>): Promise<void> => {
    setBusy(true)
    setTold(null)
    setTold(await work(paper).catch(() => notMade))
    setBusy(false)
  }
  return (
    <div className="dialog-form">
      <p>忘记口令时，只有恢复码能打开资料。请打印或抄下来，与公章放在一起。下一步要输入其中两组。</p>
      <ol className="code-groups" aria-label="恢复码">
        {groupsOf(paper.code).map((group, at) => (
          <li key={at}><span className="secondary">第 {at + 1} 组</span><span className="code-group">{group}</span></li>
        ))}
      </ol>
      <p role="status" className={told?.kind === 'trouble' ? 'labelled-trouble' : 'code-told'}>{busy ? '正在生成…' : told?.says}</p>
      <div className="dialog-actions">
        <span className="dialog-actions-apart code-keep">
          <Button disabled={busy} onClick={() => void run(printCode)}><Icon name="print" />打印</Button>
          <Button disabled={busy} onClick={() => void run(saveCode)}><Icon name="save" />保存为 PDF</Button>
        </span>
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" autoFocus onClick={onNext}>已保存好，下一步</Button>
      </div>
    </div>
  )
}
