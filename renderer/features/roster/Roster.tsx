import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Day } from '../../../shared/time/day'
import { useRosterView } from '../../state/roster-view'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/states'
import { Filters } from './Filters'
import { Headline } from './Headline'
import type { RosterPerson } from './people'
import { RosterTable } from './RosterTable'
import { chosen, countsOf, inOrder, rolesOf } from './rows'
import type { Spelling } from '../../ui/spelling'
import { barredToday, todosOn } from './today'
import { TodayPanel } from './TodayPanel'
import { toFirstFound, useSearchKeys } from '../../ui/search-keys'
import { useWanted } from './wanted'
import './roster.css'

type Props = {
  people: readonly RosterPerson[]
  today: Day
  spelling: Spelling | null
  /** What has to be said about the rules being in force. */
  validity: string | null
  onOpen: (person: string) => void
}

const NoOne = () => (
  <EmptyState title="还没有登记人员">请到“人员”（Alt+2）新增。登记后，这里会列出每个人今日能否结算。</EmptyState>
)

export const Roster = ({ people, today, spelling, validity, onOpen }: Props) => {
  const { show, reset, opened } = useRosterView()
  const wanted = useWanted()
  const search = useRef<HTMLInputElement>(null)
  const lines = useRef<HTMLDivElement>(null)
  useSearchKeys(search, () => show({ query: '' }))
  const all = useMemo(() => inOrder(people, spelling), [people, spelling])
  if (all.length === 0) return <NoOne />
  const rows = chosen(all, wanted, spelling)
  const open = (person: string): void => {
    show({ opened: person })
    onOpen(person)
  }
  // Who was sought is found: the list is whole again on coming back.
  const jumpTo = (first: HTMLButtonElement | null | undefined): void => {
    first?.click()
    if (first) show({ query: '' })
  }
  const fromSearch = (event: KeyboardEvent<HTMLInputElement>): void => toFirstFound(event, lines.current, jumpTo)
  return (
    <div className="roster-frame">
      <div className="roster">
        <div className="roster-main">
          {validity && <Banner kind="warning">{validity}</Banner>}
          <Headline counts={countsOf(all)} chosen={wanted.segment} onChoose={(segment) => show({ segment })} />
          <Filters
            wanted={wanted} roles={rolesOf(all)} shown={rows.length} all={all.length} outside={all.filter((it) => it.outside).length}
            search={search} onChange={show} onReset={reset} onKey={fromSearch}
          />
          <div className="roster-lines" ref={lines}>
            <RosterTable people={rows} current={opened} onOpen={open} onCurrent={(it) => show({ opened: it })} onLeave={() => search.current?.focus()} />
            {rows.length === 0 && <EmptyState title="没有符合条件的人员" action={<Button onClick={reset}>显示全部</Button>} />}
          </div>
        </div>
        <TodayPanel barred={barredToday(all)} todos={todosOn(all, today)} people={all} today={today} onOpen={open} />
      </div>
    </div>
  )
}
