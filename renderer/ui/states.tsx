import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from './Icon'
import './states.css'

type Said = { title: string; children?: ReactNode; action?: ReactNode }

/** Nothing here: says why, and what to do. */
export const EmptyState = ({ title, children, action }: Said) => (
  <div className="state" role="status">
    <p className="state-title">{title}</p>
    {children && <div className="state-words">{children}</div>}
    {action && <div className="state-action">{action}</div>}
  </div>
)

/** Something failed: says what, that nothing was lost, and what to do. */
export const ErrorState = ({ title, children, action }: Said) => (
  <div className="state" role="alert">
    <span className="state-icon">
      <Icon name="warning" />
    </span>
    <p className="state-title">{title}</p>
    {children && <div className="state-words">{children}</div>}
    {action && <div className="state-action">{action}</div>}
  </div>
)

/** What is quick needs no sign of waiting; a flash of one would only disturb. */
const PATIENCE_MS = 200

export const Skeleton = ({ rows = 6 }: { rows?: number }) => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className="skeleton" role="status">
      <span className="aside-for-ears">正在读取</span>
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} className="skeleton-row" />
      ))}
    </div>
  )
}
