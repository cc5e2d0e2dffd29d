import type { DeskFile } from '../../shared/model/desk-file'
import type { LicenceRow, TrainingRow } from '../../shared/model/rows'
import { reminderDays } from '../../shared/model/licence-expiry'
import { addDays, type Day } from '../../shared/time/day'
import type { Store } from './open'
import { byPerson } from './queries'

type Held = Pick<Store, 'tables'>

const wasAt = (person: string) => ({ people }: TrainingRow): boolean => people.some((it) => it.person === person)

/** What the desk keeps of one person. */
export const deskFile = async ({ tables }: Held, person: string): Promise<DeskFile> => {
  const [licences, registrations, commitments, talks, trainings] = await Promise.all([
    tables.licences.where('person').equals(person).toArray(), tables.registrations.where('person').equals(person).toArray(),
    tables.commitments.where('person').equals(person).toArray(), tables.talks.where('person').equals(person).toArray(), tables.trainings.toArray(),
  ])
  return { licences, registrations, commitments, talks, trainings: trainings.filter(wasAt(person)) }
}

const sessionsByPerson = (trainings: readonly TrainingRow[]): ((person: string) => readonly TrainingRow[]) => {
  const of = byPerson(trainings.flatMap((training) => training.people.map(({ person }) => ({ person, training }))))
  return (person) => of(person).map(({ training }) => training)
}

const LONGEST = Math.max(...reminderDays)

/** The licences of everyone who has one that ends within 90 days or is over: few beside all. */
export const nearLicences = async ({ tables }: Held, today: Day): Promise<LicenceRow[]> => {
  const near = await tables.licences.where('until').belowOrEqual(addDays(today, LONGEST)).toArray()
  const people = [...new Set(near.map((it) => it.person))]
  return people.length === 0 ? [] : tables.licences.where('person').anyOf(people).toArray()
}

/** The same of everyone, by their id; of licences only what may be due. Each table is read once. */
export const deskFiles = async (store: Held, today: Day): Promise<{ of: (person: string) => DeskFile }> => {
  const { tables } = store
  const [licences, registrations, commitments, talks, trainings] = await Promise.all([
    nearLicences(store, today), tables.registrations.toArray(), tables.commitments.toArray(), tables.talks.toArray(), tables.trainings.toArray(),
  ])
  const by = {
    licences: byPerson(licences), registrations: byPerson(registrations), commitments: byPerson(commitments), talks: byPerson(talks),
    trainings: sessionsByPerson(trainings),
  }
  return {
    of: (person) => ({
      licences: by.licences(person), registrations: by.registrations(person), commitments: by.commitments(person),
      talks: by.talks(person), trainings: by.trainings(person),
    }),
  }
}

/** The sessions of an institution, the newest first. */
export const trainingsAt = async ({ tables }: Held, institution: string): Promise<TrainingRow[]> =>
  (await tables.trainings.where('institution').equals(institution).toArray()).sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
