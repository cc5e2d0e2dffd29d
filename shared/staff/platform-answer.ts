import { z } from 'zod'
import type { Table } from './table'

const value = z.union([z.string(), z.number(), z.null()])

/** The platform's answer to 5102 (医执人员查询), as the people in it; further members are of no use here. */
const answer = z.array(z.record(z.string(), value)).max(120_000)

/** The people of an answer to 5102 as a table with its member names for headings; null where it is none. */
export const tableOfAnswer = (data: unknown): Table | null => {
  const parsed = answer.safeParse(data, { jitless: true })
  if (!parsed.success) return null
  const names = [...new Set(parsed.data.flatMap((it) => Object.keys(it)))]
  return [names, ...parsed.data.map((it) => names.map((name) => it[name] ?? null))]
}
