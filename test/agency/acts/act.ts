import type { z } from 'zod'
import type { actedSchema } from '../../../shared/agency/acts'
import type { Bodies, Entity } from '../../../shared/agency/entities'
import type { Discrepancy } from '../../../shared/rules/assessment'
import { type Agency, instantAt, serverTime, today } from '../core/agency'
import { once } from '../core/once'
import { Refused } from '../core/refused'
import { sitesOf, writeSites } from '../core/sites'
import { assessed, knownOf, restand } from '../core/standing'
import type { Body, Reading, Site, Writing } from '../store/store'

export type Acted = z.input<typeof actedSchema>
export type Made = { entity: Entity; id: string; printed?: Acted['printed'] }

const LABELS = { institution: '机构', person: '人员', decision: '处理通知书', application: '申请', appeal: '异议申诉' } as const

/** A row that an act is about; a sentence where there is none. */
export const found = async <E extends keyof typeof LABELS>(tx: Reading, institution: string, entity: E, id: string): Promise<Bodies[E]> => {
  const entry = await tx.entry(institution, entity, id)
  if (!entry?.body) throw new Refused('not-found', `没有编号为“${id}”的${LABELS[entity]}。`, entity)
  return entry.body as Bodies[E]
}

export type Work = (tx: Writing, sites: Site[], put: (entity: Entity, id: string, body: Body) => Promise<void>) => Promise<Made>

const told = ({ code, article, says }: Discrepancy) => ({ code, article, says })

/**
 * An act of the agency about one person: the row it makes, and the statuses that follow from it at every site of the
 * person, in one transaction. A repeat under the same `act` gives the first answer again.
 */
export const acted = async (
  agency: Agency, asked: { act: string; institution: string }, personOf: (tx: Reading) => Promise<string>, work: Work,
): Promise<Acted> => {
  const { institution } = asked
  const touched: string[] = []
  const find = async (tx: Reading): Promise<Site[]> => sitesOf(tx, institution, await personOf(tx))
  const at = instantAt(agency.now())
  const answer = await writeSites(agency.store, find, [], (tx, sites) => once(tx, institution, asked, at, async () => {
    const made = await work(tx, sites, async (entity, id, body) => void (await tx.put(institution, entity, id, body, at)))
    const standings = await restand(agency, tx, sites)
    const discrepancies = assessed(await knownOf(agency, tx, sites), today(agency)).discrepancies.filter(({ event }) => event === made.id).map(told)
    touched.push(...sites.map((it) => it.institution))
    return { ...made, standings, discrepancies }
  }))
  agency.poke(touched)
  return { ...serverTime(agency), ...answer }
}
