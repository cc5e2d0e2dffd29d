import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { handlingRow } from '../../../shared/model/desk-rows'
import { legalDay } from '../../../shared/rules/schema'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, planned, refused } from './definition'

const args = handlingRow.omit({ origin: true, rev: true, revokedOn: true })

const labels: Labels = { on: '作出处理之日', kind: '处理种类', noticeNo: '文号', amount: '金额（元）', words: '事由', revokedOn: '撤销之日', institution: '机构', id: '编号' }

const noHandling: Problem = { place: 'id', sentence: '处理记录：没有找到这条记录，没有保存。' }

/** A handling of the institution short of a penalty, or a penalty (内蒙古 三（一）counts some of them). */
export const recordHandling = define({
  name: 'recordHandling',
  args,
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'handlings', id: it.id }],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? taken(rows, 'handlings', it.id)
    return problem ? refused(problem) : planned(added('handlings', { ...it, revokedOn: null }))
  },
})

/** What was entered wrongly, put right; of which institution it is does not change. */
export const changeHandling = define({
  name: 'changeHandling',
  args: args.omit({ institution: true }),
  labels,
  reads: ({ id }) => [{ table: 'handlings', id }],
  plan: (it, rows) => {
    const before = rows.get('handlings', it.id)
    if (!before) return refused(noHandling)
    if (before.revokedOn && before.revokedOn < it.on) return refused({ place: 'on', sentence: `作出处理之日：晚于撤销之日 ${before.revokedOn}。` })
    return planned(changed('handlings', before, it))
  },
})

/** The agency took it back: from `on` it no longer counts. Null takes the revocation itself back. */
export const revokeHandling = define({
  name: 'revokeHandling',
  args: z.strictObject({ id: z.string().min(1), on: legalDay.nullable() }),
  labels: { on: '撤销之日', id: '编号' },
  reads: ({ id }) => [{ table: 'handlings', id }],
  plan: ({ id, on }, rows) => {
    const before = rows.get('handlings', id)
    if (!before) return refused(noHandling)
    if (on && on < before.on) return refused({ place: 'on', sentence: `撤销之日：${on} 早于作出处理之日 ${before.on}。` })
    return planned(changed('handlings', before, { revokedOn: on }))
  },
})
