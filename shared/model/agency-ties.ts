import { z } from 'zod'
import type { Rows } from './rows'

const tieSchema = z.strictObject({ agency: z.string(), institutions: z.array(z.strictObject({ here: z.string(), there: z.string() })) })
const pairsSchema = z.record(z.string(), z.string().nullable())

/** The agency this program is enrolled at, and which of its institutions are which of ours. */
export type Tie = z.infer<typeof tieSchema>

/** What a person said of a notice entered here: the agency's that it is, or null for none of them. */
export type Pairs = ReadonlyMap<string, string | null>

type Meta = Rows['meta'] | undefined

export const tieIn = (row: Meta): Tie | null => (row ? tieSchema.parse(JSON.parse(row.value)) : null)

export const pairsIn = (row: Meta): Pairs => new Map(row ? Object.entries(pairsSchema.parse(JSON.parse(row.value))) : [])

export const tieRow = (tie: Tie): Rows['meta'] => ({ id: 'agency', value: JSON.stringify(tieSchema.parse(tie)) })

export const pairsRow = (pairs: Pairs): Rows['meta'] => ({ id: 'pairs', value: JSON.stringify(Object.fromEntries(pairs)) })
