import { released } from '../../shared/agency/awaiting'
import type { DecisionThere } from '../../shared/agency/rows'
import { subjectOf } from '../../shared/agency/letters'
import { pairsIn } from '../../shared/model/agency-ties'
import { superseding } from '../../shared/model/superseding'
import { pulledOf } from './pulled'
import { fact, noPlace } from './sync-tables'
import type { Database } from './tables'

/** The agency's name of each decision; null for one it has not. Read whole: decisions are few beside people. */
export const decisionsThere = async (db: Database): Promise<DecisionThere> => {
  const [decisions, pairs] = await Promise.all([db.decisions.toArray(), db.meta.get('pairs')])
  const by = superseding(decisions, pairsIn(pairs))
  const theirs = new Set(decisions.filter(({ origin }) => origin === 'agency').map(({ id }) => id))
  return (id) => (theirs.has(id) ? id : (by.get(id) ?? null))
}

/** Lets those letters go whose notice is known by now; how many became others. Within a transaction. */
export const releaseLetters = async (db: Database): Promise<number> => {
  const waiting = await db.letters.where('[state+order]').between(['awaits-decision', -Infinity], ['awaits-decision', Infinity]).toArray()
  if (waiting.length === 0) return 0
  const subjects = waiting.map(({ subject }) => subject)
  const [place, there, about, pulled] = [
    (await fact(db, 'place')) ?? noPlace, await decisionsThere(db), await db.letters.where('subject').anyOf(subjects).toArray(), await pulledOf(db, subjects),
  ]
  const others = released(about, { there, whole: !place.walking, has: (subject) => pulled.has(subject) })
  await db.letters.bulkPut(others.map((it) => ({ ...it, subject: subjectOf(it) })))
  return others.length
}
