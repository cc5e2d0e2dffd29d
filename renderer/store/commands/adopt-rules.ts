import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { ruleFileRow } from '../../../shared/model/rows'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, planned, refused, type RowsRead } from './definition'

const packs = z.array(z.string()).min(1)

const args = ruleFileRow
  .pick({ id: true, kind: true, key: true, file: true, text: true, adoptedOn: true, published: true })
  .extend({ assignments: z.array(z.strictObject({ institution: z.string(), before: packs, after: packs })) })
  .refine((it) => it.kind === 'pack' || it.assignments.length === 0, { path: ['assignments'], error: '工作日历不归哪一家机构' })

type Args = z.output<typeof args>

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((it, at) => it === b[at])

/** What was shown before it was taken must still be so: the summary spoke of these packs in this order. */
const assignmentProblem = ({ assignments, key }: Args, at: number, rows: RowsRead): Problem | null => {
  const { institution, before, after } = assignments[at] as Args['assignments'][number]
  const place = `assignments.${at}`
  const unknown = unknownInstitution(rows, institution, place)
  if (unknown) return unknown
  const row = rows.get('institutions', institution)
  if (!row || !same(row.packs, before))
    return { place, sentence: `适用机构：${row?.name ?? institution}的适用办法在此期间有了改变，没有采用。请重新导入，再看一遍改变了什么。` }
  const without = after.filter((it) => it !== key)
  return same(without, before) && after.length === before.length + 1
    ? null
    : { place, sentence: `适用机构：${row.name}的适用办法只能增加“${key}”，不能改动别的。` }
}

const newestOf = ({ kind, key }: Args, rows: RowsRead) =>
  rows.all('ruleFiles').filter((it) => it.kind === kind && it.key === key).toSorted((a, b) => b.place - a.place)[0]

const problemIn = (given: Args, rows: RowsRead): Problem | null => {
  const newest = newestOf(given, rows)
  if ((newest?.published ?? 0) >= (given.published ?? Infinity)) return { place: 'published', sentence: '规则文件：法规库已有经办机构更晚发布的一份，没有采用这一份。' }
  if (newest?.text === given.text) return { place: 'text', sentence: '规则文件：法规库中现有的就是这一份，没有改变。' }
  return taken(rows, 'ruleFiles', given.id) ?? given.assignments.map((_, at) => assignmentProblem(given, at, rows)).find((it) => it !== null) ?? null
}

/** Takes a rule pack or a calendar in, as its text was read and its consequences were shown, and has the institutions follow it. */
export const adoptRules = define({
  name: 'adoptRules',
  args,
  labels: {
    kind: '类别', key: '编号', file: '文件名', text: '规则文件', adoptedOn: '采用之日', published: '发布的次序', assignments: '适用机构', 'assignments.*.institution': '第 {n} 家适用机构', id: '编号',
  },
  reads: (it) => [{ table: 'ruleFiles', whole: true }, { table: 'ruleFiles', id: it.id }, ...it.assignments.map(({ institution }) => ({ table: 'institutions' as const, id: institution }))],
  plan: ({ assignments, ...file }, rows) => {
    const problem = problemIn({ assignments, ...file }, rows)
    if (problem) return refused(problem)
    const place = Math.max(0, ...rows.all('ruleFiles').map((it) => it.place)) + 1
    return planned(
      added('ruleFiles', { ...file, institution: '*', place, assigned: assignments.map(({ institution }) => institution) }),
      ...assignments.flatMap(({ institution, after }) => {
        const row = rows.get('institutions', institution)
        return row ? [changed('institutions', row, { packs: after })] : []
      }),
    )
  },
})
