import { z } from 'zod'
import { intentions } from '../../../shared/agency/mutations'
import { define, planned } from './definition'

/** What a person wished to tell the agency is given up: its own version stands. Kept, so that nobody is asked again when the letters are made anew. */
export const giveUpLetter = define({
  name: 'giveUpLetter',
  args: z.strictObject({ letter: z.string().min(1).max(200), wish: z.enum(Object.keys(intentions) as (keyof typeof intentions)[]) }),
  labels: { letter: '事项编号', wish: '事项' },
  reads: () => [],
  plan: () => planned(),
})
