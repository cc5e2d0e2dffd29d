import { Fragment } from 'react'
import type { Piece } from './pieces'

type Props = { pieces: readonly Piece[]; current?: number | null }

const Hit = ({ piece, current }: { piece: Piece; current: boolean }) => (
  <mark className="law-hit" data-hit={piece.hit ?? undefined} aria-current={current ? 'true' : undefined}>{piece.text}</mark>
)

/** A text of the law: the words relied on underlined and numbered, what was sought marked. */
export const Text = ({ pieces, current = null }: Props) => (
  <p className="law-text">
    {pieces.map((it, at) => {
      const words = it.hit === null ? it.text : <Hit piece={it} current={it.hit === current} />
      return (
        <Fragment key={at}>
          {it.relied ? <u className="law-relied">{words}</u> : words}
          {it.notes.length > 0 && <sup className="law-note figures">{it.notes.join(' ')}</sup>}
        </Fragment>
      )
    })}
  </p>
)
