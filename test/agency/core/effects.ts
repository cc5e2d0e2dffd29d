import type { Entity } from '../../../shared/agency/entities'
import { intentions, type Mutation, type RefusalCode, type Result } from '../../../shared/agency/mutations'
import type { Body, Entry, Writing } from '../store/store'
import type { Agency } from './agency'
import { instantAt } from './agency'
import { changeOf } from './changes'
import { identityOf, opened, sealed } from './sealed-body'

const refused = (code: RefusalCode, message: string): Result => ({ result: 'refused', code, message })

const peopleOf = (body: Body): string[] => {
  const { person, people } = body
  return [...(typeof person === 'string' ? [person] : []), ...(Array.isArray(people) ? (people as string[]) : [])]
}

const missing = async (tx: Writing, institution: string, body: Body): Promise<Result | null> => {
  for (const it of peopleOf(body)) {
    if (!(await tx.entry(institution, 'person', it))?.body) return refused('unknown-person', '所涉人员没有在本机构登记，请先登记人员。')
  }
  const { decision, papers } = body
  if (typeof decision === 'string' && !(await tx.entry(institution, 'decision', decision))?.body)
    return refused('unknown-decision', '经办机构没有这份处理通知书，请核对文号。')
  for (const it of Array.isArray(papers) ? (papers as string[]) : []) {
    if (!(await tx.hasPaper(institution, it))) return refused('unknown-paper', '所附扫描件还没有送达，请先送扫描件。')
  }
  return null
}

/** What hangs on a person: whoever has it on record cannot be taken back as a slip. */
const OF_PERSON: readonly Entity[] = ['decision', 'restoration', 'resumption', 'post', 'commitment', 'talk', 'application', 'appeal', 'statusConfirmation']

const inUse = async (tx: Writing, institution: string, entity: Entity, id: string): Promise<Result | null> => {
  if ((entity === 'application' || entity === 'appeal') && (await tx.entry(institution, 'answer', `answer-${id}`))?.body)
    return refused('answered', '经办机构已经答复，不能再改动或撤回。')
  if (entity !== 'person') return null
  for (const it of OF_PERSON) {
    if ((await tx.entries(institution, it, id)).length > 0) return refused('in-use', '该人员已有任职或记录，不能删除；离职请填写离职日期。')
  }
  return null
}

const isAnswered = (entity: Entity): boolean => entity === 'application' || entity === 'appeal'

const put = async (agency: Agency, tx: Writing, { institution }: Mutation, entity: Entity, id: string, body: Body | null): Promise<Result> => {
  const entry = await tx.put(institution, entity, id, body && sealed(agency.keys, entity, body), instantAt(agency.now()))
  if (entity === 'person') await tx.putIdentity(institution, id, body && identityOf(agency.keys, body))
  return { result: 'applied', rev: entry.rev, version: entry.version }
}

/**
 * Carries out a letter inside its transaction. A change on a stale base, or on a row that is gone, is a conflict and does
 * nothing; removing what is gone already is what was wanted.
 */
export const carriedOut = async (agency: Agency, tx: Writing, mutation: Mutation): Promise<Result> => {
  const { institution, args, base } = mutation
  const { entity, act } = intentions[mutation.name]
  const row = await tx.entry(institution, entity, args.id)
  const conflict = (current: Entry): Result => ({ result: 'conflict', current: changeOf(agency.keys, current) })
  if (act === 'add') {
    const body = (args as { body: Body }).body
    return row?.body ? conflict(row) : ((await missing(tx, institution, body)) ?? put(agency, tx, mutation, entity, args.id, body))
  }
  if (!row) return refused('unknown-row', '经办机构没有这一条记录。')
  if (!row.body) return act === 'remove' ? { result: 'applied', rev: row.rev, version: row.version } : conflict(row)
  if (base !== row.rev) return conflict(row)
  if (act === 'remove') return (await inUse(tx, institution, entity, args.id)) ?? put(agency, tx, mutation, entity, args.id, null)
  const body = { ...opened(agency.keys, entity, row.body), ...(args as { fields: Body }).fields }
  const answered = isAnswered(entity) ? await inUse(tx, institution, entity, args.id) : null
  return answered ?? (await missing(tx, institution, body)) ?? put(agency, tx, mutation, entity, args.id, body)
}
