import { z } from 'zod'
import { intentions } from '../../../shared/agency/mutations'
import { define, planned } from './definition'

const fields = z.record(z.string(), z.unknown())

/**
 * A letter the agency did not take is put otherwise, or sent once more as it is: `as` stands in its place, with these words and on this
 * version. Kept, so that a store made anew sends what was put right and asks nobody again.
 */
export const rewriteLetter = define({
  name: 'rewriteLetter',
  args: z.strictObject({
    letter: z.string().min(1).max(200), as: z.string().min(1).max(200), wish: z.enum(Object.keys(intentions) as (keyof typeof intentions)[]),
    args: z.strictObject({ id: z.string().min(1), body: fields.optional(), fields: fields.optional() }), base: z.int().min(0).nullable(),
  }),
  labels: { letter: '事项编号', as: '新的事项编号', wish: '事项', args: '内容', base: '所依据的版本' },
  reads: () => [],
  plan: () => planned(),
})
