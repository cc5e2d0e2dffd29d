import type { KeyboardEvent, RefObject } from 'react'
import { Icon } from './Icon'
import './filters.css'

type Props = {
  /** For ears, where it is not just the search of a list. */
  label?: string
  placeholder: string
  value: string
  field: RefObject<HTMLInputElement | null>
  onChange: (value: string) => void
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The search over a list; `useSearchKeys` leads to it. */
export const SearchField = ({ label = '搜索', placeholder, value, field, onChange, onKey }: Props) => (
  <label className="search">
    <Icon name="search" />
    <input
      ref={field} type="search" aria-label={label} aria-keyshortcuts="/ Control+F" placeholder={placeholder} value={value}
      onChange={(event) => onChange(event.target.value)} onKeyDown={onKey}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>
)
