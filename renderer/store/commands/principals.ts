import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { principalRow } from '../../../shared/model/desk-rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, changed, define, planned, refused, removed, type RowsRead } from './definition'

const args = principalRow.omit({ origin: true, rev: true })
const labels: Labels = { name: '姓名', person: '人员', from: '起始日', note: '备注', institution: '机构', id: '编号' }
const noPrincipal: Problem = { place: 'id', sentence: '主要负责人：没有找到这条记录，没有保存。' }

const notHeld = (rows: RowsRead, person: string | null): Problem | null => (person === null ? null : unknownPerson(rows, person))
const personRead = (person: string | null) => (person === null ? [] : [{ table: 'people' as const, id: person }])

/** Whom the licence names as principal (主要负责人) from a day on; `person` where held here, else only a name. */
export const recordPrincipal = define({
  name: 'recordPrincipal',
  args,
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'principals', id: it.id }, ...personRead(it.person)],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? taken(rows, 'principals', it.id) ?? notHeld(rows, it.person)
    return problem ? refused(problem) : planned(added('principals', it))
  },
})

export const changePrincipal = define({
  name: 'changePrincipal',
  args: args.omit({ institution: true }),
  labels,
  reads: (it) => [{ table: 'principals', id: it.id }, ...personRead(it.person)],
  plan: (it, rows) => {
    const before = rows.get('principals', it.id)
    if (!before) return refused(noPrincipal)
    const problem = notHeld(rows, it.person)
    return problem ? refused(problem) : planned(changed('principals', before, it))
  },
})

/** One entered by mistake; a former principal stays as history. */
export const removePrincipal = define({
  name: 'removePrincipal',
  args: z.strictObject({ id: z.string().min(1) }),
  labels: { id: '编号' },
  reads: ({ id }) => [{ table: 'principals', id }],
  plan: ({ id }, rows) => {
    const before = rows.get('principals', id)
    return before ? planned(removed('principals', before)) : refused(noPrincipal)
  },
})
