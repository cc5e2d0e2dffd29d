import { type DragEvent, useRef, useState } from 'react'
import type { AttachmentRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { PaperLine } from './PaperLine'
import { usePapers } from './papers-context'
import { PaperViewer } from './PaperViewer'
import { type Owner, useAdding } from './use-adding'
import './papers.css'

type AddProps = { about: string; adding: boolean; quiet: boolean; onFiles: (files: readonly File[]) => void }

const AddButton = ({ about, adding, quiet, onFiles }: AddProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input} type="file" multiple hidden accept=".pdf,.jpg,.jpeg,.png" aria-label={`附件文件：${about}`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button look={quiet ? 'quiet' : 'plain'} aria-label={`添加附件：${about}`} disabled={adding} title="PDF、JPEG 或者 PNG，每份不超过 20 MB，也可以把文件拖到这里" onClick={() => input.current?.click()}>
        {adding ? '正在添加' : '添加附件'}
      </Button>
    </>
  )
}

/** Files dragged over it are taken when they are let go. */
const useDrop = (onFiles: (files: readonly File[]) => void) => {
  const [over, setOver] = useState(false)
  const carries = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!carries(event)) return
        event.preventDefault()
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}

type Props = Owner & {
  /** Whose papers, for the ears. */
  about: string
  /** Within a row: no more than what is there and the way to add. */
  small?: boolean
  /** What is there stays; nothing is added or removed any more. */
  closed?: boolean
}

/** The scans of a person or a notice: shown, added by choosing or dropping, removed. */
export const Papers = ({ of, institution, about, small = false, closed = false }: Props) => {
  const { me } = useSession()
  const papers = usePapers(of)
  const [shown, setShown] = useState<AttachmentRow | null>(null)
  const { adding, problems, add } = useAdding({ of, institution })
  const mayWrite = me.role === 'administrator' && !closed
  const { over, handlers } = useDrop((files) => void add(files))
  return (
    <div className={`papers ${small ? 'papers-small' : ''} ${over ? 'papers-over' : ''}`} {...(mayWrite ? handlers : {})}>
      {papers.length > 0 && <ul>{papers.map((it) => <PaperLine key={it.id} paper={it} mayWrite={mayWrite} onShow={() => setShown(it)} />)}</ul>}
      {papers.length === 0 && !small && <p className="secondary">还没有附件。把{of.startsWith('people/') ? '执业证、承诺书' : '通知书、送达回执'}等扫描件（PDF、JPEG、PNG，每份不超过 20 MB）拖到这里，或者点“添加附件”。</p>}
      {problems.map((it) => <p key={it} className="field-trouble" role="alert">{it}</p>)}
      {mayWrite && <AddButton about={about} adding={adding} quiet={small} onFiles={(files) => void add(files)} />}
      {shown && <PaperViewer paper={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
