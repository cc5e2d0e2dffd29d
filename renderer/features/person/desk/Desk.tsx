import type { Known } from '../../../../shared/model/known'
import { Commitments } from './Commitments'
import { useDesk } from './desk-context'
import { Licences } from './Licences'
import { Registrations } from './Registrations'
import { Talks } from './Talks'
import { Trainings } from './Trainings'

/** 档案: what is kept of the person beside the notices. */
export const Desk = ({ known }: { known: Known }) => {
  if (!useDesk(known)) return null
  return (
    <>
      <Licences known={known} />
      <Registrations known={known} />
      <Commitments known={known} />
      <Talks known={known} />
      <Trainings known={known} />
    </>
  )
}
