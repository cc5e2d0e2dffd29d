import type { TalkRow } from '../../../../shared/model/rows'
import { Button } from '../../../ui/Button'
import type { Known } from '../../../../shared/model/known'
import { decisionName } from './decisions'
import { useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { RemoveButton } from './RemoveButton'

/** 谈话: newest first. */
export const Talks = ({ known }: { known: Known }) => {
  const open = useJobs()
  const talks = useDesk(known)?.talks.toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1)) ?? []
  const acts = (it: TalkRow) => open && (
    <>
      <Button look="quiet" aria-label={`更正：${it.heldOn} 的谈话`} onClick={() => open({ kind: 'talk', talk: it, decision: null })}>更正</Button>
      <RemoveButton what={`${it.heldOn} 的谈话`} command={(stamp) => ({ ...stamp, name: 'removeTalk', args: { id: it.id } })} />
    </>
  )
  return (
    <DeskSection title="谈话" empty="还没有谈话记录。" add={open && { word: '登记谈话', act: () => open({ kind: 'talk', talk: null, decision: null }) }}>
      {talks.map((it) => (
        <DeskRow key={it.id} when={it.heldOn} what={`${it.heldBy}谈话${it.summary ? `：${it.summary}` : ''}`} more={decisionName(known, it.decision)} acts={acts(it)} />
      ))}
    </DeskSection>
  )
}
