import { z } from 'zod'

/** A text with no more than `max` characters; spaces around it do not count. */
export const text = (max: number) => z.string().trim().max(max)
export const someText = (max: number) => text(max).min(1)

/** An id made by whoever makes the row, never changed: letters, figures, `-`, `_`, `.`, `:`. */
export const rowId = z.string().regex(/^[\w.:-]{1,100}$/)
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/)
export const region = z.string().regex(/^\d{6}$/)

/** An instant of the server's clock: for display and for noticing a clock that is off, never for order. */
export const instant = z.iso.datetime({ offset: true })

/** Counts from 1 without gaps in meaning: of a row its changes, of an institution all changes of its rows. */
export const count = z.int().min(1)

/** `0.1.0` */
export const clientVersion = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)

/** Every answer tells the server's time. Answers are read leniently: a newer server may say more. */
export const answered = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.object({ serverTime: instant, ...shape })
