import type { Page } from '../../shared/agency/changes'
import { verdictOf } from '../../shared/agency/verdict'
import { type Tie, tieIn } from '../../shared/model/agency-ties'
import { JOIN_IDS } from '../store/commands/join-agency'
import type { Store } from '../store/open'
import { institutions } from '../store/queries'
import type { Stamp } from '../store/session'
import type { AgencyCall, Enrolment } from '../store/sync-port'

export type Joining = { call: AgencyCall; store: Pick<Store, 'tables' | 'commit'>; stamp: () => Stamp }

/** The agency's codes of these institutions; null where it could not be asked. */
const codesOf = async (call: AgencyCall, ids: readonly string[]): Promise<Map<string, string> | null> => {
  const codes = new Map<string, string>()
  for (let after: string | undefined; ;) {
    const { reply, body } = await call('changes', { query: { limit: 1000, ...(after === undefined ? {} : { after }) } })
    if (verdictOf(reply) !== 'taken') return null
    const { changes, cursor, more } = body as Page
    for (const it of changes) if (it.op === 'put' && it.entity === 'institution') codes.set(it.institution, it.body.code)
    if (!more || ids.every((id) => codes.has(id))) return codes
    after = cursor
  }
}

/** By its id, else by its code; one that is not here yet comes under the agency's name for it. */
const tieFor = async ({ call, store }: Joining, { agency, institutions: theirs }: Enrolment): Promise<Tie | null> => {
  const ours = await institutions(store as Store)
  const unknown = theirs.filter(({ id }) => !ours.some((it) => it.id === id)).map(({ id }) => id)
  const codes = unknown.length > 0 && ours.length > 0 ? await codesOf(call, unknown) : new Map<string, string>()
  if (!codes) return null
  return {
    agency,
    institutions: theirs.map(({ id }) => ({ here: ours.find((it) => it.id === id || (codes.get(id) !== undefined && it.code === codes.get(id)))?.id ?? id, there: id })),
  }
}

const covers = (tie: Tie | null, { agency, institutions: theirs }: Enrolment): boolean =>
  tie?.agency === agency && theirs.length === tie.institutions.length && theirs.every(({ id }) => tie.institutions.some(({ there }) => there === id))

/** Sees to it that the register knows of the enrolment: `known` already, `joined` now, or not yet `possible`. */
export const join = async (joining: Joining, enrolment: Enrolment): Promise<'known' | 'joined' | 'not-yet'> => {
  const { store, stamp } = joining
  if (covers(tieIn(await store.tables.meta.get('agency')), enrolment)) return 'known'
  const tie = await tieFor(joining, enrolment)
  if (!tie) return 'not-yet'
  const { id, ...rest } = stamp()
  const outcome = await store.commit({ id: `${JOIN_IDS}${id}`, ...rest, name: 'joinAgency', args: tie })
  return outcome.ok ? 'joined' : 'not-yet'
}
