import { z } from 'zod'
import { priorNoticeRow } from '../../../shared/model/desk-rows'
import type { Problem } from '../../../shared/model/problem'
import type { PriorNoticeRow } from '../../../shared/model/rows'
import { changed, define, planned, refused, type RowsRead } from './definition'
import { closedProblem, noFile } from './prior-notices'

const id = z.string().min(1)
const said = priorNoticeRow.shape.said.element
const ground = priorNoticeRow.shape.grounds.element

const open = (rows: RowsRead, file: string): { before: PriorNoticeRow } | { problem: Problem } => {
  const before = rows.get('priorNotices', file)
  const problem = before ? closedProblem(before) : noFile
  return before && !problem ? { before } : { problem: problem ?? noFile }
}

const reads = ({ file }: { file: string }) => [{ table: 'priorNotices' as const, id: file }]
const gone: Problem = { place: 'id', sentence: '事先告知：没有找到这一条，可能已经移除。' }
const repeated: Problem = { place: 'id', sentence: '事先告知：这一条已经记过，没有保存。' }

const removalFrom = <Name extends string>(name: Name, list: 'said' | 'grounds') =>
  define({
    name,
    args: z.strictObject({ file: id, id }),
    labels: { file: '事先告知', id: '编号' },
    reads,
    plan: ({ file, id: one }, rows) => {
      const found = open(rows, file)
      if ('problem' in found) return refused(found.problem)
      const held: readonly { id: string }[] = found.before[list]
      const left = held.filter((it) => it.id !== one)
      return left.length === held.length ? refused(gone) : planned(changed('priorNotices', found.before, { [list]: left }))
    },
  })

/** Evidence or a proposal of the institution (第十条), a statement or a defence (第十一条), with its day. */
export const recordSaying = define({
  name: 'recordSaying',
  args: z.strictObject({ file: id, said }),
  labels: { 'said.kind': '种类', 'said.on': '提出之日', 'said.person': '人员', 'said.responsibility': '建议的责任程度', 'said.words': '内容', 'said.id': '编号' },
  reads,
  plan: ({ file, said: one }, rows) => {
    const found = open(rows, file)
    if ('problem' in found) return refused(found.problem)
    const { before } = found
    if (one.on < before.on) return refused({ place: 'said.on', sentence: `提出之日：${one.on} 早于告知书日期 ${before.on}。` })
    return before.said.some((it) => it.id === one.id) ? refused(repeated) : planned(changed('priorNotices', before, { said: [...before.said, one] }))
  },
})

export const removeSaying = removalFrom('removeSaying', 'said')

/** What speaks for fewer points or for more (第十四条), by the adjustment of the pack where it names one. */
export const recordGround = define({
  name: 'recordGround',
  args: z.strictObject({ file: id, ground }),
  labels: { 'ground.kind': '种类', 'ground.adjustment': '从轻从重', 'ground.person': '人员', 'ground.words': '情节', 'ground.id': '编号' },
  reads,
  plan: ({ file, ground: one }, rows) => {
    const found = open(rows, file)
    if ('problem' in found) return refused(found.problem)
    const { before } = found
    return before.grounds.some((it) => it.id === one.id) ? refused(repeated) : planned(changed('priorNotices', before, { grounds: [...before.grounds, one] }))
  },
})

export const removeGround = removalFrom('removeGround', 'grounds')
