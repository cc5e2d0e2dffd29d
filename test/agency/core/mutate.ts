import type { z } from 'zod'
import { type looseBatchSchema, type Mutation, mutationSchema, type Result, type resultsSchema } from '../../../shared/agency/mutations'
import { problemOf } from '../../../shared/model/problem'
import type { Device, Kept, Reading, Site, Writing } from '../store/store'
import { type Agency, instantAt, serverTime } from './agency'
import { carriedOut } from './effects'
import { identityOf, opened } from './sealed-body'
import { sitesOf, writeSites } from './sites'
import { restand } from './standing'

type Batch = z.output<typeof looseBatchSchema>
type Letter = Batch['mutations'][number]

const notYours: Result = { result: 'refused', code: 'not-yours', message: '本设备没有接入这家机构。' }
const seqReused: Result = { result: 'refused', code: 'seq-reused', message: '这个序号已经用于另一件事项，需要重新编号后再送。' }

const readLetter = (letter: Letter): { ok: true; mutation: Mutation } | { ok: false; result: Result } => {
  const read = mutationSchema.safeParse(letter)
  if (read.success) return { ok: true, mutation: read.data }
  const { sentence } = problemOf(read.error, letter, { name: '事项', args: '内容' })
  return { ok: false, result: { result: 'refused', code: 'not-understood', message: sentence } }
}

const before = (kept: readonly Kept[], { id }: Letter): Result | null => {
  const same = kept.find((it) => it.id === id)
  if (same) return same.result
  return kept.length > 0 ? seqReused : null
}

/** The identity a person will have after a letter, undefined where the letter says nothing of it. */
const identityAfter = async (agency: Agency, tx: Reading, { name, institution, args }: Mutation): Promise<string | null | undefined> => {
  if (name === 'registerPerson') return identityOf(agency.keys, args.body)
  if (name !== 'changePerson') return undefined
  const row = await tx.entry(institution, 'person', args.id)
  return identityOf(agency.keys, { ...(row?.body ? opened(agency.keys, 'person', row.body) : {}), ...args.fields })
}

/** The sites to be locked and reckoned anew: all of a person who is registered or gets another identity, else the own. */
const touched = (agency: Agency, mutation: Mutation | null, institution: string) => async (tx: Reading): Promise<Site[]> => {
  const identity = mutation ? await identityAfter(agency, tx, mutation) : undefined
  return identity === undefined || identity === null ? [{ institution, person: mutation?.args.id ?? '' }] : sitesOf(tx, institution, mutation?.args.id ?? '', identity)
}

/** What a letter changes about the agency's own reckoning: an appeal is an event of a history, a site brings its own. */
const reckonedAnew = async (agency: Agency, tx: Writing, { name, institution, args }: Mutation, sites: Site[]): Promise<void> => {
  if (sites.length > 1) await restand(agency, tx, sites)
  if (name === 'removePerson') {
    const standing = await tx.entry(institution, 'standing', args.id)
    if (standing?.body) await tx.put(institution, 'standing', args.id, null, instantAt(agency.now()))
  }
}

/** One letter, one transaction: effect, result and changes, or none of them. */
const deliver = async (agency: Agency, device: Device, client: string, letter: Letter): Promise<Result> => {
  const { institution, seq, id } = letter
  if (!device.institutions.includes(institution)) return notYours
  const read = readLetter(letter)
  return writeSites(agency.store, touched(agency, read.ok ? read.mutation : null, institution), [institution], async (tx, sites) => {
    const known = before(await tx.kept(institution, client, seq, id), letter)
    if (known) return known
    const result = read.ok ? await carriedOut(agency, tx, read.mutation) : read.result
    if (result.result === 'conflict' && letter.base !== null) return result
    await tx.keep(institution, client, { seq, id, result }, instantAt(agency.now()))
    if (read.ok && result.result === 'applied') await reckonedAnew(agency, tx, read.mutation, sites)
    return result
  })
}

/** Letter by letter in their order; a refusal stops none of the others. */
export const mutate = async (agency: Agency, device: Device, { clientId, mutations }: Batch): Promise<z.input<typeof resultsSchema>> => {
  const results: { seq: number; id: string; outcome: Result }[] = []
  for (const letter of mutations) {
    results.push({ seq: letter.seq, id: letter.id, outcome: await deliver(agency, device, clientId, letter) })
  }
  agency.poke([...new Set(mutations.map((it) => it.institution))].filter((it) => device.institutions.includes(it)))
  return { ...serverTime(agency), results }
}
