import type { KeyboardEvent, RefObject } from 'react'
import { useLedgerView } from '../../../state/ledger-view'
import { Button } from '../../../ui/Button'
import { SearchField } from '../../../ui/SearchField'
import { Select } from '../../../ui/Select'
import type { LineKind } from '../lines'
import { kindWords } from './words'

type Props = {
  years: readonly number[]
  people: readonly { id: string; name: string }[]
  shown: number
  all: number
  search: RefObject<HTMLInputElement | null>
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

const everything = { value: '', word: '全部' }
const kinds = Object.entries(kindWords).map(([value, word]) => ({ value, word }))
const checks = [{ value: 'differs', word: '有差异' }, { value: 'open', word: '申诉期内' }] as const

export const LedgerFilters = ({ years, people, shown, all, search, onKey }: Props) => {
  const { query, year, person, kind, only, show, reset } = useLedgerView()
  const touched = Boolean(query || year || person || kind || only)
  return (
    <div className="filters" role="search">
      <SearchField placeholder="姓名、拼音、文书号" value={query} field={search} onChange={(it) => show({ query: it })} onKey={onKey} />
      <Select label="年度" value={year === null ? '' : String(year)} options={[everything, ...years.map((it) => ({ value: String(it), word: `${it} 年` }))]} onChange={(it) => show({ year: it ? Number(it) : null })} />
      <Select label="人员" value={person} options={[everything, ...people.map((it) => ({ value: it.id, word: it.name }))]} onChange={(it) => show({ person: it })} />
      <Select label="种类" value={kind ?? ''} options={[everything, ...kinds]} onChange={(it) => show({ kind: (it || null) as LineKind | null })} />
      <Select label="核对" value={only ?? ''} options={[everything, ...checks]} onChange={(it) => show({ only: checks.find(({ value }) => value === it)?.value ?? null })} />
      {touched && <Button look="quiet" onClick={reset}>显示全部</Button>}
      <span className="filters-count secondary figures" role="status">{shown === all ? `共 ${all} 条` : `${shown} / ${all} 条`}</span>
    </div>
  )
}
