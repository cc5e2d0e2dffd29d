import { z } from 'zod'
import { priorNoticeRow } from '../../../shared/model/desk-rows'
import type { Labels, Problem } from '../../../shared/model/problem'
import type { PriorNoticeRow } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import { legalDay } from '../../../shared/rules/schema'
import { noInstitution, overCap, taken, unknownPerson } from './checks'
import { added, changed, define, planned, refused, type RowsRead } from './definition'

const filedArgs = priorNoticeRow.omit({ origin: true, rev: true, said: true, grounds: true, decisions: true, closedOn: true })
type Args = z.output<typeof filedArgs>

const notBefore = ({ on, received, answerBy }: { on: string; received: string | null; answerBy: string | null }): boolean =>
  (received === null || received >= on) && (answerBy === null || answerBy >= (received ?? on))
const order = { path: ['answerBy'], error: '日期前后不对：告知书日期、收到日、陈述申辩截止日应依次不早于前一日' }

const priorLabels: Labels = {
  noticeNo: '告知书文号', on: '告知书日期', received: '收到日', answerBy: '陈述申辩截止日', by: '拟作出的处理', inspection: '检查', amount: '机构涉及金额',
  facts: '认定的事实', reasons: '理由和依据', people: '相关人员', 'people.*.person': '第 {n} 名人员', 'people.*.circumstance': '第 {n} 名人员的负面情形',
  'people.*.responsibility': '第 {n} 名人员的责任程度', 'people.*.points': '第 {n} 名人员的拟记分', 'people.*.amount': '第 {n} 名人员的涉及金额', institution: '机构', id: '编号',
}

export const noFile: Problem = { place: 'id', sentence: '事先告知：没有找到这份材料，没有保存。' }

/** What is decided or laid aside is history. */
export const closedProblem = ({ decisions, closedOn }: PriorNoticeRow): Problem | null => {
  if (decisions.length > 0) return { place: 'id', sentence: '事先告知：已经成为处理通知书，不能再改。' }
  return closedOn ? { place: 'id', sentence: `事先告知：已于 ${closedOn} 结案，请先重新打开。` } : null
}

const personProblem = (given: Omit<Args, 'institution'>, at: number, institution: string, rows: RowsRead, rules: Rules): Problem | null => {
  const it = given.people[at]
  const held = rows.get('institutions', institution)
  if (!it || !held) return noInstitution(institution)
  if (given.people.findIndex(({ person }) => person === it.person) < at) return { place: `people.${at}.person`, sentence: `第 ${at + 1} 名人员：已经列在前面，不能重复。` }
  const unknown = unknownPerson(rows, it.person, `people.${at}.person`)
  if (unknown) return unknown
  if (it.circumstance !== null && !rules.knowsCircumstance(held.packs, it.circumstance, given.on))
    return { place: `people.${at}.circumstance`, sentence: `第 ${at + 1} 名人员的负面情形：${held.name}适用的办法中没有“${it.circumstance}”这一情形。` }
  return overCap(it.points ?? 0, held, given.on, rules, { place: `people.${at}.points`, label: `第 ${at + 1} 名人员的拟记分` })
}

const peopleProblem = (given: Omit<Args, 'institution'>, institution: string, rows: RowsRead, rules: Rules): Problem | null =>
  given.people.map((_, at) => personProblem(given, at, institution, rows, rules)).find((it) => it !== null) ?? null

const peopleRead = ({ people }: Pick<Args, 'people'>) => people.map(({ person }) => ({ table: 'people' as const, id: person }))

/** The agency's notice of facts and reasons before it decides (第十一条), with whom it means. */
export const recordPriorNotice = define({
  name: 'recordPriorNotice',
  args: filedArgs.refine(notBefore, order),
  labels: priorLabels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'priorNotices', id: it.id }, ...peopleRead(it)],
  plan: (it, rows, rules) => {
    const problem = rows.get('institutions', it.institution)
      ? (taken(rows, 'priorNotices', it.id) ?? peopleProblem(it, it.institution, rows, rules))
      : noInstitution(it.institution)
    return problem ? refused(problem) : planned(added('priorNotices', { ...it, said: [], grounds: [], decisions: [], closedOn: null }))
  },
})

/** What was entered, put right or completed, as long as it is open. `institution` is whose file it is and does not change. */
export const changePriorNotice = define({
  name: 'changePriorNotice',
  args: filedArgs.refine(notBefore, order),
  labels: priorLabels,
  reads: (it) => [{ table: 'priorNotices', id: it.id }, { table: 'institutions', id: it.institution }, ...peopleRead(it)],
  plan: (it, rows, rules) => {
    const before = rows.get('priorNotices', it.id)
    if (!before || before.institution !== it.institution) return refused(noFile)
    const problem = closedProblem(before) ?? peopleProblem(it, it.institution, rows, rules)
    return problem ? refused(problem) : planned(changed('priorNotices', before, it))
  },
})

/** The agency let it rest: `on` is the day; null opens the file again. */
export const closePriorNotice = define({
  name: 'closePriorNotice',
  args: z.strictObject({ id: z.string().min(1), on: legalDay.nullable() }),
  labels: { on: '结案之日', id: '编号' },
  reads: ({ id }) => [{ table: 'priorNotices', id }],
  plan: ({ id, on }, rows) => {
    const before = rows.get('priorNotices', id)
    if (!before) return refused(noFile)
    const problem = on === null && before.decisions.length === 0 ? null : closedProblem(before)
    if (problem) return refused(problem)
    if (on && on < before.on) return refused({ place: 'on', sentence: `结案之日：${on} 早于告知书日期 ${before.on}。` })
    return planned(changed('priorNotices', before, { closedOn: on }))
  },
})
