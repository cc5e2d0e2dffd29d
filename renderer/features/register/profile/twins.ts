import type { PersonRow } from '../../../../shared/model/rows'
import { allPeople, isMarked } from '../../../store/queries'
import type { Store } from '../../../store/open'

/** Somebody who is already held under the same number. */
export type Twin = { person: PersonRow; by: '证件号码' | '医保编码' }

/** Who else has the ID number or the code; `self` is not meant. */
export const twinsOf = async (store: Store, of: { idNumber: string | null; code: string | null; self: string }): Promise<Twin[]> => {
  const [people, marks] = await Promise.all([allPeople(store), of.idNumber ? store.codec.marks([of.idNumber]).then((it) => it.flat()) : []])
  return people.flatMap((person): Twin[] => {
    if (person.id === of.self) return []
    if (isMarked(person, marks)) return [{ person, by: '证件号码' }]
    return of.code !== null && person.code === of.code ? [{ person, by: '医保编码' }] : []
  })
}
