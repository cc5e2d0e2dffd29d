import { Button } from '../../../ui/Button'
import { everything, type Filter, isEverything } from './filter'

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
      <label>
        <span>从</span>
        <input className="line-input" type="date" value={filter.from} max={filter.until || undefined} onChange={set('from')} />
      </label>
      <label>
        <span>到</span>
        <input className="line-input" type="date" value={filter.until} min={filter.from || undefined} onChange={set('until')} />
      </label>
      {!isEverything(filter) && <Button onClick={() => onChange(everything)}>显示全部</Button>}
    </div>
  )
}
