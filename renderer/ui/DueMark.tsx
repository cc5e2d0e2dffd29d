import type { ReactNode } from 'react'
import './due-mark.css'

/** How near something is: past, within days, within weeks, later. */
export type Nearness = 'over' | 'now' | 'soon' | 'later'

const ring = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

/** Drawn, so that they tell apart in grey: a full square, a full triangle, an empty triangle, a clock. */
const pictures: Record<Nearness, ReactNode> = {
  over: <rect x="2.5" y="2.5" width="9" height="9" fill="currentColor" />,
  now: <path d="M7 1.5 13 12H1z" fill="currentColor" />,
  soon: <path d="M7 2.5 12 11.5H2z" {...ring} />,
  later: (
    <>
      <circle cx="7" cy="7" r="4.75" {...ring} />
      <path d="M7 4.25V7l2 1.5" {...ring} />
    </>
  ),
}

/** That something comes to its end: mark, word and colour, so that none of them is needed alone. */
export const DueMark = ({ near, word }: { near: Nearness; word: string }) => (
  <span className={`due-mark due-${near}`}>
    <svg viewBox="0 0 14 14" aria-hidden="true">{pictures[near]}</svg>
    {word}
  </span>
)

/** That something was done, and when. */
export const DoneMark = ({ word }: { word: string }) => (
  <span className="due-mark due-done">
    <svg viewBox="0 0 14 14" aria-hidden="true"><path d="m2 7.5 3.5 3.5L12 3.5" {...ring} strokeWidth={2} /></svg>
    {word}
  </span>
)
