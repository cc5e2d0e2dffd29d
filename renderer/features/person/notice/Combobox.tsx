import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Icon } from '../../../ui/Icon'
import type { Ties } from './Field'
import './combobox.css'

export type Option = { value: string; label: string }

type Props<T extends Option> = {
  ties: Ties
  place: string
  value: string
  options: readonly T[]
  placeholder: string
  matches: (option: T, typed: string) => boolean
  onChoose: (value: string) => void
  children: (option: T) => ReactNode
}

/** What is typed (null while nothing is being looked for), whether the list is open, which option the keyboard is on. */
type State = { typed: string | null; open: boolean; active: number }

const CLOSED: State = { typed: null, open: false, active: 0 }

const useList = <T extends Option>({ value, options, matches, onChoose }: Pick<Props<T>, 'value' | 'options' | 'matches' | 'onChoose'>) => {
  const [state, setState] = useState(CLOSED)
  const found = state.typed === null ? options : options.filter((it) => matches(it, state.typed ?? ''))
  const choose = (option: T | undefined): void => {
    setState(CLOSED)
    if (option) onChoose(option.value)
  }
  const move = (by: number): void => {
    const from = state.open ? state.active + by : Math.max(0, found.findIndex((it) => it.value === value))
    setState({ ...state, open: true, active: Math.min(found.length - 1, Math.max(0, from)) })
  }
  // Left with one match typed out: that one was meant.
  const leave = (): void => choose(state.typed && found.length === 1 ? found[0] : undefined)
  return { state, found, choose, move, leave, setState }
}

/** A field that finds one of many options by typing. Arrows move, Enter chooses, Esc closes the list. */
export const Combobox = <T extends Option>({ ties, place, placeholder, children, ...rest }: Props<T>) => {
  const { state, found, choose, move, leave, setState } = useList(rest)
  const list = useId()
  const chosen = rest.options.find((it) => it.value === rest.value)?.label ?? ''
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = {
      ArrowDown: () => move(1), ArrowUp: () => move(-1),
      Enter: state.open ? () => choose(found[state.active]) : undefined,
      Escape: state.open ? () => setState(CLOSED) : undefined,
    }[event.key]
    if (!act || event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="combobox">
      <input
        {...ties} className="input" data-stop={place} role="combobox" autoComplete="off" placeholder={chosen || placeholder} value={state.typed ?? chosen}
        aria-expanded={state.open} aria-controls={list} aria-autocomplete="list" aria-activedescendant={state.open && found.length > 0 ? `${list}-${state.active}` : undefined}
        onChange={(event) => setState({ typed: event.target.value, open: true, active: 0 })}
        onClick={(event) => {
          event.currentTarget.select()
          if (!state.open) move(0)
        }}
        onKeyDown={onKeyDown} onBlur={leave}
      />
      <span className="combobox-sign"><Icon name="down" /></span>
      <ul id={list} role="listbox" aria-label="可选项" hidden={!state.open}>
        {state.open && found.map((it, at) => (
          // Held back, so that the press does not take the focus from the field.
          <li key={it.value} id={`${list}-${at}`} role="option" aria-selected={at === state.active} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(it)} ref={at === state.active ? intoView : undefined}>
            {children(it)}
          </li>
        ))}
      </ul>
      {state.open && found.length === 0 && <p className="combobox-none" role="status">没有找到，换几个字试试。</p>}
    </div>
  )
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView?.({ block: 'nearest' })
