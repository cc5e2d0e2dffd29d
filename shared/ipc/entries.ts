import { z } from 'zod'
import { rowSchemas, type TableName } from '../model/rows'

const tableNames = Object.keys(rowSchemas) as [TableName, ...TableName[]]
const json = z.record(z.string(), z.json())
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A journal entry on its way. What a row may hold the door has checked; an older one is in the shape of its schema. */
export const entrySchema = z.strictObject({
  epoch: z.int().min(1),
  seq: z.int().min(1),
  schema: z.int().min(1),
  at: z.iso.datetime({ offset: true }),
  who: z.string().min(1).max(200),
  command: z.strictObject({ id: z.string().min(1).max(200), name: z.string().max(60), args: z.json() }),
  changes: z.array(z.strictObject({ table: z.enum(tableNames), id: z.string().min(1), before: json.nullable(), after: json.nullable(), over: json.optional() })),
  previousHash: hash,
  hash,
})

export const reachedSchema = z.strictObject({ seq: z.int().min(0), hash, epoch: z.int().min(1) })

export const sumsSchema = z.strictObject({ rows: z.partialRecord(z.enum(tableNames), z.int()), digest: hash })
