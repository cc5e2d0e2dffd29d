import { useEffect, useState } from 'react'
import type { AttachmentRow } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { type Session, useSession } from '../../../store/session'
import { SidePanel } from '../../../ui/SidePanel'
import { ErrorState, Skeleton } from '../../../ui/states'
import { notFetched, notShown, sizeWords } from './words'

/** A paper as it can be opened; of one from another device neither size nor day is known here. */
export type Scan = Pick<AttachmentRow, 'name' | 'content' | 'institution'> & Partial<Pick<AttachmentRow, 'bytes' | 'addedOn'>>

type Shown = { url: string; type: string } | { sentence: string }

/** Main gives an address under which the paper is found for a while; what is not here yet is fetched from the agency first. */
const show = async ({ sync }: Session, { institution, content }: Scan): Promise<Shown> => {
  const said = await ask('attachment.show', { content })
  if (said.ok) return said
  if (said.reason !== 'missing') return { sentence: notShown[said.reason] }
  const fate = await sync.fetchPaper(institution, content)
  if (fate !== 'kept') return { sentence: notFetched[fate] }
  const fetched = await ask('attachment.show', { content })
  return fetched.ok ? fetched : { sentence: notShown[fetched.reason] }
}

const useShown = ({ institution, content, name }: Scan): Shown | null => {
  const session = useSession()
  const [shown, setShown] = useState<Shown | null>(null)
  const [asked] = useState({ session, scan: { institution, content, name } })
  useEffect(() => {
    let gone = false
    void show(asked.session, asked.scan)
      .catch((error: unknown): Shown => {
        reportError(error)
        return { sentence: notFetched.offline }
      })
      .then((it) => gone || setShown(it))
    return () => {
      gone = true
    }
  }, [asked])
  return shown
}

const Paper = ({ name, shown }: { name: string; shown: Shown | null }) => {
  if (!shown) return <Skeleton />
  if ('sentence' in shown) return <ErrorState title="打不开这份附件">{shown.sentence}</ErrorState>
  if (shown.type === 'application/pdf') return <iframe className="paper-pdf" src={shown.url} title={name} />
  return (
    // A region that scrolls must be reachable from the keyboard.
    <div className="paper-picture" role="region" aria-label={name} tabIndex={0}><img src={shown.url} alt={name} /></div>
  )
}

const aboutOf = ({ bytes, addedOn }: Scan): string => (bytes === undefined || addedOn === undefined ? '另一台设备添加，由经办机构转来' : `${sizeWords(bytes)}　${addedOn} 添加`)

/** A scanned paper as it is, in the program. */
export const PaperViewer = ({ paper, onClose }: { paper: Scan; onClose: () => void }) => (
  <SidePanel title={paper.name} width="min(1120px, 94vw)" onClose={onClose}>
    <p className="paper-about secondary figures">{aboutOf(paper)}</p>
    <Paper name={paper.name} shown={useShown(paper)} />
  </SidePanel>
)
