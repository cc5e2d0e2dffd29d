import { Input } from 'antd'
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
  onChange: (value: string) => void
  onLeave?: () => void
}

export const TextField = ({ label, place, value, trouble, hint, number = false, onChange, onLeave }: Props) => (
  <Field label={label} trouble={trouble} hint={hint}>
    {(ties) => (
      <Input
        {...ties} data-stop={place} value={value} status={trouble ? 'error' : ''} autoComplete="off"
        {...(number ? { className: 'number figures', inputMode: 'decimal' as const } : {})}
        onChange={(event) => onChange(event.target.value)} onBlur={onLeave}
      />
    )}
  </Field>
)
