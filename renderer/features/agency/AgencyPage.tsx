import { useState } from 'react'
import { useBarred } from '../../store/session'
import { useLetters } from '../../store/use-sync'
import { Skeleton } from '../../ui/states'
import { EnrolSection } from './EnrolSection'
import { Matches } from './matches/Matches'
import { NeedsPerson } from './letters/NeedsPerson'
import { Waiting } from './letters/Waiting'
import { useNames } from './letters/use-names'
import { Status } from './Status'
import { useAgency } from './use-agency'
import '../../ui/ruled-table.css'
import './agency.css'

type Props = { onOpen: (person: string) => void }

const Letters = ({ onOpen }: Props) => {
  const letters = useLetters()
  const names = useNames()
  if (!letters || !names) return <Skeleton rows={3} />
  return (
    <>
      <NeedsPerson letters={letters.filter((it) => it.state === 'needs-person')} names={names} onOpen={onOpen} />
      <Matches names={names} onOpen={onOpen} />
      <Waiting letters={letters.filter((it) => it.state !== 'needs-person')} names={names} />
    </>
  )
}

/** 经办机构: how this device is connected, what waits to be sent, and what a person must decide. */
export const AgencyPage = ({ onOpen }: Props) => {
  const { state, refresh } = useAgency()
  const barred = useBarred()
  const [told, setTold] = useState('')
  const done = (says: string): void => {
    setTold(says)
    refresh()
  }
  return (
    <div className="agency-page">
      <h1>经办机构</h1>
      <p role="status" className="agency-told">{told}</p>
      {!state && <Skeleton rows={4} />}
      {state?.enrolment && <Status enrolment={state.enrolment} login={state.login} onDone={done} />}
      {state && (!state.enrolment || state.login) && <EnrolSection state={state} barred={barred} onDone={done} />}
      {state?.enrolment && <Letters onOpen={onOpen} />}
    </div>
  )
}
