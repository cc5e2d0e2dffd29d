import { z } from 'zod'

/** What every row carries. `rev` grows by one with every change; agency rows are never written by a person's command. */
export const row = { id: z.string().min(1), institution: z.string().min(1), origin: z.enum(['entered', 'agency']), rev: z.int().min(1) }
export const name = z.string().trim().min(1).max(60)
