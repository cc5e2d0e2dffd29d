import { z } from 'zod'
import { unknownPerson } from './checks'
import { define, planned, refused } from './definition'

/** A person asked for the own file (第三十一条): nothing changes, but it is known who looked, and when. */
export const recordInquiry = define({
  name: 'recordInquiry',
  args: z.strictObject({ person: z.string().min(1) }),
  labels: { person: '人员' },
  reads: ({ person }) => [{ table: 'people', id: person }],
  plan: ({ person }, rows) => {
    const unknown = unknownPerson(rows, person)
    return unknown ? refused(unknown) : planned()
  },
})
