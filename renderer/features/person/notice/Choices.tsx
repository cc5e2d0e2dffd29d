import { Radio } from 'antd'
import { useId } from 'react'

type Props<T extends string> = {
  label: string
  place: string
  value: T | ''
  choices: readonly { value: T | ''; label: string }[]
  trouble?: string | undefined
  onChange: (value: T | '') => void
}

/** A few choices, all in sight; arrows move between them. */
export const Choices = <T extends string>({ label, place, value, choices, trouble, onChange }: Props<T>) => {
  const id = useId()
  return (
    <div className="field">
      <span id={id} className="field-name">{label}</span>
      <Radio.Group
        className="choices" data-stop={place} aria-labelledby={id} aria-describedby={trouble ? `${id}-below` : undefined}
        options={[...choices]} value={value} onChange={(event) => onChange(event.target.value as T | '')}
      />
      <p id={`${id}-below`} className="field-trouble" aria-live="polite">{trouble}</p>
    </div>
  )
}
