import { type CSSProperties, useRef } from 'react'
import type { BoardSheet } from '../../../shared/model/sheet'
import { BoardPaper } from '../../paper/BoardPaper'
import { geometryOf } from '../../paper/geometry'
import { useFit } from '../../ui/use-fit'

/** The pages themselves, reduced to the width there is. */
export const BoardPreview = ({ sheet }: { sheet: BoardSheet }) => {
  const box = useRef<HTMLDivElement>(null)
  const zoom = useFit(box, geometryOf(sheet).width)
  const style: CSSProperties = { zoom }
  return (
    // A region that scrolls must be reachable from the keyboard.
    <div ref={box} className="board-preview" role="region" aria-label="公示栏预览" tabIndex={0}>
      <div className="board-leaves" style={style}>
        <BoardPaper sheet={sheet} />
      </div>
    </div>
  )
}
