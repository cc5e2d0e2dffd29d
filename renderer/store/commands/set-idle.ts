import { z } from 'zod'
import { define, planned } from './definition'

/** After how many minutes without a sign of anybody the screen locks; 0 for never. */
export const setIdle = define({
  name: 'setIdle',
  args: z.strictObject({ minutes: z.int().min(0).max(120) }),
  labels: { minutes: '自动锁定的分钟数' },
  reads: () => [{ table: 'meta', id: 'idle' }],
  plan: ({ minutes }, rows) =>
    planned({ table: 'meta', id: 'idle', before: rows.get('meta', 'idle') ?? null, after: { id: 'idle', value: String(minutes) } }),
})
