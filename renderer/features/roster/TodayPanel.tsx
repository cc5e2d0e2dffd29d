import type { Day } from '../../../shared/time/day'
import { DayText } from '../../ui/DayText'
import type { Barred, Todo } from './today'
import './today-panel.css'

type Props = {
  barred: readonly Barred[]
  todos: readonly Todo[]
  today: Day
  onOpen: (person: string) => void
}

const SHOWN = 8

const Name = ({ id, name, onOpen }: { id: string; name: string; onOpen: (person: string) => void }) => (
  <button type="button" className="panel-name" onClick={() => onOpen(id)}>{name}</button>
)

const BarredGroup = ({ says, people, onOpen }: Barred & Pick<Props, 'onOpen'>) => (
  <section>
    <h3>{says}</h3>
    <ul>
      {people.map(({ person, until }) => (
        <li key={person.id} className="panel-line">
          <Name id={person.id} name={person.name} onOpen={onOpen} />
          <span className="secondary">{until}</span>
        </li>
      ))}
    </ul>
  </section>
)

const When = ({ todo: { due, overdue, provisional }, today }: { todo: Todo; today: Day }) => {
  if (due === null) return <span className="panel-when">及时</span>
  return (
    <span className={overdue ? 'panel-when panel-overdue' : 'panel-when'}>
      <DayText of={due} near={today} />
      {overdue ? '　已逾期' : '前'}
      {provisional && '（推算）'}
    </span>
  )
}

const TodoLine = ({ todo, today, onOpen }: { todo: Todo; today: Day; onOpen: Props['onOpen'] }) => (
  <li className="panel-todo">
    <When todo={todo} today={today} />
    <span>
      <Name id={todo.person.id} name={todo.person.name} onOpen={onOpen} />　{todo.what}
    </span>
  </li>
)

/** 今日 and 近期要办, beside the list. */
export const TodayPanel = ({ barred, todos, today, onOpen }: Props) => (
  <aside className="panel" aria-label="今日与近期要办">
    <h2>今日不可结算</h2>
    {barred.length === 0 && <p className="secondary">没有人被暂停或终止。</p>}
    {barred.map((it) => (
      <BarredGroup key={it.says} {...it} onOpen={onOpen} />
    ))}
    <h2>近期要办</h2>
    {todos.length === 0 && <p className="secondary">没有待办的期限。</p>}
    <ol>
      {todos.slice(0, SHOWN).map((it) => (
        <TodoLine key={`${it.person.id} ${it.kind} ${it.due}`} todo={it} today={today} onOpen={onOpen} />
      ))}
    </ol>
    {todos.length > SHOWN && <p className="secondary">另有 {todos.length - SHOWN} 项，见各人页面。</p>}
  </aside>
)
