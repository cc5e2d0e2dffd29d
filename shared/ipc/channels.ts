import { z } from 'zod'
import { agencyChannels } from './agency'
import { done, not, nothing } from './answers'
import type { ChannelName } from './names'
import { accountChannels, attachmentChannels, draftChannels, keepChannels } from './safety'

/** Longest sheet a paper may be made of, as JSON text. */
export const sheetLimit = 2_000_000

/** Longest list that may be saved, in bytes. */
const fileLimit = 40_000_000

const text = (longest: number) => z.string().max(longest)
const count = z.int().min(0)

/** A PDF kept by main, named by a word that cannot be guessed. */
const token = z.string().regex(/^[0-9a-f]{32}$/)

/** Any JSON no longer than {@link sheetLimit}; the paper page knows its shape. */
const sheet = z.json().refine((value) => JSON.stringify(value).length <= sheetLimit, { error: '内容过大' })

export const paperSchema = z.strictObject({
  title: text(200).regex(/\S/),
  page: z.enum(['A4', 'A3']),
  landscape: z.boolean(),
  sheet,
})

/** Who may ask: anyone at the window, whoever opened the lock, the administrator alone. With no lock yet there is only an administrator. */
export type Needs = 'anyone' | 'unlocked' | 'administrator'

/** Every channel between renderer and main: its question and its answer. Nothing crosses beside these. */
export const channels = {
  'program.info': {
    needs: 'anyone',
    question: nothing,
    answer: z.strictObject({
      version: text(40),
      electron: text(40),
      /** Name of the profile's folder, without its path. */
      profile: text(255),
      /** Started with `--sample`. */
      sample: z.boolean(),
      platform: text(20),
    }),
  },
  /** Ends this program and starts it again with the sample, in a profile apart from real facts. */
  'program.sample': { needs: 'anyone', question: nothing, answer: done },
  /** The answer to the event `program.closing`: nothing is left to save, the window may close. */
  'program.settled': { needs: 'anyone', question: nothing, answer: done },
  /** The first useful screen stands. With `--report` main takes its picture and says so on stdout. */
  'report.ready': {
    needs: 'anyone',
    question: z.strictObject({
      people: count,
      byStatus: z.record(text(40), count),
      next: z.strictObject({ who: text(60), what: text(200), due: text(10) }).nullable(),
    }),
    answer: done,
  },
  /** Makes a PDF; `url` shows it in an iframe while it is among the last few. */
  'paper.pdf': {
    needs: 'unlocked',
    question: paperSchema,
    answer: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), token, url: text(100), bytes: count }),
      not('failed', 'timeout'),
    ]),
  },
  /** Asks for a place and saves there; `saved` is the file's name, or null when the person declined. */
  'paper.save': {
    needs: 'unlocked',
    question: z.strictObject({ token, suggestedName: text(120).min(1) }),
    answer: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), saved: text(255).nullable() }),
      not('gone', 'not-allowed', 'disk-full', 'failed'),
    ]),
  },
  /** Prints what was shown, through the system's dialog. */
  'paper.print': {
    needs: 'unlocked',
    question: z.strictObject({ token }),
    answer: z.discriminatedUnion('ok', [done, not('gone', 'no-printer', 'cancelled', 'failed')]),
  },
  /** Shows the file saved last from this PDF in the system's file manager. */
  'paper.show': {
    needs: 'unlocked',
    question: z.strictObject({ token }),
    answer: z.discriminatedUnion('ok', [done, not('gone')]),
  },
  /** Asks for a place and saves a list there; `saved` is the file's name, or null when the person declined. */
  'file.save': {
    needs: 'unlocked',
    question: z.strictObject({
      suggestedName: text(120).min(1),
      kind: z.enum(['xlsx', 'csv']),
      bytes: z.instanceof(Uint8Array).refine((it) => it.length > 0 && it.length <= fileLimit),
    }),
    answer: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), saved: text(255).nullable() }),
      not('not-allowed', 'disk-full', 'failed'),
    ]),
  },
  ...accountChannels,
  ...keepChannels,
  ...attachmentChannels,
  ...draftChannels,
  ...agencyChannels,
} as const satisfies Record<ChannelName, { needs: Needs; question: z.ZodType; answer: z.ZodType }>

export type Question<C extends ChannelName> = z.infer<(typeof channels)[C]['question']>
export type Answer<C extends ChannelName> = z.infer<(typeof channels)[C]['answer']>
export type Paper = z.infer<typeof paperSchema>

/** How an answer travels: a refusal is a value, never a thrown error with words of the machine in it. */
export const refusals = ['foreign-sender', 'not-allowed', 'bad-question', 'bad-answer', 'failed'] as const
export type Refusal = (typeof refusals)[number]
export const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), answer: z.unknown() }),
  z.strictObject({ ok: z.literal(false), refused: z.enum(refusals) }),
])
export type Envelope = z.infer<typeof envelope>
