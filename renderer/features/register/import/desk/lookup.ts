import type { PersonRow } from '../../../../../shared/model/rows'
import type { Lookup } from '../../../../../shared/staff/known-people'
import type { Session } from '../../../../store/session'
import { markedPeople } from '../../../../store/queries'

const personOf = (people: readonly PersonRow[]): ReadonlyMap<string, string> =>
  new Map(people.flatMap(({ id, marks }) => marks.map((mark) => [mark, id] as const)))

/** Before a passphrase there is nobody whose number was sealed, but in the sample. */
const noneSealed = ({ vault, sample }: Session): boolean => vault === 'open' && !sample

const byIdNumber = (session: Session): Lookup['byIdNumber'] => async (numbers) => {
  if (noneSealed(session) || numbers.length === 0) return new Map()
  const marks = await Promise.all(numbers.map((it) => session.store.codec.marks(it)))
  const found = personOf(await markedPeople(session.store, marks.flat()))
  return new Map(numbers.flatMap((number, at) => {
    const person = marks[at]?.map((mark) => found.get(mark)).find((it) => it !== undefined)
    return person === undefined ? [] : [[number, person] as const]
  }))
}

/** Finds who is registered already; everybody's code is read once, numbers are found by their keyed hashes. */
export const lookupIn = (session: Session): Lookup => {
  let codes: Promise<ReadonlyMap<string, string>> | null = null
  const readCodes = async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await session.store.tables.people.toArray()).flatMap(({ id, code }) => (code ? [[code, id] as const] : [])))
  return { byIdNumber: byIdNumber(session), byCode: () => (codes ??= readCodes()) }
}
