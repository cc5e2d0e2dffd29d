import { z } from 'zod'
import regions from './regions.yaml'

const provincesSchema = z.array(z.strictObject({ name: z.string(), regions: z.record(z.string().regex(/^\d{6}$/), z.string()) }))

/** 统筹地区 that can be chosen by name. */
export const provinces = provincesSchema.parse(regions)

/** The name of a region by its code; null for one that is not in the list. */
export const regionName = (code: string): string | null => provinces.map((it) => it.regions[code]).find((it) => it !== undefined) ?? null
