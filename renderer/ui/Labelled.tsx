import { type ReactNode, useId } from 'react'
import './labelled.css'

/** What ties a control to its label, its hint and its trouble. */
type Ties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

export type LabelledProps = { label: string; hint?: string | undefined; trouble?: string | undefined }

/** A label over a control; under it a hint, or in its place what is wrong. */
export const Labelled = ({ label, hint, trouble, children }: LabelledProps & { children: (ties: Ties) => ReactNode }) => {
  const id = useId()
  const below = trouble ?? hint
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': below === undefined ? undefined : `${id}-below`, 'aria-invalid': trouble !== undefined })}
      {below !== undefined && <p id={`${id}-below`} className={trouble === undefined ? 'secondary' : 'labelled-trouble'} aria-live="polite">{below}</p>}
    </div>
  )
}
