import { ask } from '../../../bridge'
import { ERASING_IDS } from '../../../store/commands/erase-identities'
import { halfErased, tracesOf } from '../../../store/safety-queries'
import type { Session } from '../../../store/session'

/** As many as main takes at once. */
const AT_ONCE = 5000

const parts = (all: ReadonlySet<string>, at: number): string[] => [...all].slice(at, at + AT_ONCE)

/** Takes identities out of what was written before: journal file, snapshots, papers, forms left half filled in, the browser's copy of the journal. */
const eraseTraces = async ({ store }: Pick<Session, 'store'>, people: readonly string[]): Promise<void> => {
  const { texts, contents } = await tracesOf(store, people)
  for (let at = 0; at === 0 || at < Math.max(texts.size, contents.size); at += AT_ONCE) await ask('journal.erase', { texts: parts(texts, at), contents: parts(contents, at) })
  await store.erase(texts)
  await ask('snapshot.make', { why: 'after-erasure' })
}

/** Gives the sentence of what stood in the way, or null. */
export const erase = async (session: Pick<Session, 'store' | 'stamp'>, people: readonly string[]): Promise<string | null> => {
  const { id, ...rest } = session.stamp()
  const outcome = await session.store.commit({ ...rest, id: `${ERASING_IDS}${id}`, name: 'eraseIdentities', args: { people: [...people] } })
  if (!outcome.ok) return outcome.problem.sentence
  await eraseTraces(session, people)
  return null
}

/** An erasing that was cut off between the rows and the journal goes on. */
export const finishErasing = async (session: Pick<Session, 'store'>): Promise<void> => {
  const people = await halfErased(session.store)
  if (people.length > 0) await eraseTraces(session, people)
}
