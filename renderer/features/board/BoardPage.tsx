import { EmptyState, Skeleton } from '../../ui/states'
import { BoardDesk } from './BoardDesk'
import { useBoard } from './useBoard'
import './board-page.css'

/** The notice board of an institution, by its id: chosen, seen, saved and printed. */
export const BoardPage = ({ institution }: { institution: string }) => {
  const facts = useBoard(institution)
  if (facts === undefined) return <Skeleton rows={12} />
  if (facts === null) return <EmptyState title="没有找到这家机构">请在左上角重新选择机构。</EmptyState>
  return <BoardDesk key={institution} facts={facts} />
}
