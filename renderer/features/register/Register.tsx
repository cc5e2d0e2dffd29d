import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { useProfileForm } from '../../state/profile-form'
import { useRegisterView } from '../../state/register-view'
import { Button } from '../../ui/Button'
import { finderOf } from '../../ui/finder'
import { useSearchKeys } from '../../ui/search-keys'
import type { Spelling } from '../../ui/spelling'
import { EmptyState } from '../../ui/states'
import { choicesOf, narrowed, type RegisterLine } from './lines'
import { RegisterFilters } from './RegisterFilters'
import { RegisterTable } from './RegisterTable'
import './register.css'

type Props = {
  institution: InstitutionRow
  lines: readonly RegisterLine[]
  spelling: Spelling | null
  /** Whom what is sought names by an identity: an ID number or its end, a phone, a licence. */
  marked: ReadonlySet<string>
  onOpen: (person: string) => void
  onInstitution: () => void
  /** Why this account may not enter anybody. */
  barred?: string | null
}

const add = (): void => useProfileForm.getState().add()

/** Ctrl+N enters somebody new, unless a dialog is open. */
const useNewPerson = (barred: boolean): void => {
  useEffect(() => {
    if (barred) return
    const act = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'n' || shiftKey || altKey || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      add()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [barred])
}

const Head = ({ institution, onInstitution, barred = null }: Pick<Props, 'institution' | 'onInstitution' | 'barred'>) => {
  const told = useProfileForm((it) => it.told)
  return (
    <header className="register-head">
      <h1>人员（一医一档）</h1>
      <p className="register-told" role="status">{told}</p>
      <Button onClick={onInstitution} title={institution.name}>机构资料</Button>
      <Button look="primary" title={barred ?? 'Ctrl+N'} disabled={barred !== null} aria-keyshortcuts="Control+N" onClick={add}>新增人员</Button>
    </header>
  )
}

const useFound = ({ lines, spelling, marked }: Props): RegisterLine[] => {
  const { query, role, department, standing } = useRegisterView()
  const find = useMemo(() => finderOf(lines, ({ name, code, department: at, title }) => ({ name, texts: [code, at, title] }), spelling), [lines, spelling])
  return useMemo(() => {
    const named = new Set(find(query))
    const found = marked.size > 0 ? lines.filter((it) => named.has(it) || marked.has(it.id)) : [...named]
    return narrowed(found, { role, department, standing })
  }, [lines, find, query, marked, role, department, standing])
}

export const Register = (props: Props) => {
  const { lines, onOpen, barred = null } = props
  const { show, reset, opened } = useRegisterView()
  const [search, box] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)]
  const shown = useFound(props)
  const choices = useMemo(() => choicesOf(lines), [lines])
  useSearchKeys(search, () => show({ query: '' }))
  useNewPerson(barred !== null)
  const open = (person: string): void => {
    show({ opened: person })
    onOpen(person)
  }
  const fromSearch = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const first = box.current?.querySelector<HTMLButtonElement>('.name')
    if (event.key === 'ArrowDown') first?.focus()
    else if (event.key === 'Enter') first?.click()
    else return
    event.preventDefault()
  }
  return (
    <div className="register">
      <Head {...props} />
      {lines.length === 0 ? (
        <EmptyState title="还没有登记人员" action={<Button look="primary" disabled={barred !== null} title={barred ?? undefined} onClick={add}>新增第一名人员</Button>}>
          逐个登记本机构的医保相关人员：姓名、岗位和任职起始日必填，其他可以以后补。快捷键 Ctrl+N。
        </EmptyState>
      ) : (
        <>
          <RegisterFilters {...choices} shown={shown.length} all={lines.length} search={search} onKey={fromSearch} />
          <div className="register-lines" ref={box}>
            <RegisterTable lines={shown} box={box} current={opened} onOpen={open} onCurrent={(it) => show({ opened: it })} onLeave={() => search.current?.focus()} />
            {shown.length === 0 && <EmptyState title="没有符合条件的人员" action={<Button onClick={reset}>显示全部</Button>} />}
          </div>
        </>
      )}
    </div>
  )
}
