import { useEffect, useState } from 'react'
import type { AttachmentRow } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { SidePanel } from '../../../ui/SidePanel'
import { ErrorState, Skeleton } from '../../../ui/states'
import { notShown, sizeWords } from './words'

type Shown = { url: string } | { sentence: string }

/** Main gives an address under which the paper is found for a while. */
const useShown = (content: string): Shown | null => {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let gone = false
    void ask('attachment.show', { content }).then((said) => {
      if (!gone) setShown(said.ok ? { url: said.url } : { sentence: notShown[said.reason] })
    })
    return () => {
      gone = true
    }
  }, [content])
  return shown
}

const Paper = ({ paper, shown }: { paper: AttachmentRow; shown: Shown | null }) => {
  if (!shown) return <Skeleton />
  if ('sentence' in shown) return <ErrorState title="打不开这份附件">{shown.sentence}</ErrorState>
  if (paper.type === 'application/pdf') return <iframe className="paper-pdf" src={shown.url} title={paper.name} />
  return (
    // A region that scrolls must be reachable from the keyboard.
    <div className="paper-picture" role="region" aria-label={paper.name} tabIndex={0}><img src={shown.url} alt={paper.name} /></div>
  )
}

/** A scanned paper as it is, in the program. */
export const PaperViewer = ({ paper, onClose }: { paper: AttachmentRow; onClose: () => void }) => (
  <SidePanel title={paper.name} width="min(1120px, 94vw)" onClose={onClose}>
    <p className="paper-about secondary figures">{sizeWords(paper.bytes)}　{paper.addedOn} 添加</p>
    <Paper paper={paper} shown={useShown(paper.content)} />
  </SidePanel>
)
