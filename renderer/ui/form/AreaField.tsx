import type { ReactNode } from 'react'
import { Field } from './Field'

type Props = { label: string; place: string; value: string; trouble: string | undefined; hint?: ReactNode; rows?: number; onChange: (value: string) => void }

/** Several lines of text: Enter begins a new one, Ctrl+Enter saves. */
export const AreaField = ({ label, place, value, trouble, hint, rows = 4, onChange }: Props) => (
  <Field label={label} trouble={trouble} hint={hint}>
    {(ties) => <textarea {...ties} className="input" data-stop={place} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
)
