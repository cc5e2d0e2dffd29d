import { type ReactNode, useId } from 'react'

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

type GroupProps<T extends string> = {
  label: string
  place: string
  value: T | ''
  choices: readonly { value: T | ''; label: string }[]
  trouble?: string | undefined
  onChange: (value: T | '') => void
}

/** A few choices, all in sight; arrows move between them. */
export const Choices = <T extends string>({ label, place, value, choices, trouble, onChange }: GroupProps<T>) => {
  const id = useId()
  return (
    <fieldset className="field" aria-describedby={trouble ? `${id}-below` : undefined}>
      <legend>{label}</legend>
      <div className="choices">
        {choices.map((it) => (
          <label key={it.value} className="choice">
            <input type="radio" name={id} data-stop={place} value={it.value} checked={it.value === value} onChange={() => onChange(it.value)} />
            <span>{it.label}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-below`} className="field-trouble" aria-live="polite">{trouble}</p>
    </fieldset>
  )
}
