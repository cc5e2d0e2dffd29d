import { z } from 'zod'

export const nothing = z.undefined()
export const done = z.strictObject({ ok: z.literal(true) })
export const not = <R extends string>(...reasons: R[]) => z.strictObject({ ok: z.literal(false), reason: z.enum(reasons) })
