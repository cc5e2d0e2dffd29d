import { Icon } from './Icon'
import './select.css'

type Props = {
  label: string
  value: string
  options: readonly { value: string; word: string }[]
  onChange: (value: string) => void
  /** The label is heard, not seen, where the place says what it is. */
  bare?: boolean
}

/** The system's own list: it can do everything a keyboard and a screen reader ask. */
export const Select = ({ label, value, options, onChange, bare = false }: Props) => (
  <label className={bare ? 'select select-bare' : 'select'}>
    <span className={bare ? 'aside-for-ears' : 'select-label'}>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((it) => (
        <option key={it.value} value={it.value}>{it.word}</option>
      ))}
    </select>
    <Icon name="down" />
  </label>
)
