import type { InstitutionRow, LicenceRow, PersonRow, PostRow } from '../../../../shared/model/rows'
import type { Codec, Identity } from '../../../../shared/model/sealed'
import type { StaffEntry } from '../../../../shared/staff/staff-table'
import { byPerson } from '../../../store/queries'
import type { Store } from '../../../store/open'

const AT_ONCE = 200

type Of = { person: PersonRow; identity: Identity; institution: InstitutionRow; licences: readonly LicenceRow[]; left: boolean }

/** A row for each post, as the template has it; one without a post for who has none. */
const entriesOf = ({ person, identity, institution, licences, left }: Of, posts: readonly PostRow[]): StaffEntry[] => {
  const own = {
    name: person.name, code: person.code, idNumber: identity.idNumber ?? null, phone: identity.phone ?? null, licenceNo: identity.licenceNo ?? null,
    licenceUntil: licences.map((it) => it.until).filter((it) => it !== null).toSorted().at(-1) ?? null, standing: left ? '离职' : '在职',
    institutionCode: institution.code, institutionName: institution.name,
  }
  if (posts.length === 0) return [{ ...own, role: null }]
  return posts.map((it) => ({ ...own, role: it.role, title: it.title, department: it.department, from: it.from, until: it.until }))
}

type Wanted = { institution: InstitutionRow; people: readonly { id: string; here: boolean }[]; whole: boolean; onProgress: (done: number, of: number) => void }

const identityOf = async (codec: Codec, person: PersonRow | undefined, whole: boolean): Promise<Identity> => {
  if (!person || person.sealed === '') return {}
  return (await (whole ? codec.open(person.id, person.sealed) : codec.masked(person.id, person.sealed))) ?? {}
}

/** What of the people is written into an exported list. */
export const exportEntries = async ({ tables, codec }: Store, { institution, people, whole, onProgress }: Wanted): Promise<StaffEntry[]> => {
  const [posts, licences] = await Promise.all([tables.posts.where('institution').equals(institution.id).toArray(), tables.licences.toArray()])
  const [postsOf, licencesOf] = [byPerson(posts), byPerson(licences)]
  const entries: StaffEntry[] = []
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE)
    const rows = await tables.people.bulkGet(some.map(({ id }) => id))
    const identities = await Promise.all(rows.map((it) => identityOf(codec, it, whole)))
    rows.forEach((person, at) => {
      if (person) entries.push(...entriesOf({ person, identity: identities[at] ?? {}, institution, licences: licencesOf(person.id), left: some[at]?.here === false }, postsOf(person.id)))
    })
    onProgress(Math.min(from + AT_ONCE, people.length), people.length)
  }
  return entries
}
