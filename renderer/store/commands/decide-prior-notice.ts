import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import type { PriorNoticeRow } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import { added, changed, define, planned, refused, type RowsRead } from './definition'
import { closedProblem, noFile } from './prior-notices'
import { noticeArgs, noticeLabels, noticeProblem, noticeReads } from './record-notice'

const args = z.strictObject({ id: z.string().min(1), notices: z.array(noticeArgs).min(1).max(500) })
type Args = z.output<typeof args>

const problemAt = (file: PriorNoticeRow, { notices }: Args, at: number, rows: RowsRead, rules: Rules): Problem | null => {
  const one = notices[at]
  if (!one) return null
  const place = (rest: string): string => `notices.${at}.${rest}`
  if (one.institution !== file.institution) return { place: place('institution'), sentence: `第 ${at + 1} 份通知书：机构与事先告知不同。` }
  if (one.on < file.on) return { place: place('on'), sentence: `作出决定之日：${one.on} 早于告知书日期 ${file.on}。` }
  if (notices.findIndex((it) => it.person === one.person || it.id === one.id) < at) return { place: place('person'), sentence: `第 ${at + 1} 份通知书：这名人员已经列在前面。` }
  const wrong = noticeProblem(one, rows, rules)
  return wrong && { place: place(wrong.place), sentence: wrong.sentence }
}

const labels: Labels = {
  notices: '处理通知书', ...Object.fromEntries(Object.entries(noticeLabels).map(([place, label]): [string, string] => [`notices.*.${place}`, label])),
}

/** The notice came: the file becomes one decision for each person dealt with, all of them or none, and is history from then on. */
export const decidePriorNotice = define({
  name: 'decidePriorNotice',
  args,
  labels,
  reads: ({ id, notices }) => [
    { table: 'priorNotices', id },
    ...notices.flatMap(noticeReads),
  ],
  plan: (given, rows, rules) => {
    const file = rows.get('priorNotices', given.id)
    if (!file) return refused(noFile)
    const problem = closedProblem(file) ?? given.notices.map((_, at) => problemAt(file, given, at, rows, rules)).find((it) => it !== null)
    if (problem) return refused(problem)
    return planned(...given.notices.map((it) => added('decisions', it)), changed('priorNotices', file, { decisions: given.notices.map((it) => it.id) }))
  },
})
