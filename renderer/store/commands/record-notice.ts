import type { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { decisionRow, type InstitutionRow } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import { overCap, taken, unknownInstitution, unknownPerson } from './checks'
import { added, define, type Key, planned, refused, type RowsRead } from './definition'

/** What a notice about one person says. */
export const noticeArgs = decisionRow
  .omit({ origin: true, rev: true })
  .refine((it) => !it.received || it.received >= it.on, { path: ['received'], error: '早于作出决定之日' })

export type NoticeArgs = z.output<typeof noticeArgs>

const itemProblem = ({ items, on }: NoticeArgs, at: number, institution: InstitutionRow, rules: Rules): Problem | null => {
  const item = items[at]
  if (!item) return null
  if (!rules.knowsCircumstance(institution.packs, item.circumstance, on))
    return {
      place: `items.${at}.circumstance`,
      sentence: `第 ${at + 1} 项负面情形：${institution.name}适用的办法中没有“${item.circumstance}”这一情形。`,
    }
  return overCap(item.points, institution, on, rules, { place: `items.${at}.points`, label: `第 ${at + 1} 项记分` })
}

/** What of its items cannot be true under the rules of its institution. */
export const itemsProblem = (given: NoticeArgs, institution: InstitutionRow, rules: Rules): Problem | null =>
  given.items.map((_, at) => itemProblem(given, at, institution, rules)).find((it) => it !== null) ?? null

/** Why a new notice cannot be taken. */
export const noticeProblem = (given: NoticeArgs, rows: RowsRead, rules: Rules): Problem | null => {
  const known = unknownInstitution(rows, given.institution) ?? unknownPerson(rows, given.person) ?? taken(rows, 'decisions', given.id)
  const institution = rows.get('institutions', given.institution)
  return known || !institution ? known : itemsProblem(given, institution, rules)
}

export const noticeLabels: Labels = {
  on: '作出决定之日', received: '送达日', by: '处理类别', noticeNo: '通知书文号', noticeOn: '通知书日期', foundOn: '责任认定日',
  institution: '机构', person: '人员', 'amounts.institution': '机构涉及金额', 'amounts.person': '个人涉及金额', items: '负面情形',
  'items.*.circumstance': '第 {n} 项负面情形', 'items.*.responsibility': '第 {n} 项责任程度', 'items.*.points': '第 {n} 项记分',
  'items.*.adjustment': '第 {n} 项从轻从重', 'printed.from': '通知书载明的起始日', 'printed.until': '通知书载明的截止日',
  'printed.months': '通知书载明的月数', 'printed.kind': '通知书载明的措施', id: '编号',
}

/** The rows a notice is checked against. */
export const noticeReads = (it: NoticeArgs): Key[] => [
  { table: 'institutions', id: it.institution },
  { table: 'people', id: it.person },
  { table: 'decisions', id: it.id },
]

/** A notice about one person. What only contradicts the rules is taken (口径 I-0); what cannot be true is not. */
export const recordNotice = define({
  name: 'recordNotice',
  args: noticeArgs,
  labels: noticeLabels,
  reads: noticeReads,
  plan: (given, rows, rules) => {
    const problem = noticeProblem(given, rows, rules)
    return problem ? refused(problem) : planned(added('decisions', given))
  },
})
