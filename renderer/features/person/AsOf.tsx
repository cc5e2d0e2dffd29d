import { type KeyboardEvent, useState } from 'react'
import { sayDay } from '../../../shared/rules/say'
import type { Day } from '../../../shared/time/day'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { dayByKey, monthAway, typedAsOf } from './as-of'
import type { Known } from '../../../shared/model/known'
import { DayField } from '../../ui/form/DayField'
import { weekdayWords } from '../../ui/form/typed-day'
import './as-of.css'

type Props = { day: Day; now: Day; onDay: (day: Day) => void }

/** What is in the field: the day shown, or what somebody is typing. */
const useTyped = ({ day, onDay }: Props) => {
  const [typed, setTyped] = useState<{ text: string; of: Day; left: boolean }>({ text: day, of: day, left: false })
  // Another day came from elsewhere: what was typed is let go.
  const { text, left } = typed.of === day ? typed : { text: day, left: false }
  const read = typedAsOf(text)
  const type = (next: string): void => {
    const found = typedAsOf(next)
    const there = found && 'day' in found ? found.day : null
    setTyped({ text: next, of: there ?? day, left: false })
    if (there && there !== day) onDay(there)
  }
  return {
    text, type,
    trouble: left && read && 'sentence' in read ? read.sentence : undefined,
    leave: () => setTyped({ text: text.trim() === '' ? day : text, of: day, left: true }),
    forget: () => setTyped({ text: day, of: day, left: false }),
  }
}

/** 看某一天: any day, typed, picked, or stepped to. In the field ↑ ↓ go a day, PageUp and PageDown a month; Esc lets go of what was typed. */
export const AsOf = (props: Props) => {
  const { day, now, onDay } = props
  const { text, trouble, type, leave, forget } = useTyped(props)
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    if (event.key === 'Escape' && text !== day) {
      event.preventDefault()
      event.stopPropagation()
      forget()
    }
    const there = dayByKey(event.key, day)
    if (!there) return
    event.preventDefault()
    onDay(there)
  }
  return (
    <form className="as-of" aria-label="看某一天" title="在日期栏内：↑ ↓ 前后一天，PageUp PageDown 前后一月" onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); leave() }}>
      <DayField label="看某一天" place="as-of" value={text} trouble={trouble} onChange={type} onLeave={leave} />
      <span className="as-of-steps">
        <Button look="quiet" onClick={() => onDay(monthAway(day, -1))}>上月</Button>
        <Button look="quiet" disabled={day === now} onClick={() => onDay(now)}>今天</Button>
        <Button look="quiet" onClick={() => onDay(monthAway(day, 1))}>下月</Button>
      </span>
    </form>
  )
}

/** Says plainly that the page speaks for another day, and what it takes for known. */
export const AsOfBanner = ({ known, onToday }: { known: Known; onToday: () => void }) => {
  const { today, now, assessment, pack } = known
  if (today === now) return null
  const knows = today < now ? '只按到这一天为止已有的记录，以后发生的不计。' : `假设 ${sayDay(now, now)}（今天）以后没有新的记分、修复和恢复。`
  return (
    <Banner kind="warning" action={<Button onClick={onToday}>回到今天</Button>}>
      正在看 <strong>{sayDay(today)}（{weekdayWords(today)}）</strong>的情况：{knows}
      {!assessment.packInForce && `这一天${pack.pack.shortTitle}不在施行期内，按它推算。`}
    </Banner>
  )
}
