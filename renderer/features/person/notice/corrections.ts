import { printedWords } from '../../../../shared/model/ledger-words'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayDay } from '../../../../shared/rules/say'
import type { Day } from '../../../../shared/time/day'
import type { NoticeArgs } from './draft'

export type Corrected = { label: string; before: string; after: string }

const byWords = { agreement: '协议处理', penalty: '行政处罚' } as const
const dayWords = (of: Day | null): string => (of ? sayDay(of) : '')
const yuan = (of: number | null | undefined): string => (of === null || of === undefined ? '' : `${of.toLocaleString('zh-CN')} 元`)

const itemsWords = ({ items }: NoticeArgs, pack: CompiledPack): string =>
  items.map(({ circumstance, responsibility, adjustment, points }) => [
    pack.circumstances.get(circumstance)?.says ?? circumstance, pack.pack.vocabulary.responsibilities[responsibility],
    pack.pack.adjustments.find((it) => it.id === adjustment)?.says, `记 ${points} 分`,
  ].filter(Boolean).join('，')).join('；')

const said = (it: NoticeArgs, pack: CompiledPack): Record<string, string> => ({
  '作出决定之日': dayWords(it.on), '送达日': dayWords(it.received), '处理类别': it.by ? byWords[it.by] : '', '通知书文号': it.noticeNo, '通知书日期': dayWords(it.noticeOn),
  '负面情形': itemsWords(it, pack), '责任认定日': dayWords(it.foundOn), '机构涉及金额': yuan(it.amounts?.institution), '个人涉及金额': yuan(it.amounts?.person),
  '载明的措施': printedWords(it.printed),
})

/** What a correction changes, field by field in the words of the form. */
export const correctionsIn = (before: DecisionRow, after: NoticeArgs, pack: CompiledPack): Corrected[] => {
  const [was, is] = [said(before, pack), said(after, pack)]
  return Object.keys(is).filter((label) => was[label] !== is[label]).map((label) => ({ label, before: was[label] ?? '', after: is[label] ?? '' }))
}
