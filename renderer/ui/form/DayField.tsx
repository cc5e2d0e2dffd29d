import { useRef } from 'react'
import { sayDay } from '../../../shared/rules/say'
import { Icon } from '../Icon'
import { Field } from './Field'
import { dayIn, weekdayWords } from './typed-day'

type Props = {
  label: string
  place: string
  value: string
  trouble: string | undefined
  first?: boolean
  onChange: (value: string) => void
  onLeave: () => void
}

/** A day typed in any of the usual ways, or picked; read back with its weekday, so that a slip is seen. */
export const DayField = ({ label, place, value, trouble, first, onChange, onLeave }: Props) => {
  const picker = useRef<HTMLInputElement>(null)
  const day = dayIn(value)
  return (
    <Field label={label} trouble={trouble} hint={day ? `${sayDay(day)} ${weekdayWords(day)}` : undefined}>
      {(ties) => (
        <div className="day-field">
          <input
            {...ties} type="text" className="input figures" data-stop={place} value={value} placeholder="2026-6-11" autoComplete="off" inputMode="numeric"
            data-first={first} onChange={(event) => onChange(event.target.value)} onBlur={onLeave}
          />
          <input ref={picker} className="day-picker" type="date" tabIndex={-1} aria-hidden="true" value={day ?? ''} onChange={(event) => onChange(event.target.value)} />
          <button type="button" className="day-pick" tabIndex={-1} aria-label={`${label}：从日历选`} title="从日历选" onClick={() => picker.current?.showPicker()}>
            <Icon name="today" />
          </button>
        </div>
      )}
    </Field>
  )
}
