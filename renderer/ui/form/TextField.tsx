import type { ReactNode } from 'react'
import { Field } from './Field'

type Props = {
  label: string
  place: string
  value: string
  trouble: string | undefined
  hint?: ReactNode
  /** A number: short, with figures of one width. Stays text, so that what is wrong is answered and never cut down. */
  number?: boolean
  /** Digits in one width, as long as the field. */
  code?: boolean
  first?: boolean
  /** Takes the keyboard when it appears. */
  focused?: boolean
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
}

const look = (number: boolean, code: boolean): string => (number ? 'input number figures' : code ? 'input code' : 'input')

export const TextField = ({ label, place, value, trouble, hint, number = false, code = false, first, focused, onChange, onLeave }: Props) => (
  <Field label={label} trouble={trouble} hint={hint}>
    {(ties) => (
      <input
        {...ties} type="text" className={look(number, code)} data-stop={place} data-first={first} autoFocus={focused} value={value} autoComplete="off" spellCheck={false}
        inputMode={number ? 'decimal' : undefined} onChange={(event) => onChange(event.target.value)} onBlur={onLeave}
      />
    )}
  </Field>
)
