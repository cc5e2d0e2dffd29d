import { useMemo } from 'react'
import type { BoardSheet } from '../../shared/model/sheet'
import { layBoard } from './board-layout'
import { BoardFoot } from './BoardFoot'
import { BoardHead } from './BoardHead'
import { BoardTable } from './BoardTable'
import { leafStyle } from './leaf-style'
import './board.css'
import './fonts'

/** All pages of a notice board, each as large as its sheet; the same on the screen, in the PDF and on the printer. */
export const BoardPaper = ({ sheet }: { sheet: BoardSheet }) => {
  const layout = useMemo(() => layBoard(sheet), [sheet])
  const count = layout.pages.length
  return layout.pages.map((rows, at) => (
    <section key={at} className="leaf" style={leafStyle(layout.geometry)} aria-label={`第 ${at + 1} 页，共 ${count} 页`}>
      <BoardHead sheet={sheet} geometry={layout.geometry} first={at === 0} />
      <BoardTable sheet={sheet} layout={layout} rows={rows} page={at + 1} />
      <BoardFoot sheet={sheet} page={at + 1} pages={count} />
    </section>
  ))
}
