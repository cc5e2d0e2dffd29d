import { Select } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Field } from './Field'
import { goOn, isOpenList } from './keys'
import './list-field.css'

type Option = { value: string; label: string }

type Props<T extends Option> = {
  label: string
  place: string
  value: string
  options: readonly T[]
  trouble: string | undefined
  hint?: ReactNode
  placeholder?: string
  /** Takes the keyboard when it appears. */
  focused?: boolean
  /** With it the field finds an option by typing. */
  matches?: (option: T, typed: string) => boolean
  render?: (option: T) => ReactNode
  onChoose: (value: string) => void
}

/** Within the dialog: outside of it the list would lie under the dialog, whatever its z-index. */
const within = (node: HTMLElement): HTMLElement => node.closest('dialog') ?? document.body

/** antd gives its list no name. */
const named = (popup: HTMLElement | null): void => popup?.querySelector('[role="listbox"]')?.setAttribute('aria-label', '可选项')

const NONE = '没有找到，换几个字试试。'

const useSearch = <T extends Option>({ options, matches, onChoose }: Pick<Props<T>, 'options' | 'matches' | 'onChoose'>) => {
  const [typed, setTyped] = useState('')
  const forget = (): void => setTyped('')
  if (!matches) return { none: false, forget, select: { showSearch: false } }
  const [only, ...more] = options.filter((it) => matches(it, typed))
  const showSearch = { onSearch: setTyped, filterOption: (text: string, option?: T) => option !== undefined && matches(option, text) }
  // Left with one match typed out: that one was meant.
  const onBlur = (): void => {
    if (typed && only && more.length === 0) onChoose(only.value)
  }
  return { none: typed !== '' && only === undefined, forget, select: { showSearch, onBlur } }
}

/** One of a list. Arrows move, Enter chooses and goes on, Esc closes the list and nothing else. */
export const ListField = <T extends Option>({ label, place, value, trouble, hint, placeholder, focused, render, ...rest }: Props<T>) => {
  const { none, forget, select } = useSearch(rest)
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!isOpenList(event.target)) return
    // Else the browser would cancel the dialog as well.
    if (event.key === 'Escape') event.preventDefault()
    // Tab goes on and takes nothing that the list only happened to stand on.
    if (event.key === 'Tab' && (rest.matches || event.shiftKey)) event.stopPropagation()
  }
  return (
    <Field label={label} trouble={trouble} hint={none ? NONE : hint}>
      {(ties) => (
        <div onKeyDownCapture={onKeyDownCapture}>
          <Select<string, T>
            {...ties} {...select} className="list" data-stop={place} options={[...rest.options]} placeholder={placeholder} autoFocus={focused ?? false}
            value={rest.options.some((it) => it.value === value) ? value : null} status={trouble ? 'error' : ''}
            optionRender={({ data }) => (render ? render(data) : data.label)} notFoundContent={NONE}
            virtual={false} listHeight={320} getPopupContainer={within} popupRender={(list) => <div ref={(it) => named(it)}>{list}</div>}
            onChange={rest.onChoose}
            onSelect={() => {
              forget()
              goOn()
            }}
          />
        </div>
      )}
    </Field>
  )
}
