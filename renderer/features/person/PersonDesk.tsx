import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Day } from '../../../shared/time/day'
import { useProfileForm } from '../../state/profile-form'
import { useBarred, useSession } from '../../store/session'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { knownOn } from './as-of'
import { AsOf, AsOfBanner } from './AsOf'
import type { Known } from '../../../shared/model/known'
import { NoticeDrawer } from './notice/NoticeDrawer'
import { PersonView } from './PersonView'
import { PinControl } from './pin/PinControl'

/** Ctrl+N enters a notice. */
const useNewNotice = (open: () => void): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'n' || event.shiftKey || event.altKey || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [open])
}

/** Esc leads back to today before it leads off the page; a drawer or a field has its own use for it. */
const useEscape = (away: boolean, toToday: () => void): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !away || event.target instanceof HTMLInputElement || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      toToday()
    }
    // On the way down: the shell, which closes the page, listens on the way up.
    document.addEventListener('keydown', act, true)
    return () => document.removeEventListener('keydown', act, true)
  }, [away, toToday])
}

type HeadProps = { known: Known; told: string; onBack: () => void; onNotice: () => void; onDay: (day: Day) => void }

const Head = ({ known, told, onBack, onNotice, onDay }: HeadProps) => {
  const away = known.today !== known.now
  const profile = useProfileForm((it) => it.told)
  const barred = useBarred()
  return (
    <div className="person-top">
      <header className="person-head">
        <Button look="quiet" onClick={onBack}>
          <Icon name="back" />
          返回名单
        </Button>
        <p className="person-told" role="status">{told || profile}</p>
        <AsOf day={known.today} now={known.now} onDay={onDay} />
        <Button look="primary" title={barred ?? (away ? '先回到今天，再登记' : 'Ctrl+N')} disabled={away || barred !== null} onClick={onNotice}>登记处理通知书</Button>
      </header>
      <AsOfBanner known={known} onToday={() => onDay(known.now)} />
    </div>
  )
}

/** The day looked at: null while it is today, so that the page moves on with the day. */
const useAsOf = (today: Known) => {
  const { book } = useSession()
  const [asOf, setAsOf] = useState<Day | null>(null)
  const { now } = today
  const known = useMemo(() => (asOf ? knownOn(today, book, asOf) : today), [today, book, asOf])
  const look = useCallback((day: Day) => setAsOf(day === now ? null : day), [now])
  return { known, look, away: asOf !== null, toToday: useCallback(() => setAsOf(null), []) }
}

/** What is known of a person on today or any other day, and the door for a new notice. */
export const PersonDesk = ({ known: today, onBack, onNotice }: { known: Known; onBack: () => void; onNotice?: (decision: string) => void }) => {
  const { known, look, away, toToday } = useAsOf(today)
  const [entering, setEntering] = useState(false)
  const [told, setTold] = useState('')
  const barred = useBarred()
  const open = useCallback(() => {
    const why = barred ?? (away ? '登记通知书请先回到今天。' : '')
    setEntering(why === '')
    setTold(why)
  }, [away, barred])
  const saved = (words: string): void => {
    setEntering(false)
    setTold(words)
  }
  useNewNotice(open)
  useEscape(away, toToday)
  const onDay = (day: Day): void => {
    setTold('')
    look(day)
  }
  return (
    <>
      <PersonView
        known={known} onLook={onDay} onNotice={onNotice} mayEnter={barred === null} aside={barred === null && <PinControl person={known.file.person} onTold={setTold} />}
        head={<Head known={known} told={told} onBack={onBack} onNotice={open} onDay={onDay} />}
      />
      {entering && <NoticeDrawer known={today} onClose={() => setEntering(false)} onSaved={saved} />}
    </>
  )
}
