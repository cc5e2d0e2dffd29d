import { useState } from 'react'
import type { AttachmentRow, CommitmentRow } from '../../../../shared/model/rows'
import { Button } from '../../../ui/Button'
import type { Known } from '../../../../shared/model/known'
import { usePapers } from '../papers/papers-context'
import { PaperViewer } from '../papers/PaperViewer'
import { useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { RemoveButton } from './RemoveButton'

/** 承诺书: newest first, each with the scan that shows it. */
export const Commitments = ({ known }: { known: Known }) => {
  const open = useJobs()
  const [shown, setShown] = useState<AttachmentRow | null>(null)
  const papers = usePapers(`people/${known.file.person.id}`)
  const rows = useDesk(known)?.commitments.toSorted((a, b) => (a.signedOn < b.signedOn ? 1 : -1)) ?? []
  const scan = ({ paper }: CommitmentRow) => {
    const found = papers.find((it) => it.id === paper)
    return found ? <button type="button" className="paper-name" onClick={() => setShown(found)}>{found.name}</button> : '没有扫描件'
  }
  const acts = (it: CommitmentRow) => open && (
    <>
      <Button look="quiet" aria-label={`更正：${it.signedOn} 的承诺书`} onClick={() => open({ kind: 'commitment', commitment: it })}>更正</Button>
      <RemoveButton what={`${it.signedOn} 的承诺书`} command={(stamp) => ({ ...stamp, name: 'removeCommitment', args: { id: it.id } })} />
    </>
  )
  return (
    <>
      <DeskSection title="承诺书" empty="还没有承诺书。" add={open && { word: '登记承诺书', act: () => open({ kind: 'commitment', commitment: null }) }}>
        {rows.map((it) => <DeskRow key={it.id} when={it.signedOn} what="签署承诺书" more={scan(it)} acts={acts(it)} />)}
      </DeskSection>
      {shown && <PaperViewer paper={shown} onClose={() => setShown(null)} />}
    </>
  )
}
