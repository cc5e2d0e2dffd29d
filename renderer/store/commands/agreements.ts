import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { agreementRow } from '../../../shared/model/desk-rows'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, planned, refused, removed } from './definition'

const fields = agreementRow.omit({ origin: true, rev: true })

const inOrder = ({ from, until }: { from: string; until: string | null }): boolean => until === null || from <= until
const order = { path: ['until'], error: '早于起始日' }

const labels: Labels = { number: '协议编号', from: '起始日', until: '截止日', settlement: '年度清算日', institution: '机构', id: '编号' }
const noAgreement: Problem = { place: 'id', sentence: '医保协议：没有找到这份协议，没有保存。' }

/** An agreement (医保协议) with its number, its term and the day of the year on which it settles. */
export const recordAgreement = define({
  name: 'recordAgreement',
  args: fields.refine(inOrder, order),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'agreements', id: it.id }],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? taken(rows, 'agreements', it.id)
    return problem ? refused(problem) : planned(added('agreements', it))
  },
})

export const changeAgreement = define({
  name: 'changeAgreement',
  args: fields.omit({ institution: true }).refine(inOrder, order),
  labels,
  reads: ({ id }) => [{ table: 'agreements', id }],
  plan: (it, rows) => {
    const before = rows.get('agreements', it.id)
    return before ? planned(changed('agreements', before, it)) : refused(noAgreement)
  },
})

/** One entered by mistake; one that ended stays as history. */
export const removeAgreement = define({
  name: 'removeAgreement',
  args: z.strictObject({ id: z.string().min(1) }),
  labels: { id: '编号' },
  reads: ({ id }) => [{ table: 'agreements', id }],
  plan: ({ id }, rows) => {
    const before = rows.get('agreements', id)
    return before ? planned(removed('agreements', before)) : refused(noAgreement)
  },
})
