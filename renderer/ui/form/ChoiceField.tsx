import type { ReactNode } from 'react'
import { Icon } from '../Icon'
import { Field } from './Field'

type Choice = { value: string; word: string }
type Props = {
  label: string
  place: string
  value: string
  /** Each with the name of its group, '' where there is none. */
  groups: readonly { name: string; choices: readonly Choice[] }[]
  trouble: string | undefined
  hint?: ReactNode
  first?: boolean
  /** What stands there while nothing is chosen. */
  empty?: string
  onChange: (value: string) => void
}

const options = (choices: readonly Choice[]) => choices.map(({ value, word }) => <option key={value} value={value}>{word}</option>)

/** One of a list: the system's own, with arrows, first letters and a screen reader. */
export const ChoiceField = ({ label, place, value, groups, trouble, hint, first, empty = '请选择', onChange }: Props) => (
  <Field label={label} trouble={trouble} hint={hint}>
    {(ties) => (
      <span className="choice-field">
        <select {...ties} className="input" data-stop={place} data-first={first} value={value} onChange={(event) => onChange(event.target.value)}>
          {value === '' && <option value="" disabled hidden>{empty}</option>}
          {groups.map(({ name, choices }) => (name ? <optgroup key={name} label={name}>{options(choices)}</optgroup> : options(choices)))}
        </select>
        <Icon name="down" />
      </span>
    )}
  </Field>
)
