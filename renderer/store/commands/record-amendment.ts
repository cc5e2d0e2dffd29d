import type { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { amendmentRow, type DecisionRow } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import { overCap, taken, unknownInstitution } from './checks'
import { added, define, planned, refused, type RowsRead } from './definition'

const args = amendmentRow
  .omit({ origin: true, rev: true, papers: true })
  .refine((it) => it.kind !== 'variation' || it.points !== null || it.printed !== null, { path: ['points'], error: '变更应写明新的记分或新的措施' })
  .refine((it) => it.kind === 'variation' || (it.item === null && it.points === null && it.printed === null), {
    path: ['kind'],
    error: '只有变更才写新的记分和措施',
  })
  .refine((it) => it.kind === 'appeal' || it.grounds === undefined, { path: ['grounds'], error: '只有申诉才写理由' })

type Args = z.output<typeof args>

const itemProblem = ({ item, points }: Args, decision: DecisionRow): Problem | null => {
  const count = decision.items.length
  if (item !== null && item >= count)
    return { place: 'item', sentence: `变更的项：该通知书只有 ${count} 项，没有第 ${item + 1} 项。` }
  if (points !== null && item === null && count > 1)
    return { place: 'item', sentence: `变更的项：该通知书有 ${count} 项，请写明变更哪一项。` }
  return null
}

const decisionProblem = (given: Args, decision: DecisionRow): Problem | null => {
  if (decision.person !== given.person || decision.institution !== given.institution)
    return { place: 'decision', sentence: '处理通知书：该通知书不是对这名人员、这家机构作出的。' }
  if (given.on < decision.on)
    return { place: 'on', sentence: `变更、撤销或申诉之日：${given.on} 早于作出决定之日 ${decision.on}。` }
  return itemProblem(given, decision)
}

const problemIn = (given: Args, rows: RowsRead, rules: Rules): Problem | null => {
  const decision = rows.get('decisions', given.decision)
  if (!decision) return { place: 'decision', sentence: `处理通知书：没有找到编号为“${given.decision}”的通知书。` }
  const known = unknownInstitution(rows, given.institution) ?? taken(rows, 'amendments', given.id) ?? decisionProblem(given, decision)
  const institution = rows.get('institutions', given.institution)
  if (known || !institution) return known
  return overCap(given.points ?? 0, institution, decision.on, rules, { place: 'points', label: '变更后的记分' })
}

/** What later happened to a notice: varied, revoked (第三十八条) or appealed against (第三十九条). */
export const recordAmendment = define({
  name: 'recordAmendment',
  args,
  labels: {
    on: '变更、撤销或申诉之日', decision: '处理通知书', kind: '类别', item: '变更的项', points: '变更后的记分', institution: '机构', person: '人员',
    'printed.from': '载明的起始日', 'printed.until': '载明的截止日', 'printed.months': '载明的月数', 'printed.kind': '载明的措施', grounds: '申诉理由', id: '编号',
  },
  reads: (it) => [
    { table: 'institutions', id: it.institution },
    { table: 'decisions', id: it.decision },
    { table: 'amendments', id: it.id },
  ],
  plan: (given, rows, rules) => {
    const problem = problemIn(given, rows, rules)
    return problem ? refused(problem) : planned(added('amendments', given))
  },
})
