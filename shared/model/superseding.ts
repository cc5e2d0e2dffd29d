import type { Pairs } from './agency-ties'
import type { AmendmentRow, DecisionRow, MeasureRow, RestorationRow, ResumptionRow } from './rows'

export type Facts = {
  decisions: readonly DecisionRow[]
  amendments: readonly AmendmentRow[]
  restorations: readonly RestorationRow[]
  measures: readonly MeasureRow[]
  resumptions: readonly ResumptionRow[]
}

type Row = { id: string; institution: string; origin: 'entered' | 'agency' }

const isAgencys = ({ origin }: Row): boolean => origin === 'agency'

const plainNo = (noticeNo: string): string => noticeNo.normalize('NFKC').replace(/[\s〔〕[\]()【】]/g, '')

const sameNotice = (one: DecisionRow, other: DecisionRow): boolean =>
  one.institution === other.institution && one.person === other.person && plainNo(one.noticeNo) !== '' && plainNo(one.noticeNo) === plainNo(other.noticeNo)

const pointsOf = ({ items }: DecisionRow): number => items.reduce((sum, { points }) => sum + points, 0)

/** By entered notice, the agency's that takes its place: the same number, or a person said so. */
export const superseding = (decisions: readonly DecisionRow[], pairs: Pairs): ReadonlyMap<string, string> => {
  const theirs = decisions.filter(isAgencys)
  if (theirs.length === 0) return new Map()
  const known = new Set(theirs.map(({ id }) => id))
  return new Map(decisions.filter((it) => !isAgencys(it)).flatMap((it): [string, string][] => {
    const said = pairs.get(it.id)
    if (said === null) return []
    const found = said !== undefined && known.has(said) ? said : theirs.find((one) => sameNotice(it, one))?.id
    return found === undefined ? [] : [[it.id, found]]
  }))
}

/** Entered notices nobody has spoken about, with the agency's of the same person, day and points: asked, never guessed. */
export const likelyPairs = (decisions: readonly DecisionRow[], pairs: Pairs): { entered: DecisionRow; candidates: DecisionRow[] }[] => {
  const settled = superseding(decisions, pairs)
  const taken = new Set(settled.values())
  const theirs = decisions.filter((it) => isAgencys(it) && !taken.has(it.id))
  return decisions.filter((it) => !isAgencys(it) && !settled.has(it.id) && !pairs.has(it.id)).flatMap((entered) => {
    const candidates = theirs.filter((it) =>
      it.institution === entered.institution && it.person === entered.person && it.on === entered.on && pointsOf(it) === pointsOf(entered))
    return candidates.length > 0 ? [{ entered, candidates }] : []
  })
}

/**
 * An appeal stays one against the notice that took the place of its own, unless it was only noted and the agency has one;
 * variation and revocation are the agency's to tell.
 */
const amendmentsOf = (rows: readonly AmendmentRow[], by: ReadonlyMap<string, string>): AmendmentRow[] => {
  const appealed = new Set(rows.filter((it) => isAgencys(it) && it.kind === 'appeal').map(({ decision }) => decision))
  return rows.flatMap((it) => {
    const decision = by.get(it.decision)
    if (decision === undefined) return [it]
    return it.kind === 'appeal' && (it.grounds !== undefined || !appealed.has(decision)) ? [{ ...it, decision }] : []
  })
}

/** Without the entered rows that an agency's row says word for word. */
const once = <R extends Row>(rows: readonly R[], said: (row: R) => string): readonly R[] => {
  const theirs = new Set(rows.filter(isAgencys).map(said))
  return theirs.size === 0 ? rows : rows.filter((it) => isAgencys(it) || !theirs.has(said(it)))
}

/** What is entered from paper stays held, and counts once where the agency's own record has come. */
export const counted = <F extends Facts>(facts: F, pairs: Pairs): F => {
  const by = superseding(facts.decisions, pairs)
  return {
    ...facts,
    decisions: by.size === 0 ? facts.decisions : facts.decisions.filter(({ id }) => !by.has(id)),
    amendments: by.size === 0 ? facts.amendments : amendmentsOf(facts.amendments, by),
    restorations: once(facts.restorations, ({ person, on, route, points }) => [person, on, route, points].join(' ')),
    measures: once(facts.measures, ({ institution, kind, on, from, noticeNo }) => [institution, kind, on, from, plainNo(noticeNo)].join(' ')),
    resumptions: once(facts.resumptions, ({ person, on, kind }) => [person, on, kind].join(' ')),
  }
}
