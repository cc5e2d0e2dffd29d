import { useState } from 'react'
import type { PersonEffects } from '../../../../shared/model/effects'
import { sayDay } from '../../../../shared/rules/say'
import type { Day } from '../../../../shared/time/day'
import { Button } from '../../../ui/Button'
import type { Reckoning } from './useReckoning'

/** So many people are listed at a time. */
const PAGE = 100

const Lines = ({ person, today }: { person: PersonEffects; today: Day }) =>
  person.effects.map(({ on, what, before, after }, at) => (
    <tr key={`${on}${what}`}>
      {at === 0 && <th scope="rowgroup" rowSpan={person.effects.length}>{person.name}</th>}
      <td>{what}{on > today && <span className="law-line secondary">{sayDay(on)}</span>}</td>
      <td><del>{before}</del></td>
      <td><ins>{after}</ins></td>
    </tr>
  ))

const Table = ({ people, today }: { people: readonly PersonEffects[]; today: Day }) => {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <table className="law-table law-people">
        <thead>
          <tr>
            <th scope="col" className="law-column-person">姓名</th>
            <th scope="col">什么改变</th>
            <th scope="col">现在</th>
            <th scope="col">采用后</th>
          </tr>
        </thead>
        {people.slice(0, shown).map((it) => <tbody key={it.id}><Lines person={it} today={today} /></tbody>)}
      </table>
      {people.length > shown && <Button onClick={() => setShown(shown + PAGE)}>再列出 {Math.min(PAGE, people.length - shown)} 人</Button>}
    </>
  )
}

const sayProgress = ({ all, done, people, ended }: Reckoning): string => {
  if (all === null) return ended ? '已停止，没有推算。' : '正在读取人员…'
  const changed = `${people.length} 人有改变，${done - people.length} 人没有改变`
  if (ended === 'stopped') return `已停止：推算了 ${done} 人，其中 ${changed}；另外 ${all - done} 人没有推算。`
  return ended ? `共 ${all} 人：${changed}。` : `正在推算，${done} / ${all} 人……`
}

/** Person by person, what would be said otherwise; those of whom nothing would are counted. */
export const People = ({ reckoning, today }: { reckoning: Reckoning; today: Day }) => (
  <>
    <div className="law-progress">
      <p role="status" className="figures">{sayProgress(reckoning)}</p>
      {!reckoning.ended && (
        <>
          <progress aria-label="推算进度" value={reckoning.done} max={reckoning.all ?? 1} />
          <Button onClick={reckoning.stop}>停止推算</Button>
        </>
      )}
    </div>
    {reckoning.people.length > 0 && <Table people={reckoning.people} today={today} />}
  </>
)
