import type { PersonRow } from '../../../../../shared/model/rows'
import type { Lookup } from '../../../../../shared/staff/known-people'
import type { Session } from '../../../../store/session'
import { allPeople } from '../../../../store/queries'

type Known = { marks: ReadonlyMap<string, string>; codes: ReadonlyMap<string, string> }

const knownOf = (people: readonly PersonRow[]): Known => ({
  marks: new Map(people.flatMap(({ id, marks }) => marks.map((mark) => [mark, id] as const))),
  codes: new Map(people.flatMap(({ id, code }) => (code ? [[code, id] as const] : []))),
})

/** Before a passphrase there is nobody whose number was sealed, but in the sample. */
const noneSealed = ({ vault, sample }: Session): boolean => vault === 'open' && !sample

const byIdNumber = (session: Session, known: () => Promise<Known>): Lookup['byIdNumber'] => async (numbers) => {
  if (noneSealed(session) || numbers.length === 0) return new Map()
  const { marks: found } = await known()
  if (found.size === 0) return new Map()
  const marks = await Promise.all(numbers.map((it) => session.store.codec.marks(it)))
  return new Map(numbers.flatMap((number, at) => {
    const person = marks[at]?.map((mark) => found.get(mark)).find((it) => it !== undefined)
    return person === undefined ? [] : [[number, person] as const]
  }))
}

/** Finds who is registered already; everybody is read once, numbers are found by their keyed hashes. */
export const lookupIn = (session: Session): Lookup => {
  let read: Promise<Known> | null = null
  const known = (): Promise<Known> => (read ??= allPeople(session.store).then(knownOf))
  return { byIdNumber: byIdNumber(session, known), byCode: async () => (await known()).codes }
}
