import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { licenceRow } from '../../../shared/model/desk-rows'
import { type LicenceRow, personRow, type PersonRow, postRow, type PostRow } from '../../../shared/model/rows'
import { legalDay } from '../../../shared/rules/schema'
import { noPerson, taken, unknownInstitution } from './checks'
import { added, changed, define, type Key, planned, refused, type RowsRead } from './definition'
import { unknownPost } from './posts'

/** People one entry of the journal may carry, about 1 MB. */
export const PEOPLE_AT_ONCE = 500

const line = z.int().min(1)
const post = postRow.omit({ origin: true, rev: true })
const licence = licenceRow.omit({ origin: true, rev: true })

/** `line` is that of the file, for what is said of it. */
const args = z.strictObject({
  file: z.string().trim().min(1).max(255),
  /** This entry's place among those of one list. */
  part: z.strictObject({ at: z.int().min(1), of: z.int().min(1) }),
  people: z.array(z.strictObject({ line, row: personRow.omit({ origin: true, rev: true, pin: true }) })).max(PEOPLE_AT_ONCE),
  known: z.array(z.strictObject({ line, id: z.string().min(1), row: personRow.pick({ name: true, code: true, sealed: true, marks: true, leftOn: true }) })).max(PEOPLE_AT_ONCE),
  posts: z.array(z.strictObject({ line, row: post })).max(PEOPLE_AT_ONCE * 5),
  heldPosts: z.array(z.strictObject({ line, id: z.string().min(1), row: postRow.pick({ title: true, department: true, until: true }) })).max(PEOPLE_AT_ONCE * 5),
  licences: z.array(z.strictObject({ line, row: licence })).max(PEOPLE_AT_ONCE * 5),
  heldLicences: z.array(z.strictObject({ line, id: z.string().min(1), until: legalDay })).max(PEOPLE_AT_ONCE * 5),
})

type Args = z.output<typeof args>

const at = (line: number, { place, sentence }: Problem): Problem => ({ place, sentence: `第 ${line} 行：${sentence}` })

const isPerson = (given: Args, rows: RowsRead): ((id: string) => boolean) => {
  const coming = new Set(given.people.map(({ row }) => row.id))
  return (id) => coming.has(id) || rows.get('people', id) !== undefined
}

function* problemsIn(given: Args, rows: RowsRead): Generator<{ line: number; problem: Problem | null }> {
  const isKnown = isPerson(given, rows)
  for (const { line, row } of given.people) yield { line, problem: unknownInstitution(rows, row.institution) ?? taken(rows, 'people', row.id) }
  for (const { line, id } of given.known) yield { line, problem: rows.get('people', id) ? null : noPerson(id) }
  for (const { line, row } of given.posts) {
    const early = row.until !== null && row.until < row.from ? { place: 'posts', sentence: `任职截止日：${row.until} 早于任职起始日 ${row.from}。` } : null
    yield { line, problem: unknownInstitution(rows, row.institution) ?? taken(rows, 'posts', row.id) ?? (isKnown(row.person) ? early : noPerson(row.person)) }
  }
  for (const { line, id } of given.heldPosts) yield { line, problem: rows.get('posts', id) ? null : unknownPost('posts') }
  for (const { line, row } of given.licences) yield { line, problem: taken(rows, 'licences', row.id) ?? (isKnown(row.person) ? null : noPerson(row.person)) }
  for (const { line, id } of given.heldLicences) yield { line, problem: rows.get('licences', id) ? null : { place: 'heldLicences', sentence: '执业证书：没有找到，没有保存。' } }
}

const problemIn = (given: Args, rows: RowsRead): Problem | null => {
  for (const { line, problem } of problemsIn(given, rows)) if (problem) return at(line, problem)
  return given.people.length + given.known.length + given.posts.length === 0 ? { place: 'people', sentence: '名单里没有要导入的人员。' } : null
}

const held = <Row>(row: Row | undefined): Row => {
  if (!row) throw new Error('unreachable: the row was found above')
  return row
}

const keysOf = (given: Args): Key[] => [
  ...[...new Set([...given.people, ...given.posts].map(({ row }) => row.institution))].map((id) => ({ table: 'institutions' as const, id })),
  ...[...given.people.map(({ row }) => row.id), ...given.known.map(({ id }) => id), ...given.posts.map(({ row }) => row.person), ...given.licences.map(({ row }) => row.person)]
    .map((id) => ({ table: 'people' as const, id })),
  ...[...given.posts.map(({ row }) => row.id), ...given.heldPosts.map(({ id }) => id)].map((id) => ({ table: 'posts' as const, id })),
  ...[...given.licences.map(({ row }) => row.id), ...given.heldLicences.map(({ id }) => id)].map((id) => ({ table: 'licences' as const, id })),
]

/**
 * A list of staff, or a part of it, as it was read, checked and chosen: people, posts and licences that come, and what changes
 * of those known. Identities are sealed before; one entry, so that it can be taken back as one.
 */
export const importStaff = define({
  name: 'importStaff',
  args,
  labels: {
    file: '文件名', people: '人员', known: '已登记的人员', posts: '岗位', 'people.*': '第 {n} 名人员', 'people.*.row.name': '第 {n} 名人员的姓名', 'people.*.row.code': '第 {n} 名人员的医保编码',
    'posts.*': '第 {n} 个岗位', 'licences.*': '第 {n} 份执业证书',
  },
  reads: keysOf,
  plan: (given, rows) => {
    const problem = problemIn(given, rows)
    if (problem) return refused(problem)
    return planned(
      ...given.people.map(({ row }) => added('people', { ...row, pin: null })),
      ...given.known.map(({ id, row }) => changed('people', held<PersonRow>(rows.get('people', id)), row)),
      ...given.posts.map(({ row }) => added('posts', row)),
      ...given.heldPosts.map(({ id, row }) => changed('posts', held<PostRow>(rows.get('posts', id)), row)),
      ...given.licences.map(({ row }) => added('licences', row)),
      ...given.heldLicences.map(({ id, until }) => changed('licences', held<LicenceRow>(rows.get('licences', id)), { until })),
    )
  },
})
