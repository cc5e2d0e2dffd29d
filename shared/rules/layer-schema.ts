import { z } from 'zod'
import { packSchema } from './schema'

/** What a city adds rests on its own words: a reading alone is not enough. */
const quoted = { article: z.string(), words: z.string().min(2), reading: z.string().optional() }

const { circumstances, restoration } = packSchema.shape

/**
 * The shape of a city's file over its province: who and when it is, its own articles and readings, and what
 * the province lets it add – circumstances and ways of restoration – and nothing else.
 */
export const layerSchema = packSchema
  .pick({
    id: true, title: true, shortTitle: true, region: true, document: true, issuers: true, issued: true, effectiveFrom: true,
    effectiveTo: true, conductFrom: true, validity: true, supersedes: true, lastChecked: true, articles: true, readings: true,
  })
  .extend({
    parent: z.string(),
    circumstances: z.array(circumstances.element.omit({ open: true, again: true }).extend({ under: z.string(), ...quoted })),
    restoration: z
      .strictObject({
        /** The article or item in which the province opens its restoration to cities. */
        under: z.string(),
        routes: z.array(restoration.shape.routes.element.extend(quoted)).min(1),
      })
      .nullable(),
  })

export type PackLayer = z.infer<typeof layerSchema>
