import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '../../ui/Button'
import { SearchField as Search } from '../../ui/SearchField'
import { useSearchKeys } from '../../ui/search-keys'

type Props = {
  label: string
  query: string
  field: RefObject<HTMLInputElement | null>
  /** How much was found, in words. */
  found: string
  onChange: (query: string) => void
  /** Enter and Shift+Enter; absent where there is no order to go through. */
  onStep?: (by: 1 | -1) => void
}

export const SearchField = ({ label, query, field, found, onChange, onStep }: Props) => {
  useSearchKeys(field)
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and Esc belong to the input method while it is composing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onStep?.(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && query !== '') onChange('')
    else if (event.key === 'Escape') field.current?.blur()
    else return
    event.preventDefault()
  }
  return (
    <div className="law-search" role="search">
      <Search label={label} placeholder={label} value={query} field={field} onChange={onChange} onKey={onKeyDown} />
      {query.trim() !== '' && <span className="secondary figures" role="status">{found}</span>}
      {query.trim() !== '' && onStep && (
        <>
          <Button look="quiet" onClick={() => onStep(-1)} title="Shift+Enter">上一处</Button>
          <Button look="quiet" onClick={() => onStep(1)} title="Enter">下一处</Button>
        </>
      )}
    </div>
  )
}
