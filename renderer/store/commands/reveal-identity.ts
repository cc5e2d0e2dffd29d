import { z } from 'zod'
import { unknownPerson } from './checks'
import { define, planned, refused } from './definition'

/** Somebody wants to see whole numbers, and says why. Changes nothing: what stays is the entry in the journal. */
export const revealIdentity = define({
  name: 'revealIdentity',
  args: z.strictObject({ person: z.string().min(1), why: z.string().trim().min(2).max(200) }),
  labels: { person: '人员', why: '查看原因' },
  reads: ({ person }) => [{ table: 'people', id: person }],
  plan: ({ person }, rows) => {
    const problem = unknownPerson(rows, person)
    return problem ? refused(problem) : planned()
  },
})
