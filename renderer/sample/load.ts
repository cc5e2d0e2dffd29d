import type { Codec, Sealing } from '../../shared/model/sealed'
import { day } from '../../shared/time/day'
import type { Command } from '../store/commands/all'
import type { Commit } from '../store/commit'
import { clinicEvents } from './clinic-events'
import { clinicPeople } from './clinic-people'
import { commandOf, type SampleEvent } from './event'
import { institutionDesk } from './institution-desk'
import { clinic, pharmacy } from './institutions'
import { identityOf, sampleId, type SamplePerson } from './person'
import { pharmacyEvents } from './pharmacy-events'
import { pharmacyPeople } from './pharmacy-people'

/** The sample stands on this day in every year, so that it always looks the same. */
export const demonstrationDay = day('2026-06-15')

/** Before the first notice: the day the two institutions began to keep the register. */
const begun = '2025-03-03'

type Named = { it: SamplePerson; institution: string; place: number }

const entryOf = ({ it, institution }: Named, { sealed, marks }: Sealing): SampleEvent => {
  const id = sampleId(it.key)
  return {
    day: begun,
    name: 'newPerson',
    args: {
      person: { id, institution, name: it.name, code: it.code, sealed, marks },
      post: { id: `${id}-post`, role: it.role, title: it.title, department: it.department, from: it.since },
    },
  }
}

/**
 * Two institutions with fifteen people each. On the demonstration day, by status and phase:
 *
 * | | pharmacy (Shandong) | clinic (Inner Mongolia) |
 * |---|---|---|
 * | normal | 9, of them 3 with points | 10, of them 5 with points |
 * | normal, upcoming | 1 | 1 |
 * | suspended, running | 2 | 3 |
 * | suspended, awaiting-resumption | 1 | – |
 * | terminated, running | 1 | 1 |
 * | terminated, may-reregister | 1 | – |
 */
export const sampleCommands = async (codec: Codec): Promise<Command[]> => {
  const named: Named[] = [
    ...pharmacyPeople.map((it, at) => ({ it, institution: pharmacy.id, place: at })),
    ...clinicPeople.map((it, at) => ({ it, institution: clinic.id, place: pharmacyPeople.length + at })),
  ]
  const seals = await codec.seal(named.map(({ it, place }) => ({ person: sampleId(it.key), identity: identityOf(it, place) })))
  const people = named.map((it, at) => entryOf(it, seals[at] ?? { sealed: '', marks: [] }))
  const before: SampleEvent[] = [
    { day: begun, name: 'newInstitution', args: pharmacy },
    { day: begun, name: 'newInstitution', args: clinic },
    ...people,
  ]
  const later = [...pharmacyEvents, ...clinicEvents, ...institutionDesk].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  // The mark comes last: a sample without it was not loaded to its end.
  const mark: SampleEvent = { day: demonstrationDay, name: 'markSample', args: { day: demonstrationDay } }
  return [...before, ...later, mark].map((it, at) => commandOf(it, String(at + 1).padStart(3, '0')))
}

/** Enters the sample as a person would. A second time changes nothing; a refusal would be a bug in the sample. */
export const loadSample = async (commit: Commit, codec: Codec): Promise<void> => {
  for (const command of await sampleCommands(codec)) {
    const outcome = await commit(command)
    if (!outcome.ok) throw new Error(`sample, ${command.name} ${command.id}: ${outcome.problem.sentence}`)
  }
}
