import type { PersonRow } from '../../../../shared/model/rows'
import { markedPeople } from '../../../store/queries'
import type { Store } from '../../../store/open'

/** Somebody who is already held under the same number. */
export type Twin = { person: PersonRow; by: '证件号码' | '医保编码' }

const byId = async (store: Store, idNumber: string | null): Promise<PersonRow[]> =>
  idNumber ? markedPeople(store, await store.codec.marks(idNumber)) : []

const byCode = async ({ tables }: Store, code: string | null): Promise<PersonRow[]> =>
  code === null ? [] : (await tables.people.toArray()).filter((it) => it.code === code)

/** Who else has the ID number or the code; `self` is not meant. */
export const twinsOf = async (store: Store, of: { idNumber: string | null; code: string | null; self: string }): Promise<Twin[]> => {
  const [ids, codes] = await Promise.all([byId(store, of.idNumber), byCode(store, of.code)])
  const twins: Twin[] = [...ids.map((person) => ({ person, by: '证件号码' as const })), ...codes.map((person) => ({ person, by: '医保编码' as const }))]
  return twins.filter(({ person }, at) => person.id !== of.self && twins.findIndex((it) => it.person.id === person.id) === at)
}
