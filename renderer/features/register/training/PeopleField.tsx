import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '../../../ui/Button'
import { finderOf } from '../../../ui/finder'
import { Field } from '../../../ui/form/Field'
import type { Spelling } from '../../../ui/spelling'

/** Somebody who can be chosen, with where they work. */
export type Candidate = { id: string; name: string; where: string }

type Props = {
  candidates: readonly Candidate[]
  chosen: readonly string[]
  spelling: Spelling | null
  trouble: string | undefined
  onAdd: (people: readonly string[]) => void
  /** The one chosen last is taken back. */
  onBack: () => void
}

const SHOWN = 8

const useFound = ({ candidates, chosen, spelling }: Props) => {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const free = candidates.filter((it) => !chosen.includes(it.id))
  const found = query.trim() === '' ? [] : finderOf(free, ({ name, where }) => ({ name, texts: [where] }), spelling)(query).slice(0, SHOWN)
  const type = (text: string): void => {
    setQuery(text)
    setAt(0)
  }
  return { query, type, free, found, at: Math.min(at, Math.max(0, found.length - 1)), setAt }
}

/** Several people found as one types: ↑ ↓ and Enter take one, Enter in the empty field goes on, Backspace takes the last one back. */
export const PeopleField = (props: Props) => {
  const { chosen, trouble, onAdd, onBack } = props
  const { query, type, free, found, at, setAt } = useFound(props)
  const list = useId()
  const take = (person: Candidate): void => {
    onAdd([person.id])
    type('')
  }
  const act = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const current = found[at]
    if (event.key === 'ArrowDown' && found.length > 0) setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp' && found.length > 0) setAt((at - 1 + found.length) % found.length)
    else if (event.key === 'Enter' && !event.ctrlKey && query.trim() !== '') {
      if (current) take(current)
    } else if (event.key === 'Escape' && query !== '') type('')
    else if (event.key === 'Backspace' && query === '' && chosen.length > 0) onBack()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || !act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="people-field">
      <Field label="参加人员" trouble={trouble} hint={query.trim() !== '' && found.length === 0 ? '没有找到这个人，或者已经选上了。' : '输入姓名或拼音查找，Enter 选上；全部选好后再按 Enter 到成绩。'}>
        {(ties) => (
          <input
            {...ties} type="text" className="input" role="combobox" aria-expanded={found.length > 0} aria-controls={list} aria-autocomplete="list"
            aria-activedescendant={found[at] && `${list}-${found[at].id}`} data-stop="people" autoComplete="off" spellCheck={false} value={query}
            placeholder="姓名、拼音、部门" onChange={(event) => type(event.target.value)} onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <ul id={list} role="listbox" aria-label="找到的人员" className="people-found" hidden={found.length === 0}>
        {found.map((it, place) => (
          <li key={it.id} id={`${list}-${it.id}`} role="option" aria-selected={place === at} onMouseDown={(event) => { event.preventDefault(); take(it) }}>
            {it.name}<span className="secondary">　{it.where}</span>
          </li>
        ))}
      </ul>
      {free.length > 0 && <Button look="quiet" onClick={() => onAdd(free.map((it) => it.id))}>全部在职人员都参加（再加 {free.length} 人）</Button>}
    </div>
  )
}
