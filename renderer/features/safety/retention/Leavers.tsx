import { useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'
import { dueOn } from './due'
import { EraseDialog } from './EraseDialog'

type Props = { people: readonly PersonRow[]; years: number; barred: boolean }

/** Whose time is over; each can be left out. */
export const Leavers = ({ people, years, barred }: Props) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const chosen = people.filter(({ id }) => !left.has(id))
  const turn = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const onDone = (names: string): void => {
    setAsking(false)
    setSaid(`已清除${names}的身份信息。`)
  }
  return (
    <>
      <table className="ruled-table safety-table">
        <thead>
          <tr><th scope="col">清除</th><th scope="col">姓名</th><th scope="col">离职日</th><th scope="col">到期日</th></tr>
        </thead>
        <tbody>
          {people.map((it) => (
            <tr key={it.id}>
              <td><input type="checkbox" className="retention-check" aria-label={`清除${it.name}`} disabled={barred} checked={!left.has(it.id)} onChange={() => turn(it.id)} /></td>
              <th scope="row">{it.name}</th>
              <td className="figures">{it.leftOn}</td>
              <td className="figures">{dueOn(it, years)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div><Button disabled={barred || chosen.length === 0} onClick={() => setAsking(true)}>清除 {chosen.length} 人的身份信息…</Button></div>
      {said && <div role="status"><StatusLine good>{said}</StatusLine></div>}
      {asking && <EraseDialog people={chosen} onClose={() => setAsking(false)} onDone={onDone} />}
    </>
  )
}
