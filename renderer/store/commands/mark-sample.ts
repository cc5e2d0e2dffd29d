import { z } from 'zod'
import { legalDay } from '../../../shared/rules/schema'
import { define, planned } from './definition'

/** Marks what is held as the sample, which stands on its demonstration day. */
export const markSample = define({
  name: 'markSample',
  args: z.strictObject({ day: legalDay }),
  labels: { day: '演示日' },
  reads: () => [{ table: 'meta', id: 'sample' }],
  plan: ({ day }, rows) =>
    planned({ table: 'meta', id: 'sample', before: rows.get('meta', 'sample') ?? null, after: { id: 'sample', value: day } }),
})
