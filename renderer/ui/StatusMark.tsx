import type { ReactNode } from 'react'
import type { MarkKind } from './mark'
import './status-mark.css'

const square = { x: 2.5, y: 2.5, width: 9, height: 9 }
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

/** Drawn, not typed, so that they look alike in any font and in grey. */
const pictures: Record<MarkKind, ReactNode> = {
  normal: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  upcoming: (
    <>
      <circle cx="7" cy="7" r="4.75" {...line} />
      <path d="M7 7V2.25A4.75 4.75 0 0 1 11.75 7Z" fill="currentColor" />
    </>
  ),
  suspended: <path d="M3 2h3v10H3zM8 2h3v10H8z" fill="currentColor" />,
  awaiting: (
    <>
      <path d="M1 2h2.5v10H1z" fill="currentColor" />
      <circle cx="9" cy="7" r="3.75" {...line} />
    </>
  ),
  terminated: <rect {...square} fill="currentColor" />,
  reregister: <rect {...square} {...line} />,
}

type Props = { kind: MarkKind; word: string }

/** A status: mark, word and colour, so that none of them is needed alone. */
export const StatusMark = ({ kind, word }: Props) => (
  <span className={`status-mark status-${kind}`}>
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {pictures[kind]}
    </svg>
    {word}
  </span>
)
