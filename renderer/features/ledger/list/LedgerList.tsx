import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { type Day, yearOf } from '../../../../shared/time/day'
import { useLedgerView } from '../../../state/ledger-view'
import { useNoticeForm } from '../../../state/notice-form'
import { Button } from '../../../ui/Button'
import { finderOf } from '../../../ui/finder'
import { toFirstFound, useSearchKeys } from '../../../ui/search-keys'
import type { Spelling } from '../../../ui/spelling'
import { EmptyState } from '../../../ui/states'
import type { LedgerLine } from '../lines'
import { choicesOf, narrowed, totalsOf } from '../narrowed'
import { LedgerFilters } from './LedgerFilters'
import { LedgerTable } from './LedgerTable'
import { YearTotals } from './YearTotals'

type Props = {
  institution: InstitutionRow
  lines: readonly LedgerLine[]
  today: Day
  spelling: Spelling | null
  /** What was done last, in words. */
  told: string
  barred: string | null
  onOpen: (line: LedgerLine) => void
  onMeasure: () => void
  onExport: (shown: readonly LedgerLine[]) => void
}

const enter = (): void => useNoticeForm.getState().enter()

const Head = ({ told, barred, institution, onMeasure, onExport, shown }: Props & { shown: readonly LedgerLine[] }) => (
  <header className="ledger-head">
    <h1 title={institution.name}>台账</h1>
    <p className="ledger-told" role="status">{told}</p>
    <Button disabled={barred !== null || shown.length === 0} title={barred ?? undefined} onClick={() => onExport(shown)}>导出</Button>
    <Button disabled={barred !== null} title={barred ?? undefined} onClick={onMeasure}>登记机构处理</Button>
    <Button look="primary" disabled={barred !== null} title={barred ?? 'Ctrl+Shift+N'} aria-keyshortcuts="Control+Shift+N" onClick={enter}>新增通知书</Button>
  </header>
)

const useFound = ({ lines, spelling }: Props): LedgerLine[] => {
  const { query, year, person, kind, only } = useLedgerView()
  const find = useMemo(
    () => finderOf(lines, ({ people, noticeNo, says }) => ({ name: people.map((it) => it.name).join(''), texts: [noticeNo, says] }), spelling),
    [lines, spelling],
  )
  return useMemo(() => narrowed(find(query), { year, person, kind, only }), [find, query, year, person, kind, only])
}

export const LedgerList = (props: Props) => {
  const { lines, today, barred, onOpen } = props
  const { show, reset, opened, year: chosen } = useLedgerView()
  const [search, box] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)]
  const shown = useFound(props)
  const choices = useMemo(() => choicesOf(lines), [lines])
  const year = chosen ?? yearOf(today)
  const totals = useMemo(() => totalsOf(lines, year), [lines, year])
  useSearchKeys(search, () => show({ query: '' }))
  const open = (line: LedgerLine): void => {
    show({ opened: line.key })
    onOpen(line)
  }
  const fromSearch = (event: KeyboardEvent<HTMLInputElement>): void => toFirstFound(event, box.current)
  return (
    <div className="ledger-page">
      <Head {...props} shown={shown} />
      {lines.length === 0 ? (
        <EmptyState title="台账还没有记录" action={<Button look="primary" disabled={barred !== null} title={barred ?? undefined} onClick={enter}>新增第一份通知书</Button>}>
          收到经办机构的处理通知书后在这里录入（Ctrl+Shift+N）：先选人员，登记前就能看到后果。一份通知书涉及几个人的，一次录入。
        </EmptyState>
      ) : (
        <>
          <YearTotals year={year} totals={totals} />
          <LedgerFilters {...choices} shown={shown.length} all={lines.length} search={search} onKey={fromSearch} />
          <div className="ledger-lines" ref={box}>
            <LedgerTable lines={shown} today={today} box={box} current={opened} onOpen={open} onCurrent={(it) => show({ opened: it.key })} onLeave={() => search.current?.focus()} />
            {shown.length === 0 && <EmptyState title="没有符合条件的记录" action={<Button onClick={reset}>显示全部</Button>} />}
          </div>
        </>
      )}
    </div>
  )
}
