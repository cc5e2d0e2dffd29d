import type { z } from 'zod'
import type { Call, CallName, calls } from './calls'

type Given<C> = (C extends { params: infer P extends z.ZodType } ? { params: z.input<P> } : unknown) &
  (C extends { query: infer Q extends z.ZodType } ? { query: z.input<Q> } : unknown) &
  (C extends { body: infer B } ? { body: B extends z.ZodType ? z.input<B> : Uint8Array } : unknown)

type Taken<A> = A extends z.ZodType ? z.output<A> : A extends 'bytes' ? Uint8Array : never

export type Asked<Name extends CallName> = Given<(typeof calls)[Name]>
export type Answered<Name extends CallName> = Taken<(typeof calls)[Name]['answer']>

type PlainCall = { [N in CallName]: (typeof calls)[N] extends Call & { answer: 'events' } ? never : N }[CallName]

/**
 * What every way to an agency offers, one method for each call, so that another platform's habits are one file.
 * `Reply` is success, failure or not known, as the side that uses it tells them apart.
 */
export type Transport<Reply extends { [N in PlainCall]: unknown }> = {
  [Name in PlainCall]: (asked: Asked<Name>) => Promise<Reply[Name]>
}
