import type { Day } from '../time/day'
import type { CommitmentRow, LicenceRow, RegistrationRow, TalkRow, TrainingRow } from './rows'

/** What the desk keeps of one person beside what the rules reckon with (一医一档). */
export type DeskFile = {
  licences: readonly LicenceRow[]
  registrations: readonly RegistrationRow[]
  commitments: readonly CommitmentRow[]
  talks: readonly TalkRow[]
  /** The sessions the person was at. */
  trainings: readonly TrainingRow[]
}

export const emptyDesk: DeskFile = { licences: [], registrations: [], commitments: [], talks: [], trainings: [] }

/** What was there by the end of a day. A licence without a day of issue was always there. */
export const deskOn = (file: DeskFile, day: Day): DeskFile => ({
  licences: file.licences.filter((it) => it.issuedOn === null || it.issuedOn <= day),
  registrations: file.registrations.filter((it) => it.on <= day),
  commitments: file.commitments.filter((it) => it.signedOn <= day),
  talks: file.talks.filter((it) => it.heldOn <= day),
  trainings: file.trainings.filter((it) => it.heldOn <= day),
})

/** The score a person had in the exam of a training; null where there was none. */
export const scoreOf = ({ people }: TrainingRow, person: string): number | null => people.find((it) => it.person === person)?.score ?? null
