import type { ReactNode } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { useReason } from './reason-context'
import './why.css'

type Props = { reason: Reason | null | undefined; children: ReactNode; className?: string }

/** A number or day that the law gives; pressed, it says why. Plain where there is nothing to say. */
export const Why = ({ reason, children, className = '' }: Props) => {
  const open = useReason()
  if (!reason) return <span className={`figures ${className}`}>{children}</span>
  return (
    <button type="button" className={`why figures ${className}`} aria-haspopup="dialog" title="看依据" onClick={() => open(reason)}>
      {children}
    </button>
  )
}
