import { verdictOf } from '../../shared/agency/verdict'
import { tieIn } from '../../shared/model/agency-ties'
import type { Store } from '../store/open'
import type { AgencyCall, PaperFate } from '../store/sync-port'

const NOT_FOUND = 404

/** Fetches a scan named `content` here from the agency this institution is enrolled at; main proves and keeps it. */
export const fetchPaper = async (call: AgencyCall, { tables }: Pick<Store, 'tables'>, institution: string, content: string): Promise<PaperFate> => {
  const there = tieIn(await tables.meta.get('agency'))?.institutions.find(({ here }) => here === institution)?.there
  if (there === undefined) return 'apart'
  const { reply } = await call('fetchPaper', { institution: there, content })
  if (verdictOf(reply) === 'taken') return 'kept'
  if (reply.kind !== 'answer') return 'offline'
  if (reply.status === NOT_FOUND && reply.understood) return 'missing'
  return reply.status === 200 ? 'wrong' : 'offline'
}
