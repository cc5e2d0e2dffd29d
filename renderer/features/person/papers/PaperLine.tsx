import { useState } from 'react'
import type { AttachmentRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { sizeWords } from './words'

type Props = { paper: AttachmentRow; mayWrite: boolean; onShow: () => void }

/** One paper: opens, and goes after a question that names it. */
export const PaperLine = ({ paper, mayWrite, onShow }: Props) => {
  const { store, stamp } = useSession()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    const outcome = await store.commit({ ...stamp(), name: 'removeAttachment', args: { id: paper.id } })
    if (!outcome.ok) setProblem(outcome.problem.sentence)
    setAsking(false)
  }
  return (
    <li className="paper">
      <button type="button" className="paper-name" onClick={onShow}>{paper.name}</button>
      <span className="secondary figures">{sizeWords(paper.bytes)}　{paper.addedOn}</span>
      {mayWrite && !asking && <Button look="quiet" aria-label={`移除：${paper.name}`} onClick={() => setAsking(true)}>移除</Button>}
      {asking && (
        <span className="paper-ask" role="alertdialog" aria-label={`移除“${paper.name}”？`}>
          <span>移除“{paper.name}”？</span>
          <Button onClick={() => void remove()}>移除</Button>
          <Button look="primary" autoFocus onClick={() => setAsking(false)}>保留</Button>
        </span>
      )}
      {problem && <span className="field-trouble" role="alert">{problem}</span>}
    </li>
  )
}
