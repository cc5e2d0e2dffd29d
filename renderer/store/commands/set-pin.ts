import { z } from 'zod'
import { unknownPerson } from './checks'
import { changed, define, planned, refused } from './definition'

/** Gives a person the number to ask for the own file with (第三十一条), as main proves it; null takes it back. */
export const setPin = define({
  name: 'setPin',
  args: z.strictObject({ person: z.string().min(1), pin: z.string().min(1).max(400).nullable() }),
  labels: { person: '人员', pin: '查询密码' },
  reads: ({ person }) => [{ table: 'people', id: person }],
  plan: ({ person, pin }, rows) => {
    const unknown = unknownPerson(rows, person)
    if (unknown) return refused(unknown)
    const before = rows.get('people', person)
    if (!before) throw new Error('unreachable: the person was found above')
    return planned(changed('people', before, { pin }))
  },
})
