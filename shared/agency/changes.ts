import { z } from 'zod'
import { changeSchema } from './entities'
import { answered } from './scalars'

export const pageLimit = 1000

/** `after` is the cursor of the page before; without it the start of everything. */
export const changesQuery = z.strictObject({
  after: z.string().max(10_000).optional(),
  limit: z.coerce.number().int().min(1).max(pageLimit).optional(),
})

/** Ascending by version within each institution. `more`: there was more when this page was read. */
export const pageSchema = answered({ changes: z.array(changeSchema), cursor: z.string(), more: z.boolean() })
export type Page = z.infer<typeof pageSchema>
