import type { Lookup } from '../../../../../shared/staff/known-people'
import type { Session } from '../../../../store/session'
import { slicesOf } from '../../../../store/slices'

/** Who is registered, by code and by the keyed hashes of the identity. */
type Registered = { codes: ReadonlyMap<string, string>; marks: ReadonlyMap<string, string> }

const readRegistered = async ({ store: { tables } }: Session): Promise<Registered> => {
  const [codes, marks] = [new Map<string, string>(), new Map<string, string>()]
  for await (const people of slicesOf(tables.people)) {
    for (const person of people) {
      if (person.code) codes.set(person.code, person.id)
      for (const mark of person.marks) marks.set(mark, person.id)
    }
  }
  return { codes, marks }
}

/** No number is longer; of what is there is no hash. */
const LONGEST = 60

const found = (keys: readonly string[], of: (key: string, at: number) => string | undefined): Map<string, string> =>
  new Map(keys.flatMap((key, at) => {
    const person = of(key, at)
    return person === undefined ? [] : [[key, person] as const]
  }))

/** Finds who is registered already. Everybody is read once, numbers are found by their keyed hashes. */
export const lookupIn = (session: Session): Lookup => {
  let reading: Promise<Registered> | null = null
  const registered = (): Promise<Registered> => (reading ??= readRegistered(session))
  return {
    byIdNumber: async (given) => {
      const { marks } = await registered()
      const numbers = given.filter((it) => it.length <= LONGEST)
      // Before a passphrase nobody's number is sealed, and nobody may ask for its hashes.
      if (marks.size === 0 || numbers.length === 0) return new Map()
      const wanted = await session.store.codec.marks(numbers)
      return found(numbers, (_, at) => wanted[at]?.map((it) => marks.get(it)).find((it) => it !== undefined))
    },
    byCode: async (given) => {
      const { codes } = await registered()
      return found(given, (it) => codes.get(it))
    },
  }
}
