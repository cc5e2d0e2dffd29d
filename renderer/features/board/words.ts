import { nothing, paperDay } from '../../../shared/model/sheet'
import type { Assessment, DayOrRange } from '../../../shared/rules/assessment'
import { statusWords } from '../../../shared/rules/say'

const day = (of: DayOrRange | null | undefined): string => {
  if (!of) return '处理通知书载明之日'
  return Array.isArray(of) ? `${paperDay(of[0])}至${paperDay(of[1])}之间` : paperDay(of)
}

/** The status the rules know (正常、暂停、终止), and what is to be known about it at the moment. */
export const standingOnPaper = ({ status, phase, measure }: Assessment): string => {
  const word = statusWords[status]
  if (phase === 'upcoming') return `${word}（即将${measure?.kind === 'terminate' ? '终止' : '暂停'}）`
  if (phase === 'awaiting-resumption') return `${word}（待评估）`
  if (phase === 'may-reregister') return `${word}（可重新登记）`
  return word
}

const suspension = ({ measure, resumesOn, reregisterFrom }: Assessment): string => {
  const span = `${day(measure?.from)}起暂停，至${day(measure?.until)}止`
  return resumesOn === null && reregisterFrom ? `${span}，此后终止` : span
}

const bar = ({ measure, reregisterFrom }: Assessment): string =>
  `${day(measure?.from)}起终止，最早${day(reregisterFrom)}可重新登记备案`

/** What was imposed, from when, until when. */
export const measureOnPaper = (it: Assessment): string => {
  switch (it.phase) {
    case 'none': return nothing
    case 'upcoming': return it.measure?.kind === 'terminate' ? bar(it) : suspension(it)
    case 'running': return it.status === 'terminated' ? bar(it) : suspension(it)
    case 'awaiting-resumption': return `${day(it.measure?.until)}暂停期满，尚未通过恢复评估`
    case 'may-reregister': return `${day(it.measure?.from)}起终止，现可重新登记备案`
  }
}
