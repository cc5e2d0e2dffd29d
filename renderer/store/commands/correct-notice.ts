import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import type { DecisionRow } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import { unknownInstitution } from './checks'
import { changed, define, planned, refused, type RowsRead } from './definition'
import { itemsProblem, type NoticeArgs, noticeArgs, noticeLabels } from './record-notice'

const args = z.strictObject({
  /** The whole notice as it should have been entered. */
  notice: noticeArgs,
  /** The `rev` of the row that was looked at, so that nobody else's correction is lost. */
  rev: z.int().min(1),
  why: z.string().trim().min(1).max(200),
})
type Args = z.output<typeof args>

const heldProblem = (held: DecisionRow, { notice, rev }: Args): Problem | null => {
  if (held.origin === 'agency') return { place: 'id', sentence: '处理通知书：由经办机构传来，不能在本机更正；有异议请提出申诉。' }
  if (held.person !== notice.person || held.institution !== notice.institution)
    return { place: 'person', sentence: '人员、机构：不能更正为另一人或者另一家机构。' }
  return held.rev === rev ? null : { place: 'rev', sentence: '处理通知书：刚才已经被更正过，请重新打开核对。' }
}

const amended = ({ notice }: Args, rows: RowsRead): Problem | null => {
  const own = rows.all('amendments').filter((it) => it.decision === notice.id)
  if (own.some((it) => it.item !== null && it.item >= notice.items.length))
    return { place: 'items', sentence: '负面情形：其中一项已经被变更，不能去掉。' }
  const early = own.find((it) => it.on < notice.on)
  return early ? { place: 'on', sentence: `作出决定之日：${notice.on} 晚于它的变更、撤销或申诉之日 ${early.on}。` } : null
}

const problemIn = (given: Args, held: DecisionRow, rows: RowsRead, rules: Rules): Problem | null => {
  const { notice } = given
  const known = heldProblem(held, given) ?? unknownInstitution(rows, notice.institution) ?? amended(given, rows)
  const institution = rows.get('institutions', notice.institution)
  return known || !institution ? known : itemsProblem(notice, institution, rules)
}

const noticePlace = (problem: Problem): Problem => ({ ...problem, place: `notice.${problem.place}` })

const withoutId = ({ id: _, ...rest }: NoticeArgs): Omit<NoticeArgs, 'id'> => rest

/** What was entered wrongly is set right; how it stood before stays in the journal. */
export const correctNotice = define({
  name: 'correctNotice',
  args,
  labels: { ...Object.fromEntries(Object.entries(noticeLabels).map(([place, label]) => [`notice.${place}`, label])), why: '更正的原因', rev: '版本' },
  reads: ({ notice }) => [
    { table: 'institutions', id: notice.institution }, { table: 'decisions', id: notice.id }, { table: 'amendments', whole: true },
  ],
  plan: (given, rows, rules) => {
    const held = rows.get('decisions', given.notice.id)
    if (!held) return refused({ place: 'notice.id', sentence: '处理通知书：没有找到这份通知书，可能已被移走。' })
    const problem = problemIn(given, held, rows, rules)
    return problem ? refused(noticePlace(problem)) : planned(changed('decisions', held, withoutId(given.notice)))
  },
})
