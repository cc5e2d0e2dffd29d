import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { added, define, planned, refused, type RowsRead } from './definition'
import type { Rules } from '../../../shared/model/rulebook'
import { type NoticeArgs, noticeArgs, noticeLabels, noticeProblem, noticeReads } from './record-notice'

/** One paper names at most so many people. */
const MOST = 100

const args = z.strictObject({ notices: z.array(noticeArgs).min(2).max(MOST) })

const labels: Labels = Object.fromEntries(
  Object.entries(noticeLabels).map(([place, label]) => [`notices.*.${place}`, `第 {n} 名人员的${label.replace('第 {n} 项', '')}`]))

/** One paper has one number, one day and one institution. */
const samePaper = (one: NoticeArgs, first: NoticeArgs): string | null => {
  if (one.noticeNo !== first.noticeNo) return 'noticeNo'
  if (one.on !== first.on) return 'on'
  return one.institution === first.institution ? null : 'institution'
}

const problemAt = (notices: readonly NoticeArgs[], at: number, rows: RowsRead, rules: Rules): Problem | null => {
  const [first, one] = [notices[0], notices[at]]
  if (!first || !one) return null
  const place = (of: string): string => `notices.${at}.${of}`
  const differs = samePaper(one, first)
  if (differs) return { place: place(differs), sentence: `第 ${at + 1} 名人员：文号、作出决定之日和机构应与同一份通知书的第 1 名人员相同。` }
  if (notices.findIndex((it) => it.person === one.person) < at) return { place: place('person'), sentence: `第 ${at + 1} 名人员：已经列在前面，不能重复。` }
  if (notices.findIndex((it) => it.id === one.id) < at) return { place: place('id'), sentence: `第 ${at + 1} 名人员：编号“${one.id}”已经用过，没有保存。` }
  const problem = noticeProblem(one, rows, rules)
  return problem && { place: place(problem.place), sentence: `第 ${at + 1} 名人员，${problem.sentence}` }
}

/** One notice about several people of an institution: one act, one row for each of them under the same number. */
export const recordNotices = define({
  name: 'recordNotices',
  args,
  labels,
  reads: ({ notices }) => [...new Map(notices.flatMap(noticeReads).map((it) => [`${it.table}/${it.id}`, it])).values()],
  plan: ({ notices }, rows, rules) => {
    const problem = notices.map((_, at) => problemAt(notices, at, rows, rules)).find((it) => it !== null)
    return problem ? refused(problem) : planned(...notices.map((it) => added('decisions', it)))
  },
})
