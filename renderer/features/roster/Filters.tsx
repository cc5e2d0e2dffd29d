import type { KeyboardEvent, RefObject } from 'react'
import type { Role } from '../../../shared/rules/schema'
import { Button } from '../../ui/Button'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import type { Segment, Wanted } from './rows'
import '../../ui/filters.css'

type Props = {
  wanted: Wanted
  roles: readonly { role: Role; word: string }[]
  shown: number
  all: number
  /** Of all, those whose role the rules leave out. */
  outside: number
  search: RefObject<HTMLInputElement | null>
  onChange: (change: Partial<Wanted>) => void
  onReset: () => void
  /** Down from the search leads into the list, Enter opens its first line. */
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

const statuses: readonly { value: Segment; word: string }[] = [
  { value: 'claimable', word: '可结算' },
  { value: 'suspended', word: '暂停' },
  { value: 'terminated', word: '终止' },
  { value: 'upcoming', word: '即将' },
  { value: 'awaiting', word: '待评估' },
  { value: 'reregister', word: '可重新登记' },
]

const isNarrowed = ({ query, segment, role }: Wanted): boolean => query !== '' || segment !== null || role !== null

const sayAll = (all: number, outside: number): string =>
  outside > 0 ? `共 ${all} 人，${outside} 人不属本细则范围` : `共 ${all} 人`

export const Filters = ({ wanted, roles, shown, all, outside, search, onChange, onReset, onKey }: Props) => (
  <div className="filters" role="search">
    <SearchField placeholder="姓名、拼音、编码或科室" value={wanted.query} field={search} onChange={(query) => onChange({ query })} onKey={onKey} />
    <Select
      label="状态"
      value={wanted.segment ?? ''}
      options={[{ value: '', word: '全部' }, ...statuses]}
      onChange={(value) => onChange({ segment: statuses.find((it) => it.value === value)?.value ?? null })}
    />
    <Select
      label="岗位"
      value={wanted.role ?? ''}
      options={[{ value: '', word: '全部' }, ...roles.map(({ role, word }) => ({ value: role, word }))]}
      onChange={(value) => onChange({ role: roles.find((it) => it.role === value)?.role ?? null })}
    />
    {isNarrowed(wanted) && <Button look="quiet" onClick={onReset}>显示全部</Button>}
    <span className="filters-count secondary figures" role="status">{isNarrowed(wanted) ? `${shown} / ${all} 人` : sayAll(all, outside)}</span>
  </div>
)
