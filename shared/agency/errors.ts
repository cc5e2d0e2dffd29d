import { z } from 'zod'
import { instant } from './scalars'

/** One status for each code; a program decides by the code, a person reads the message. */
export const statusOf = {
  'bad-request': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-slow': 408,
  'in-conflict': 409,
  'start-afresh': 410,
  'too-large': 413,
  'not-possible': 422,
  'update-needed': 426,
  'too-many': 429,
  trouble: 500,
  busy: 503,
} as const

export type ErrorCode = keyof typeof statusOf
export const errorCodes = Object.keys(statusOf) as ErrorCode[]

/** `message` is a Chinese sentence to be shown as it is; `place` the field it is about. */
export const errorSchema = z.object({
  serverTime: instant,
  error: z.object({ code: z.enum(errorCodes), message: z.string(), place: z.string().optional() }),
})

export type ErrorBody = z.infer<typeof errorSchema>
