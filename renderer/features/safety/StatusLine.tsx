import type { ReactNode } from 'react'

const GOOD = <path d="M3 7.5 6 10.5 11.5 4" fill="none" stroke="currentColor" strokeWidth="2" />
const BAD = <path d="M7 2 1 12.5h12zM7 6v3M7 10.5v.8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />

/** What was found, with a mark beside the words, so that neither stands alone. */
export const StatusLine = ({ good = false, children }: { good?: boolean; children: ReactNode }) => (
  <p className={`safety-status ${good ? 'safety-good' : 'safety-bad'}`}>
    <svg viewBox="0 0 14 14" width="1em" height="1em" aria-hidden="true">{good ? GOOD : BAD}</svg>
    <span>{children}</span>
  </p>
)
