import type { z } from 'zod'
import type { publishedSchema, publishSchema } from '../../../shared/agency/acts'
import { type lawListSchema, type lawSchema, type SignedLaw, signedText } from '../../../shared/agency/law-files'
import { assignmentsOf } from '../../../shared/model/assignment'
import { keyOf, type Library, type Rule, withRule } from '../../../shared/model/library'
import { readRule } from '../../../shared/model/rule-file'
import { EVERYWHERE, type Entry, type Writing } from '../store/store'
import { type Agency, instantAt, serverTime } from './agency'
import { inTurn } from './in-turn'
import { once } from './once'
import { Refused } from './refused'
import { institutionRow } from './standing'

/** Of each key the one published last. */
const inForce = (laws: readonly SignedLaw[]): SignedLaw[] => [...new Map(laws.map((it) => [it.key, it])).values()]

export const packs = async (agency: Agency): Promise<z.output<typeof lawListSchema>> => {
  const laws = await agency.store.read((tx) => tx.laws())
  return { ...serverTime(agency), packs: inForce(laws).map(({ text: _, ...it }) => it) }
}

export const pack = async (agency: Agency, id: string): Promise<z.output<typeof lawSchema>> => {
  const found = (await agency.store.read((tx) => tx.laws())).findLast((it) => it.key === id)
  if (!found) throw new Refused('not-found', '没有发布过这个规则包或日历。', 'id')
  return { ...serverTime(agency), pack: found }
}

const assign = async (agency: Agency, tx: Writing, rule: Rule, library: Library, entries: readonly Entry[]): Promise<string[]> => {
  if (rule.kind !== 'pack') return []
  const assignments = assignmentsOf(rule.value, withRule(library, rule, null), entries.map(institutionRow))
  await inTurn(assignments, ({ institution, after }) => {
    const body = entries.find((it) => it.institution === institution)?.body
    return tx.put(institution, 'institution', institution, { ...body, packs: after }, instantAt(agency.now()))
  })
  return assignments.map((it) => it.institution)
}

/** Signs a file of law and gives it to the institutions it speaks for. A file that cannot be read is refused with every problem. */
export const publish = async (agency: Agency, asked: z.output<typeof publishSchema>): Promise<z.input<typeof publishedSchema>> => {
  const institutions = await agency.store.read((tx) => tx.institutions())
  const answer = await agency.store.write([EVERYWHERE, ...institutions], (tx) => once(tx, EVERYWHERE, asked, instantAt(agency.now()), async () => {
    const library = await agency.shelf.library(tx)
    const read = readRule(asked.text, asked.file, library)
    if (!read.ok) throw new Refused('not-possible', read.problems.slice(0, 5).map((it) => `${it.file} 第 ${it.line} 行 ${it.place}：${it.reason}`).join('\n'), 'text')
    const unsigned = { kind: read.rule.kind, key: keyOf(read.rule), place: (await tx.lawPlace()) + 1, file: asked.file, text: asked.text }
    await tx.putLaw({ ...unsigned, signature: agency.keys.sign(signedText(unsigned)), publishedAt: instantAt(agency.now()) })
    const entries = (await inTurn(institutions, (it) => tx.entry(it, 'institution', it))).flatMap((it) => (it?.body ? [it] : []))
    return { kind: unsigned.kind, key: unsigned.key, place: unsigned.place, institutions: await assign(agency, tx, read.rule, library, entries) }
  }))
  agency.poke(institutions)
  return { ...serverTime(agency), ...answer }
}
