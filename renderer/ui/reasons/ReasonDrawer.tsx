import { useMemo } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import type { CompiledPack } from '../../../shared/rules/compile'
import { SidePanel } from '../SidePanel'
import { ReasonTree } from './ReasonTree'
import { treeOf } from './tree'
import './reasons.css'

type Props = { reason: Reason; packs: ReadonlyMap<string, CompiledPack>; onClose: () => void }

/** 依据: the reason pressed, down to the articles' own text. Esc closes it. */
export const ReasonDrawer = ({ reason, packs, onClose }: Props) => {
  const { key: _, ...tree } = useMemo(() => treeOf(reason, packs), [reason, packs])
  return (
    <SidePanel title="依据" width="min(640px, 92vw)" onClose={onClose}>
      <ul className="reason-tree">
        <ReasonTree {...tree} />
      </ul>
    </SidePanel>
  )
}
