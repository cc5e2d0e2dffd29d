import { type KeyboardEvent, useEffect, useRef } from 'react'
import { rowByKey } from '../../ui/row-keys'
import { StatusMark } from '../../ui/StatusMark'
import type { RosterPerson } from './people'
import '../../ui/people-table.css'

type Props = {
  people: readonly RosterPerson[]
  /** Whose line Tab leads to; the first one's, when it is not in the list. */
  current: string | null
  onOpen: (person: string) => void
  onCurrent: (person: string) => void
  /** Up from the first line. */
  onLeave: () => void
}

const quiet = ({ outside }: RosterPerson): string => (outside ? `不属本细则范围（${outside}）` : '—')

const Score = ({ points, cap, outside }: RosterPerson) => {
  if (outside && points === 0) return <span className="secondary">—</span>
  return (
    <>
      {points}
      <span className="secondary">/{cap}</span>
    </>
  )
}

const Line = ({ person, reachable, onOpen, onCurrent }: { person: RosterPerson; reachable: boolean } & Pick<Props, 'onOpen' | 'onCurrent'>) => (
  <tr onClick={() => onOpen(person.id)}>
    <th scope="row">
      <button
        type="button"
        className="name"
        tabIndex={reachable ? 0 : -1}
        onFocus={() => onCurrent(person.id)}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(person.id)
        }}
      >
        {person.name}
      </button>
    </th>
    <td>
      {person.roleWord}
      {person.department && <span className="secondary">　{person.department}</span>}
    </td>
    <td>
      {person.mark ? <StatusMark kind={person.mark} word={person.word} /> : <span className="secondary">{person.word}</span>}
    </td>
    <td className="points figures">
      <Score {...person} />
    </td>
    <td title={person.next?.says}>{person.next?.says ?? <span className="secondary">{quiet(person)}</span>}</td>
  </tr>
)

export const RosterTable = ({ people, current, onOpen, onCurrent, onLeave }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const reachable = people.some((it) => it.id === current) ? current : people[0]?.id
  // Back from a person's page: where one was.
  useEffect(() => {
    if (current && document.activeElement === document.body) body.current?.querySelector<HTMLButtonElement>('.name[tabindex="0"]')?.focus()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on coming back, not on every move
  }, [])
  const move = (event: KeyboardEvent): void => {
    const names = [...(body.current?.querySelectorAll<HTMLButtonElement>('.name') ?? [])]
    const at = names.findIndex((it) => it === document.activeElement)
    const to = rowByKey(event.key, at, names.length - 1)
    if (to === null || at < 0) return
    event.preventDefault()
    if (to < 0) onLeave()
    else names[to]?.focus()
  }
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col" className="column-name">姓名</th>
          <th scope="col" className="column-role">岗位</th>
          <th scope="col" className="column-status">状态</th>
          <th scope="col" className="column-points points">分</th>
          <th scope="col">下一个要紧的日子</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        {people.map((it) => (
          <Line key={it.id} person={it} reachable={it.id === reachable} onOpen={onOpen} onCurrent={onCurrent} />
        ))}
      </tbody>
    </table>
  )
}
