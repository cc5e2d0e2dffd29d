import type { Bodies, Entity } from '../../../shared/agency/entities'
import { canonicalJson } from '../../../shared/model/canonical'
import { historyOf, type PersonFile } from '../../../shared/model/history'
import type { InstitutionRow } from '../../../shared/model/rows'
import { lawOf } from '../../../shared/model/rulebook'
import { assess } from '../../../shared/rules/assess'
import type { Assessment } from '../../../shared/rules/assessment'
import type { History } from '../../../shared/rules/case'
import type { Law } from '../../../shared/rules/law'
import type { Day } from '../../../shared/time/day'
import type { Entry, Site, Writing } from '../store/store'
import { type Agency, instantAt, today } from './agency'
import { inTurn } from './in-turn'

export type Standing = Bodies['standing']
export type Stood = Standing & { institution: string }

/** All that is known of one natural person, over the sites; `institutions` in the order of the sites. */
export type Known = { file: PersonFile; institutions: InstitutionRow[]; law: Law; history: History }

const row = <E extends Entity>({ id, institution, rev, body }: Entry): Bodies[E] & { id: string; institution: string; rev: number; origin: 'agency' } =>
  ({ ...(body as Bodies[E]), id, institution, rev, origin: 'agency' })

export const institutionRow = (entry: Entry): InstitutionRow => {
  const { id, institution, rev, origin, name, code, kind, region, packs } = row<'institution'>(entry)
  return { id, institution, rev, origin, name, code, kind, region, packs }
}

const gathered = async <E extends Entity>(tx: Writing, sites: readonly Site[], entity: E, me: string) => {
  const found = await inTurn(sites, ({ institution, person }) => tx.entries(institution, entity, person))
  return found.flat().map((it) => ({ ...row<E>(it), person: me }))
}

const measuresAt = async (tx: Writing, sites: readonly Site[], me: string): Promise<PersonFile['measures']> => {
  const found = await inTurn(sites, async ({ institution, person }) => (await tx.entries(institution, 'measure')).map((it) => ({ it: row<'measure'>(it), person })))
  return found.flat().map(({ it, person }) => ({ ...it, people: it.people.map((one) => (one.person === person ? { ...one, person: me } : one)) }))
}

/** Reads a person's whole history; the institutions of the sites must be locked. */
export const knownOf = async (agency: Agency, tx: Writing, sites: readonly Site[]): Promise<Known> => {
  const me = sites[0]?.person ?? ''
  const institutions = (await inTurn(sites, ({ institution }) => tx.entry(institution, 'institution', institution))).flatMap((it) => (it?.body ? [institutionRow(it)] : []))
  const appeals = (await gathered(tx, sites, 'appeal', me)).map(({ grounds: _, papers: _papers, ...it }) => ({ ...it, kind: 'appeal' as const, item: null, points: null, printed: null }))
  const file: PersonFile = {
    person: { id: me, institution: sites[0]?.institution ?? '', origin: 'agency', rev: 1, name: '', code: null, sealed: '', marks: [], pin: null, leftOn: null },
    institutions,
    posts: await gathered(tx, sites, 'post', me),
    decisions: await gathered(tx, sites, 'decision', me),
    amendments: [...(await gathered(tx, sites, 'amendment', me)), ...appeals],
    restorations: await gathered(tx, sites, 'restoration', me),
    measures: await measuresAt(tx, sites, me),
    resumptions: await gathered(tx, sites, 'resumption', me),
  }
  return { file, institutions, law: lawOf(await agency.shelf.rulebook(tx), institutions), history: historyOf(file) }
}

export const assessed = ({ law, history }: Known, on: Day): Assessment => assess(law, history, on)

const standingOf = (it: Assessment, person: string): Standing => ({
  person, asOf: it.asOf, pack: it.pack, status: it.status, phase: it.phase, points: it.points, restorable: it.restorable,
  measure: it.measure && { kind: it.measure.kind, from: it.measure.from, until: it.measure.until, links: it.measure.links.map(({ from, until, months, decision }) => ({ from, until, months, decision })) },
  resumesOn: it.resumesOn, reregisterFrom: it.reregisterFrom,
})

/** The same but for the day it was reckoned on. */
const says = ({ asOf: _, ...standing }: Standing): string => canonicalJson(standing)

/**
 * Reckons a person's status anew and writes it where it changed, at every site: a status set at one institution holds
 * at the others by itself (第二十五条). Whoever has no fact on record gets no status written.
 */
export const restand = async (agency: Agency, tx: Writing, sites: readonly Site[]): Promise<Stood[]> => {
  const known = await knownOf(agency, tx, sites)
  const stood: Stood[] = []
  const assessment = known.history.events.length > 0 ? assessed(known, today(agency)) : null
  for (const { institution, person } of sites) {
    const before = await tx.entry(institution, 'standing', person)
    if (!assessment && !before) continue
    const standing = standingOf(assessment ?? assessed(known, today(agency)), person)
    if (!before?.body || says(before.body as Standing) !== says(standing)) await tx.put(institution, 'standing', person, standing, instantAt(agency.now()))
    stood.push({ institution, ...standing })
  }
  return stood
}
