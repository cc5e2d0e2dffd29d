import { Button } from '../../../ui/Button'
import type { BatchKind } from './batch-words'

type Props = { count: number; hidden: number; barred: string | null; onBatch: (kind: BatchKind) => void; onClear: () => void }

/** What can be done with those who are selected. */
export const BatchBar = ({ count, hidden, barred, onBatch, onClear }: Props) => (
  <div className="batch-bar" role="toolbar" aria-label="批量修改">
    <strong role="status">已选 {count} 人{hidden > 0 && `（其中 ${hidden} 人不在当前列表里）`}</strong>
    <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => onBatch('department')}>修改部门</Button>
    <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => onBatch('end')}>结束岗位</Button>
    <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => onBatch('leave')}>登记离职</Button>
    <Button look="quiet" onClick={onClear}>取消选择</Button>
  </div>
)
