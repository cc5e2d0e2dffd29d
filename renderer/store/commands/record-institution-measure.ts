import type { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { measureRow } from '../../../shared/model/rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, define, type Key, planned, refused, type RowsRead } from './definition'

export const measureArgs = measureRow.omit({ origin: true, rev: true })
type Args = z.output<typeof measureArgs>

const personProblem = ({ people }: Args, at: number, rows: RowsRead): Problem | null => {
  const { person } = people[at] as Args['people'][number]
  const place = `people.${at}.person`
  if (people.findIndex((it) => it.person === person) < at) return { place, sentence: `第 ${at + 1} 名人员：已经列在前面，不能重复。` }
  return unknownPerson(rows, person, place)
}

export const measureProblem = (given: Args, rows: RowsRead): Problem | null =>
  unknownInstitution(rows, given.institution) ?? given.people.map((_, at) => personProblem(given, at, rows)).find((it) => it !== null) ?? null

export const measureKeys = (it: Args): Key[] => [
  { table: 'institutions', id: it.institution },
  { table: 'measures', id: it.id },
  ...it.people.map(({ person }) => ({ table: 'people' as const, id: person })),
]

export const measureLabels = {
  on: '作出处理之日', from: '起始日', months: '月数', kind: '处理种类', department: '部门（科室）', noticeNo: '文号', institution: '机构', people: '相关人员',
  'people.*.person': '第 {n} 名人员', 'people.*.responsibility': '第 {n} 名人员的责任程度', 'people.*.personMonths': '第 {n} 名人员的月数', id: '编号',
}

/** A suspension or end of an agreement or department, with whom it was found to concern (第二十六至二十九条). */
export const recordInstitutionMeasure = define({
  name: 'recordInstitutionMeasure',
  args: measureArgs,
  labels: measureLabels,
  reads: measureKeys,
  plan: (given, rows) => {
    const problem = taken(rows, 'measures', given.id) ?? measureProblem(given, rows)
    return problem ? refused(problem) : planned(added('measures', given))
  },
})
