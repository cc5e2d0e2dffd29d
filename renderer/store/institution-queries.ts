import type { AgreementRow, DecisionRow, HandlingRow, MeasureRow, PrincipalRow, PriorNoticeRow } from '../../shared/model/rows'
import type { Store } from './open'

type Reading = Pick<Store, 'tables'>

/** What is held of an institution itself, each kind in no order. */
export type InstitutionFacts = {
  agreements: readonly AgreementRow[]
  principals: readonly PrincipalRow[]
  handlings: readonly HandlingRow[]
  measures: readonly MeasureRow[]
  decisions: readonly DecisionRow[]
  priorNotices: readonly PriorNoticeRow[]
}

/** Measures and notices are few and stand in no index by institution: their tables are read whole. */
export const institutionFacts = async ({ tables }: Reading, institution: string): Promise<InstitutionFacts> => {
  const [agreements, principals, handlings, priorNotices, measures, decisions] = await Promise.all([
    tables.agreements.where('institution').equals(institution).toArray(), tables.principals.where('institution').equals(institution).toArray(),
    tables.handlings.where('institution').equals(institution).toArray(), tables.priorNotices.where('institution').equals(institution).toArray(),
    tables.measures.toArray(), tables.decisions.toArray(),
  ])
  const own = <T extends { institution: string }>(rows: readonly T[]): T[] => rows.filter((it) => it.institution === institution)
  return { agreements, principals, handlings, priorNotices, measures: own(measures), decisions: own(decisions) }
}
