import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { useLibraryView } from '../../../state/library-view'
import { useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import type { Place } from '../place'
import { SearchField } from '../SearchField'
import { Withdraw } from '../Withdraw'
import { CalendarTable } from './CalendarTable'
import { PackTable } from './PackTable'
import { Results } from './Results'
import { searchAll } from './search'
import './shelf.css'

type Props = { institutions: readonly InstitutionRow[]; importing: ReactNode; published: ReactNode; told: string | null; onGo: (place: Place) => void }

/** Files taken in by another version of the program, or damaged since. */
const Unread = () => {
  const { library } = useSession()
  return library.unread.map(({ row, problems }) => (
    <Banner key={row.id} kind="warning" action={<Withdraw row={row} name={row.file} covers={false} onDone={() => undefined} />}>
      {row.adoptedOn} 导入的“{row.file}”现在读不出来，没有使用：{problems[0]?.place}　{problems[0]?.reason}
    </Banner>
  ))
}

const Lists = ({ institutions, onGo }: Pick<Props, 'institutions' | 'onGo'>) => {
  const { library, today } = useSession()
  const packs = [...library.packs.values()]
  return (
    <>
      <section aria-labelledby="law-packs">
        <div className="law-section-head">
          <h2 id="law-packs">规则包</h2>
          {packs.length > 1 && <Button look="quiet" onClick={() => onGo({ at: 'compare', left: '', right: '' })}>两份对照</Button>}
        </div>
        <PackTable packs={packs} institutions={institutions} today={today} onOpen={(pack) => onGo({ at: 'pack', pack, article: '', query: '' })} />
      </section>
      <section aria-labelledby="law-calendars">
        <div className="law-section-head"><h2 id="law-calendars">工作日历</h2></div>
        <CalendarTable calendars={library.calendars} today={today} onOpen={(year) => onGo({ at: 'calendar', year })} />
      </section>
    </>
  )
}

/** What is held: packs and calendars, and a search over all of them. */
export const Shelf = ({ institutions, importing, published, told, onGo }: Props) => {
  const { library } = useSession()
  const { query, seek } = useLibraryView()
  const field = useRef<HTMLInputElement>(null)
  const sought = useDeferredValue(query)
  const found = useMemo(() => searchAll(library, sought), [library, sought])
  return (
    <div className="law-shelf">
      <header className="law-shelf-head">
        <h1>法规库</h1>
        <SearchField label="在所有规则包中查找" query={query} field={field} found={`${found.length} 条中找到`} onChange={seek} />
        {importing}
      </header>
      {told && <Banner>{told}</Banner>}
      {published}
      <Unread />
      {query.trim() === '' ? <Lists institutions={institutions} onGo={onGo} /> : <Results found={found} query={query} onGo={onGo} />}
    </div>
  )
}
