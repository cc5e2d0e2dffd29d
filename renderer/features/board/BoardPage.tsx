import { EmptyState, Skeleton } from '../../ui/states'
import { BoardDesk } from './BoardDesk'
import { useBoard } from './useBoard'
import './board-page.css'

/** The notice board of an institution, by its id: chosen, seen, saved and printed. */
export const BoardPage = ({ institution }: { institution: string }) => {
  const facts = useBoard(institution)
  if (facts === undefined) return <Skeleton rows={12} />
  if (facts === 'institution') return <EmptyState title="没有找到这家机构">请在左上角重新选择机构。</EmptyState>
  if (facts === 'rules') return <EmptyState title="本机没有这家机构适用的规则">没有规则就无从推算资格状态。请先导入所在地区的规则包。</EmptyState>
  return <BoardDesk key={institution} facts={facts} />
}
