import { z } from 'zod'
import { canonicalJson } from '../../../shared/model/canonical'
import type { Change } from '../../../shared/model/journal'
import { tableNames } from '../../../shared/model/replica'
import { rowSchemas, type TableName } from '../../../shared/model/rows'
import { define, planned, refused } from './definition'

type FactTable = Exclude<TableName, 'meta'>
const factTables = tableNames.filter((it) => it !== 'meta') as [FactTable, ...FactTable[]]
const row = z.record(z.string(), z.unknown()).nullable()

/** Makes the rows say again what they said in a snapshot. What was shown before must still be so. */
export const restoreSnapshot = define({
  name: 'restoreSnapshot',
  args: z.strictObject({
    /** The instant of the snapshot. */
    at: z.string().min(1),
    changes: z.array(z.strictObject({ table: z.enum(factTables), id: z.string().min(1), before: row, after: row })).min(1, { error: '与现在没有差别' }),
  }),
  labels: { at: '快照', changes: '差别' },
  reads: ({ changes }) => changes.map(({ table, id }) => ({ table, id })),
  plan: ({ changes }, rows) => {
    const moved = changes.some(({ table, id, before }) => canonicalJson(rows.get(table, id) ?? null) !== canonicalJson(before))
    if (moved) return refused({ place: 'changes', sentence: '快照：查看差别之后，资料又有了改变，没有恢复。请重新查看差别后再恢复。' })
    const strange = changes.some(({ table, id, after }) => after !== null && (after.id !== id || !rowSchemas[table].safeParse(after).success))
    if (strange) return refused({ place: 'changes', sentence: '快照：其中有的内容不合现在的格式，没有恢复。' })
    return planned(...(changes as unknown as Change[]))
  },
})
