import { Button } from '../../../ui/Button'
import { typedDay } from '../../../ui/form/typed-day'
import { everything, type Filter, isEverything } from './filter'

type Change = (event: { target: { value: string } }) => void

/** A day in any of the usual writings; Chromium's own field would ask in the language of the system. */
const Day = ({ label, value, onChange }: { label: string; value: string; onChange: Change }) => {
  const typed = typedDay(value)
  return (
    <label>
      <span>{label}</span>
      <input
        className="line-input audit-filter-day figures" type="text" placeholder="2026-6-11" autoComplete="off" value={value}
        aria-invalid={typed !== null && 'sentence' in typed} onChange={onChange}
      />
    </label>
  )
}

type Props = { filter: Filter; onChange: (filter: Filter) => void }

export const AuditFilters = ({ filter, onChange }: Props) => {
  const set = (key: keyof Filter) => (event: { target: { value: string } }) => onChange({ ...filter, [key]: event.target.value })
  return (
    <div className="audit-filters" role="search" aria-label="查找操作记录">
      <label>
        <span>人员或内容</span>
        <input className="line-input" type="search" value={filter.words} placeholder="姓名、文号、做了什么" onChange={set('words')} />
      </label>
      <label>
        <span>操作人</span>
        <input className="line-input audit-filter-who" type="search" value={filter.who} onChange={set('who')} />
      </label>
      <Day label="从" value={filter.from} onChange={set('from')} />
      <Day label="到" value={filter.until} onChange={set('until')} />
      {!isEverything(filter) && <Button onClick={() => onChange(everything)}>显示全部</Button>}
    </div>
  )
}
