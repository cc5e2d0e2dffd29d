import type { ReactNode } from 'react'
import type { Day } from '../../../shared/time/day'
import { DayText } from '../../ui/DayText'
import { type Barred, promptly, type Todo } from './today'
import './today-panel.css'

type Open = { onOpen: (person: string) => void }
type Props = { barred: readonly Barred[]; todos: readonly Todo[]; today: Day } & Open

/** The nearest that fit beside the list; the rest stands on each person's page. */
const SHOWN = 8

const Name = ({ id, name, onOpen }: { id: string; name: string } & Open) => (
  <button type="button" className="panel-name" onClick={() => onOpen(id)}>{name}</button>
)

const BarredGroup = ({ says, people, onOpen }: Barred & Open) => (
  <>
    <h3>{says}</h3>
    <ul>
      {people.map(({ person, until }) => (
        <li key={person.id} className="panel-line">
          <Name id={person.id} name={person.name} onOpen={onOpen} />
          <span className="secondary">{until}</span>
        </li>
      ))}
    </ul>
  </>
)

const When = ({ due, overdue, provisional, today }: Todo & { due: Day; today: Day }) => (
  <span className={overdue ? 'panel-when panel-overdue' : 'panel-when'}>
    <DayText of={due} near={today} />
    {overdue ? '　已逾期' : '前'}
    {provisional && '（推算）'}
  </span>
)

const DatedLine = ({ todo, today, onOpen }: { todo: Todo; today: Day } & Open) => (
  <li className="panel-todo">
    {todo.due && <When {...todo} due={todo.due} today={today} />}
    <span>
      <Name id={todo.person.id} name={todo.person.name} onOpen={onOpen} />　{todo.what}
    </span>
  </li>
)

const Promptly = ({ todos, onOpen }: { todos: readonly Todo[] } & Open) => {
  const duties = promptly(todos)
  if (duties.length === 0) return null
  return (
    <>
      <h3>应及时办理（条文未定期限）</h3>
      <dl>
        {duties.map(({ what, people }) => (
          <div key={what} className="panel-prompt">
            <dt>{what}</dt>
            <dd>
              {people.map(({ id, name }) => (
                <Name key={id} id={id} name={name} onOpen={onOpen} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="panel-part">
    <h2>{title}</h2>
    {children}
  </section>
)

/** Who may not be claimed for today, and what is due next, beside the list. */
export const TodayPanel = ({ barred, todos, today, onOpen }: Props) => {
  const dated = todos.filter((it) => it.due !== null)
  return (
    <aside className="panel" aria-label="今日不可结算与近期要办">
      <Part title="今日不可结算">
        {barred.length === 0 && <p className="secondary">没有人被暂停或终止。</p>}
        {barred.map((it) => (
          <BarredGroup key={it.says} {...it} onOpen={onOpen} />
        ))}
      </Part>
      <Part title="近期要办">
        {todos.length === 0 && <p className="secondary">没有待办的期限。</p>}
        <ol>
          {dated.slice(0, SHOWN).map((it) => (
            <DatedLine key={`${it.person.id} ${it.kind} ${it.due}`} todo={it} today={today} onOpen={onOpen} />
          ))}
        </ol>
        {dated.length > SHOWN && <p className="secondary">另有 {dated.length - SHOWN} 项较远的期限，见各人页面。</p>}
        <Promptly todos={todos} onOpen={onOpen} />
      </Part>
    </aside>
  )
}
