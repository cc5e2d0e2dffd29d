import { outcomeWords } from '../../../../shared/model/appeals'
import { sayDay } from '../../../../shared/rules/say'
import type { Day } from '../../../../shared/time/day'
import type { Appeal, Check, LineKind } from '../lines'

export const kindWords: Record<LineKind, string> = { notice: '处理通知书', amendment: '变更、撤销、申诉', measure: '机构处理' }

export const checkWords = (check: Check): string => {
  switch (check.kind) {
    case 'agrees': return '一致'
    case 'differs': return `差异 ${check.count} 处`
    case 'not': return `不能核对（${check.why}）`
  }
}

/** Where there is little room: why a notice cannot be checked, instead of that it cannot. */
export const shortCheck = (check: Check): string => (check.kind === 'not' ? check.why : checkWords(check))

/** “6 月 24 日止，剩 7 个工作日”. */
const windowWords = (until: Day, left: number, today: Day): string =>
  `${sayDay(until, today)}止，${left === 0 ? '今天是最后一天' : `剩 ${left} 个工作日`}`

export const appealWords = (appeal: Appeal, today: Day): string => {
  switch (appeal?.kind) {
    case undefined: return '—'
    case 'appealed': return '已提出申诉'
    case 'answered': return `申诉结果：${outcomeWords[appeal.answer.outcome]}`
    case 'over': return `${sayDay(appeal.until, today)}已过`
    case 'open': return windowWords(appeal.until, appeal.left, today)
  }
}
