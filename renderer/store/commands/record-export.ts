import { z } from 'zod'
import { define, planned } from './definition'

/** A list leaves the program: which, how many, narrowed to what, and why. With `whole` ID numbers stand in it whole, and `people` are whose. */
export const recordExport = define({
  name: 'recordExport',
  args: z.strictObject({
    what: z.string().trim().min(1).max(60),
    count: z.int().min(1),
    unit: z.enum(['人', '条', '家']),
    filter: z.string().max(300),
    why: z.string().trim().min(2).max(200),
    whole: z.boolean(),
    people: z.array(z.string().min(1)).max(120_000),
  }),
  labels: { what: '导出什么', count: '数量', unit: '计数单位', filter: '筛选', why: '导出原因', whole: '完整号码', people: '人员' },
  reads: () => [],
  plan: () => planned(),
})
