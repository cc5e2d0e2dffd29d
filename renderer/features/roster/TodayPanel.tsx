import { type ReactNode, useEffect, useRef } from 'react'
import type { Day } from '../../../shared/time/day'
import { DayText } from '../../ui/DayText'
import { leftWords, nearness, stageWord } from '../../../shared/model/licence-expiry'
import { sayDay } from '../../../shared/rules/say'
import { DoneMark, DueMark } from '../../ui/DueMark'
import type { RosterPerson } from './people'
import { type Barred, expiringAmong, promptly, type Prompt, type Todo } from './today'
import './today-panel.css'

type Open = { onOpen: (person: string) => void }
type Props = { barred: readonly Barred[]; todos: readonly Todo[]; /** Those of today's list, for their licences. */ people: readonly RosterPerson[]; today: Day } & Open

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
    {todo.done ? <span className="panel-when"><DoneMark word={`已办：${sayDay(todo.done, today)}`} /></span> : todo.due && <When {...todo} due={todo.due} today={today} />}
    <span>
      <Name id={todo.person.id} name={todo.person.name} onOpen={onOpen} />　{todo.what}
    </span>
  </li>
)

const PromptLine = ({ prompt: { what, people, done }, today, onOpen }: { prompt: Prompt; today: Day } & Open) => (
  <div className="panel-prompt">
    <dt>{what}</dt>
    {people.length > 0 && <dd>{people.map(({ id, name }) => <Name key={id} id={id} name={name} onOpen={onOpen} />)}</dd>}
    {done.length > 0 && (
      <dd className="panel-done">
        {done.map(({ person: { id, name }, on }) => (
          <span key={id}><Name id={id} name={name} onOpen={onOpen} /> <DoneMark word={`已办：${sayDay(on, today)}`} /></span>
        ))}
      </dd>
    )}
  </div>
)

/** 证照快到期: within 90 days or over, worst first. */
const Expiring = ({ people, today, onOpen }: { people: readonly RosterPerson[]; today: Day } & Open) => {
  const all = expiringAmong(people)
  if (all.length === 0) return null
  return (
    <>
      <h3>证照快到期</h3>
      <ul>
        {all.slice(0, SHOWN).map(({ person, expiry: { licence, until, left, stage } }) => (
          <li key={licence.id} className="panel-todo">
            <span className="panel-when"><DueMark near={nearness(stage)} word={stageWord(stage)} />　{sayDay(until, today)}，{leftWords(left)}</span>
            <span><Name id={person.id} name={person.name} onOpen={onOpen} />　{licence.kind}</span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN && <p className="secondary">另有 {all.length - SHOWN} 本，到“人员”按“证照快到期”查看。</p>}
    </>
  )
}

const Promptly = ({ todos, today, onOpen }: { todos: readonly Todo[]; today: Day } & Open) => {
  const duties = promptly(todos)
  if (duties.length === 0) return null
  return (
    <>
      <h3>应及时办理（条文未定期限）</h3>
      <dl>
        {duties.map((it) => <PromptLine key={it.what} prompt={it} today={today} onOpen={onOpen} />)}
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

/** Ctrl+D leads to the next thing to be done, and from there to the one after; Enter opens whose it is. */
const useNextDuty = () => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || event.shiftKey || event.altKey || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      const names = [...(list.current?.querySelectorAll<HTMLButtonElement>('.panel-name') ?? [])]
      names[(names.findIndex((it) => it === document.activeElement) + 1) % names.length]?.focus()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [])
  return list
}

/** Who may not be claimed for today, and what is due next, beside the list. */
export const TodayPanel = ({ barred, todos, people, today, onOpen }: Props) => {
  const dated = todos.filter((it) => it.due !== null)
  const list = useNextDuty()
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
        <ol ref={list} aria-keyshortcuts="Control+D" title="Ctrl+D：下一件要办的事">
          {dated.slice(0, SHOWN).map((it) => (
            <DatedLine key={`${it.person.id} ${it.kind} ${it.due}`} todo={it} today={today} onOpen={onOpen} />
          ))}
        </ol>
        {dated.length > SHOWN && <p className="secondary">另有 {dated.length - SHOWN} 项较远的期限，见各人页面。</p>}
        <Expiring people={people} today={today} onOpen={onOpen} />
        <Promptly todos={todos} today={today} onOpen={onOpen} />
      </Part>
    </aside>
  )
}
