import { type KeyboardEvent, type RefObject, useState } from 'react'
import { Labelled, type LabelledProps } from './Labelled'

type Props = LabelledProps & {
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
  /** Only figures, this many. */
  digits?: number
  field?: RefObject<HTMLInputElement | null>
}

const CAPS = '大写锁定已打开，字母会输成大写。'

/** What others at the screen should not read: dots, until the person asks to see them. Says when caps lock is on. */
export const SecretField = ({ label, hint, trouble, value, onChange, autoFocus = false, digits, field }: Props) => {
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  const look = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'))
  const taken = (typed: string): string => (digits === undefined ? typed : typed.normalize('NFKC').replace(/\D/g, '').slice(0, digits))
  return (
    <Labelled label={label} hint={caps && digits === undefined ? CAPS : hint} trouble={trouble}>
      {(ties) => (
        <div className="secret">
          <input
            {...ties} ref={field} className={`line-input ${digits === undefined ? '' : 'figures secret-figures'}`} type={shown ? 'text' : 'password'}
            inputMode={digits === undefined ? 'text' : 'numeric'} autoComplete="off" spellCheck={false} maxLength={digits ?? 200} value={value}
            autoFocus={autoFocus} data-first={autoFocus || undefined} onChange={(event) => onChange(taken(event.target.value))} onKeyDown={look} onKeyUp={look}
          />
          <button type="button" className="secret-show" aria-pressed={shown} aria-label={`显示${label}`} onClick={() => setShown(!shown)}>{shown ? '隐藏' : '显示'}</button>
        </div>
      )}
    </Labelled>
  )
}
