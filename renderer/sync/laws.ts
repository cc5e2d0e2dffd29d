import type { SignedLaw } from '../../shared/agency/law-files'
import { verdictOf } from '../../shared/agency/verdict'
import type { AgencyCall, FetchedLaw, PublishedLaw } from '../store/sync-port'

/** What the agency has published; null where it could not be asked. */
export const publishedLaws = async (call: AgencyCall): Promise<PublishedLaw[] | null> => {
  const { reply, body } = await call('packs', {})
  return verdictOf(reply) === 'taken' ? (body as { packs: PublishedLaw[] }).packs : null
}

/** One of them with its text; main has proven its signature. Null where it could not be asked. */
export const fetchLaw = async (call: AgencyCall, key: string): Promise<FetchedLaw | null> => {
  const { reply, body } = await call('pack', { params: { id: key } })
  switch (verdictOf(reply)) {
    case 'taken': return { ok: true, law: (body as { pack: SignedLaw }).pack }
    case 'person': return { ok: false, sentence: (reply.kind === 'answer' ? reply.message : null) ?? '经办机构没有给出内容。' }
    default: return null
  }
}
