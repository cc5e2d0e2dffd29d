import { z } from 'zod'
import { define, planned } from './definition'

/** After how many years identities of those who left are offered to be erased; null for never. */
export const setRetention = define({
  name: 'setRetention',
  args: z.strictObject({ years: z.int().min(1).max(50).nullable() }),
  labels: { years: '保存年数' },
  reads: () => [{ table: 'meta', id: 'retention' }],
  plan: ({ years }, rows) => {
    const before = rows.get('meta', 'retention') ?? null
    if (before === null && years === null) return planned()
    return planned({ table: 'meta', id: 'retention', before, after: years === null ? null : { id: 'retention', value: String(years) } })
  },
})
