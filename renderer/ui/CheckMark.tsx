import type { ReactNode } from 'react'
import './check-mark.css'

export type CheckKind = 'agrees' | 'differs' | 'silent' | 'given' | 'not'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 }

/** Drawn, so that they are told apart in grey and in any font. */
const pictures: Record<CheckKind, ReactNode> = {
  agrees: <path d="M2.5 7.5 5.75 11 11.5 3.5" {...line} />,
  differs: <path d="M2.5 5h9M2.5 9h9M9.5 2l-5 10" {...line} />,
  silent: <path d="M3 7h8" {...line} />,
  given: <path d="M3.5 2.5h7v9h-7zM5.5 5.5h3M5.5 8.5h3" {...line} strokeWidth={1.25} />,
  not: <path d="M4.5 5c0-3.5 5-3.5 5 0 0 2-2.5 2-2.5 4M7 11v1.25" {...line} />,
}

type Props = { kind: CheckKind; children: ReactNode }

/** How a thing stands beside the rules: mark, word and colour. */
export const CheckMark = ({ kind, children }: Props) => (
  <span className={`check-mark check-${kind}`}>
    <svg viewBox="0 0 14 14" aria-hidden="true">{pictures[kind]}</svg>
    <span>{children}</span>
  </span>
)
