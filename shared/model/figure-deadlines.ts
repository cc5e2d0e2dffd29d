import type { Deadline, Pack } from '../rules/schema'
import { fromWords } from './figure-words'
import type { Figure } from './figures'

/** `15 个工作日`; 及时 where the article names no day. */
export const sayDeadline = ({ value, unit }: Deadline): string => (value === null ? '及时' : `${value} ${unit === 'day' ? '天' : '个工作日'}`)

const subjects: Record<keyof Pack['deadlines'], string> = {
  'maintain-status': '维护登记备案状态', 'restore-status': '维护为正常', appeal: '书面申诉', notice: '经办机构作出通知书', service: '经办机构送达',
  finding: '认定责任', 'appeal-verify': '核实申诉', 'appeal-tell': '告知申诉结果',
}

const within = (it: Deadline): string => {
  const missed = it.missing ? `；${it.missing}` : ''
  return `${fromWords[it.after] ?? it.after}之日起${it.value === null ? '' : ' '}${sayDeadline(it)}${it.value === null ? '' : '内'}${missed}`
}

const duties = ({ noticeDuties }: Pack): Figure[] =>
  noticeDuties.map(({ kind, fromBalance, article, words, reading }) => ({
    key: `duty-${kind}`, subject: kind === 'talk' ? '谈话提醒' : '学习培训', value: fromBalance > 0 ? `累计 ${fromBalance} 分起` : '每份通知书之后', article, words, reading,
  }))

/** What is to be done after a notice, by when, and what must be shown in public. */
export const deadlineFigures = (pack: Pack): Figure[] => [
  ...duties(pack),
  ...(Object.keys(subjects) as (keyof typeof subjects)[]).flatMap((key): Figure[] => {
    const it = pack.deadlines[key]
    return it ? [{ key: `deadline-${key}`, subject: subjects[key], value: within(it), article: it.article, words: it.words, reading: it.reading }] : []
  }),
  {
    key: 'display', subject: '公开与投诉电话', value: pack.display.complaintLine,
    article: pack.display.article, words: pack.display.words, reading: pack.display.reading,
  },
]
