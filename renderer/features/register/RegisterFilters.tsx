import type { KeyboardEvent, RefObject } from 'react'
import { useRegisterView } from '../../state/register-view'
import { Button } from '../../ui/Button'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'

type Props = {
  roles: readonly { value: string; word: string }[]
  departments: readonly string[]
  shown: number
  all: number
  search: RefObject<HTMLInputElement | null>
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

const standings = [{ value: 'here', word: '在职' }, { value: 'left', word: '已离职' }, { value: '', word: '全部' }] as const
const all = { value: '', word: '全部' }

export const RegisterFilters = ({ roles, departments, shown, all: count, search, onKey }: Props) => {
  const { query, role, department, standing, show, reset } = useRegisterView()
  // The last one of a department may have gone.
  const named = department !== null && !departments.includes(department) ? [...departments, department] : departments
  return (
    <div className="filters" role="search">
      <SearchField placeholder="姓名、拼音、编码、证件号后四位" value={query} field={search} onChange={(it) => show({ query: it })} onKey={onKey} />
      <Select label="在职" value={standing ?? ''} options={standings} onChange={(value) => show({ standing: standings.find((it) => it.value === value)?.value || null })} />
      <Select label="岗位" value={role ?? ''} options={[all, ...roles]} onChange={(value) => show({ role: value || null })} />
      {named.length > 0 && (
        <Select label="部门" value={department ?? ''} options={[all, ...named.map((word) => ({ value: word, word }))]} onChange={(value) => show({ department: value || null })} />
      )}
      {(query || role || department || standing !== 'here') && <Button look="quiet" onClick={() => { reset(); show({ standing: 'here' }) }}>显示在职人员</Button>}
      <span className="filters-count secondary figures" role="status">{shown === count ? `共 ${count} 人` : `${shown} / ${count} 人`}</span>
    </div>
  )
}
