import { Suspense, useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { ask, listen } from '../../bridge'
import { useInquiry } from '../../state/inquiry'
import { useCountdown } from '../../ui/countdown'
import { Gate } from '../../ui/Gate'
import { CodeDoor } from './CodeDoor'
import { NotOpened } from './NotOpened'
import { OwnFile } from './OwnOverlay'
import { PassphraseDoor } from './PassphraseDoor'
import { RenewDoor } from './RenewDoor'

type State = Answer<'safety.state'>

const useSafetyState = (): [State | null, wait: number, waitFor: (seconds: number) => void] => {
  const [state, setState] = useState<State | null>(null)
  const [wait, waitFor] = useCountdown()
  const look = useCallback(() => void ask('safety.state', undefined).then((it) => {
    setState(it)
    waitFor(it.waitSeconds)
  }), [waitFor])
  useEffect(() => {
    look()
    return listen('safety.changed', look)
  }, [look])
  return [state, wait, waitFor]
}

/**
 * Asks who is there, over everything. What main answers is told to the whole program by itself (`safety.changed`).
 * `opened`: the program was opened since it was started, and a person may ask for the own file.
 */
export const LockScreen = ({ opened }: { opened: boolean }) => {
  const [state, wait, waitFor] = useSafetyState()
  const [forgot, setForgot] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const inquiry = useInquiry()
  const mustRenew = renewing || (state?.mustSetPassphrase ?? false)
  const back = (): void => {
    setForgot(false)
    inquiry.close()
  }
  const giveUp = (): void => {
    setRenewing(false)
    setForgot(false)
    void ask('safety.lock', undefined)
  }
  const door = () => {
    if (!state) return null
    if (mustRenew) return <RenewDoor accounts={state.accounts} onGiveUp={giveUp} />
    if (inquiry.wanted) return opened ? <Suspense><OwnFile onClose={back} /></Suspense> : <NotOpened onBack={back} />
    if (forgot) return <CodeDoor wait={wait} onWait={waitFor} onBack={back} onOpened={() => setRenewing(true)} />
    return <PassphraseDoor state={state} wait={wait} onWait={waitFor} onForgot={() => setForgot(true)} onInquiry={inquiry.open} />
  }
  return <Gate label="已锁定" onEscape={mustRenew ? () => undefined : back}>{door()}</Gate>
}
