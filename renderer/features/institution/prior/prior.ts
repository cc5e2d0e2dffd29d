import type { PriorNoticeRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { type Day, daysBetween } from '../../../../shared/time/day'

export type Stage = 'open' | 'decided' | 'closed'

export const stageOf = ({ decisions, closedOn }: PriorNoticeRow): Stage => (decisions.length > 0 ? 'decided' : closedOn ? 'closed' : 'open')

export const stageWords: Readonly<Record<Stage, string>> = { open: '待决定', decided: '已成为处理通知书', closed: '已结案，未作处理' }

export const kindWords = { evidence: '证据', proposal: '责任建议', statement: '陈述', defence: '申辩' } as const
export const groundWords = { leniency: '从轻、减轻', aggravation: '从重、加重' } as const
export const byWords = { penalty: '行政处罚（处理）', agreement: '协议处理' } as const

/** Days before the end of the time for an answer within which it presses. */
const PRESSING = 3

/** What is to be said of the time for statements and defence (第十一条); `pressing` while it may be missed. */
export type Answer = { says: string; pressing: boolean }

const answers = ({ said }: PriorNoticeRow): PriorNoticeRow['said'] => said.filter((it) => it.kind === 'statement' || it.kind === 'defence').toSorted((a, b) => (a.on < b.on ? -1 : 1))

export const sayAnswer = (row: PriorNoticeRow, today: Day): Answer => {
  const last = answers(row).at(-1)
  const given = last ? `已于 ${sayDay(last.on, today)}提出陈述申辩` : null
  const stage = stageOf(row)
  if (stage !== 'open') return { says: stage === 'closed' && row.closedOn ? `${sayDay(row.closedOn, today)}结案，未作处理` : `已成为 ${row.decisions.length} 份处理通知书`, pressing: false }
  const { answerBy } = row
  if (!answerBy) return { says: given ?? '告知书没有载明陈述申辩的截止日，请向经办机构核实', pressing: !given }
  const left = daysBetween(today, answerBy)
  if (left < 0) return { says: given ? `${given}，等待决定` : `陈述申辩已于 ${sayDay(answerBy, today)}截止，没有提出`, pressing: false }
  const until = left === 0 ? '今天截止' : `还有 ${left} 天`
  return { says: `${given ? `${given}；` : '陈述申辩须在 '}${sayDay(answerBy, today)}前（含当日）${given ? '可以补充' : '提出'}，${until}`, pressing: !given && left <= PRESSING }
}

/** Open files first, those with the earliest end of the time for an answer before the others; then the newest. */
export const inOrder = (rows: readonly PriorNoticeRow[]): PriorNoticeRow[] =>
  rows.toSorted((a, b) => Number(stageOf(a) !== 'open') - Number(stageOf(b) !== 'open')
    || (stageOf(a) === 'open' ? (a.answerBy ?? '9999').localeCompare(b.answerBy ?? '9999') : b.on.localeCompare(a.on)) || b.on.localeCompare(a.on))
