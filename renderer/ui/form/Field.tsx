import { type ReactNode, useId } from 'react'
import './form.css'

/** What ties a control to its label, its hint and its trouble. */
export type Ties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

type Props = { label: string; trouble: string | undefined; hint?: ReactNode; children: (ties: Ties) => ReactNode }

/** A label over a control; under it a hint, or in its place what is wrong, in words. */
export const Field = ({ label, trouble, hint, children }: Props) => {
  const id = useId()
  const below = trouble !== undefined || hint !== undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': below ? `${id}-below` : undefined, 'aria-invalid': trouble !== undefined })}
      <p id={`${id}-below`} className={trouble ? 'field-trouble' : 'field-hint'} aria-live="polite">{trouble ?? hint}</p>
    </div>
  )
}
