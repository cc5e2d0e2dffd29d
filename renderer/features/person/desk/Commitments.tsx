import type { CommitmentRow } from '../../../../shared/model/rows'
import { Button } from '../../../ui/Button'
import type { Known } from '../../../../shared/model/known'
import { usePapers } from '../papers/papers-context'
import type { Scan } from '../papers/PaperViewer'
import { ScanLinks } from '../papers/ScanLinks'
import { useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { RemoveButton } from './RemoveButton'

/** 承诺书: newest first, each with the scan that shows it. */
export const Commitments = ({ known }: { known: Known }) => {
  const open = useJobs()
  const papers = usePapers(`people/${known.file.person.id}`)
  const rows = useDesk(known)?.commitments.toSorted((a, b) => (a.signedOn < b.signedOn ? 1 : -1)) ?? []
  const scans = ({ signedOn, institution, paper, papers: contents = [] }: CommitmentRow): Scan[] => {
    const found = papers.find((it) => it.id === paper)
    return found ? [found] : contents.map((content) => papers.find((it) => it.content === content) ?? { name: `${signedOn} 的承诺书扫描件`, content, institution })
  }
  const acts = (it: CommitmentRow) => open && (
    <>
      <Button look="quiet" aria-label={`更正：${it.signedOn} 的承诺书`} onClick={() => open({ kind: 'commitment', commitment: it })}>更正</Button>
      <RemoveButton what={`${it.signedOn} 的承诺书`} command={(stamp) => ({ ...stamp, name: 'removeCommitment', args: { id: it.id } })} />
    </>
  )
  return (
    <DeskSection title="承诺书" empty="还没有承诺书。" add={open && { word: '登记承诺书', act: () => open({ kind: 'commitment', commitment: null }) }}>
      {rows.map((it) => <DeskRow key={it.id} when={it.signedOn} what="签署承诺书" more={<ScanLinks scans={scans(it)} none="没有扫描件" />} acts={acts(it)} />)}
    </DeskSection>
  )
}
