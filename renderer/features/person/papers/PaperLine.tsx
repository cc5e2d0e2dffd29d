import type { AttachmentRow } from '../../../../shared/model/rows'
import { useCommit } from '../../../store/use-commit'
import { RemoveAsk } from '../../../ui/form/RemoveAsk'
import { sizeWords } from './words'

type Props = { paper: AttachmentRow; mayWrite: boolean; onShow: () => void }

/** One paper: opens, and goes after a question that names it. */
export const PaperLine = ({ paper, mayWrite, onShow }: Props) => {
  const commit = useCommit()
  const remove = (): Promise<string | null> => commit((stamp) => ({ ...stamp, name: 'removeAttachment', args: { id: paper.id } }))
  return (
    <li className="paper">
      <button type="button" className="paper-name" onClick={onShow}>{paper.name}</button>
      <span className="secondary figures">{sizeWords(paper.bytes)}　{paper.addedOn}</span>
      {mayWrite && <RemoveAsk what={paper.name} why="" onRemove={remove} />}
    </li>
  )
}
