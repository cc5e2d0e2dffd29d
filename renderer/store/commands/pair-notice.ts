import { z } from 'zod'
import { pairsIn, pairsRow } from '../../../shared/model/agency-ties'
import { define, planned, refused } from './definition'

/** A notice entered from paper is the agency's notice `agency`; null: it is another one. */
export const pairNotice = define({
  name: 'pairNotice',
  args: z.strictObject({ entered: z.string().min(1), agency: z.string().min(1).nullable() }),
  labels: { entered: '录入的通知书', agency: '经办机构的通知书' },
  reads: ({ entered, agency }) => [
    { table: 'meta', id: 'pairs' }, { table: 'decisions', id: entered }, ...(agency === null ? [] : [{ table: 'decisions' as const, id: agency }]),
  ],
  plan: ({ entered, agency }, rows) => {
    const [mine, theirs] = [rows.get('decisions', entered), agency === null ? null : rows.get('decisions', agency)]
    if (mine?.origin !== 'entered') return refused({ place: 'entered', sentence: '录入的通知书：没有找到，可能已经移除。' })
    if (theirs === undefined || (theirs && (theirs.origin !== 'agency' || theirs.person !== mine.person)))
      return refused({ place: 'agency', sentence: '经办机构的通知书：没有找到这个人的这份通知书，请重新选择。' })
    const before = rows.get('meta', 'pairs')
    return planned({ table: 'meta', id: 'pairs', before: before ?? null, after: pairsRow(new Map([...pairsIn(before), [entered, agency]])) })
  },
})
