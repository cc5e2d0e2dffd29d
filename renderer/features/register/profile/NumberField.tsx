import { useId, useState } from 'react'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/form/TextField'

type Props = {
  label: string
  place: string
  /** Null while what is sealed stays. */
  value: string | null
  /** What is sealed, with most of it hidden. */
  masked: string | undefined
  doubt: string | null
  hint?: string
  onChange: (value: string | null) => void
  onLeave?: () => void
}

/** A number that may stand there already, hidden: it stays as it is until somebody types another. */
export const NumberField = ({ label, place, value, masked, doubt, hint, onChange, onLeave }: Props) => {
  const id = useId()
  const [begun, setBegun] = useState(false)
  if (value === null)
    return (
      <div className="field">
        <span id={id} className="field-name">{label}</span>
        <p className="number-kept">
          <span className="figures">{masked}</span>
          <Button look="quiet" data-stop={place} aria-describedby={id} onClick={() => { setBegun(true); onChange('') }}>更改</Button>
        </p>
      </div>
    )
  const says = doubt === null ? (masked ? `原为 ${masked}；留空则删除` : hint) : <span className="field-doubts">{doubt}</span>
  return (
    <div className="number-field">
      <TextField label={label} place={place} code value={value} trouble={undefined} hint={says} focused={begun} onChange={onChange} onLeave={onLeave} />
      {masked && <Button look="quiet" onClick={() => onChange(null)}>保留原号码</Button>}
    </div>
  )
}
