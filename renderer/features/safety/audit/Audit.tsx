import { useMemo, useState } from 'react'
import type { JournalEntry } from '../../../../shared/model/journal'
import { peopleNames } from '../../../store/safety-queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Skeleton } from '../../../ui/states'
import { Section } from '../Section'
import { AuditFilters } from './AuditFilters'
import { AuditTable } from './AuditTable'
import { EntryDialog } from './EntryDialog'
import { everything, type Filter, isEverything } from './filter'
import { type Entries, useEntries } from './useEntries'
import { Verify } from './Verify'
import './audit.css'

const counted = ({ count, end, left }: Entries, filter: Filter): string => {
  if (isEverything(filter)) return `共 ${end} 条`
  return left > 0 ? `已找到 ${count} 条，还有 ${left} 条没有查完…` : `共 ${end} 条，找到 ${count} 条`
}

const noNames: ReadonlyMap<string, string> = new Map()

/** 操作记录: everything that was ever done here, in words. */
export const Audit = () => {
  const { store } = useSession()
  const [filter, setFilter] = useState<Filter>(everything)
  const [open, setOpen] = useState<JournalEntry | null>(null)
  const held = useLive(() => peopleNames(store), [store])
  const names = useMemo(() => held ?? noNames, [held])
  const entries = useEntries(filter, names)
  return (
    <Section title="操作记录" lead="谁在什么时候做了什么，逐条记录，不能修改，也不能删除。点一条可以看改动的内容。">
      <Verify />
      <AuditFilters filter={filter} onChange={setFilter} />
      {entries && <p className="secondary figures" role="status">{counted(entries, filter)}</p>}
      {!entries && <Skeleton />}
      {entries?.count === 0 && entries.left === 0 && <p className="safety-none">{entries.end === 0 ? '还没有操作记录。' : '没有符合条件的记录。请换个词，或显示全部。'}</p>}
      {entries && entries.count > 0 && <AuditTable entries={entries} names={names} onOpen={setOpen} />}
      {open && <EntryDialog entry={open} names={names} onClose={() => setOpen(null)} />}
    </Section>
  )
}
