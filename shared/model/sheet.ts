import { z } from 'zod'
import { legalDay } from '../rules/schema'
import { dateOf, type Day, monthOf, yearOf } from '../time/day'

/** Where a cell has nothing to say. */
export const nothing = '—'

export const papers = ['A4', 'A3'] as const
export const boardColumnKeys = ['number', 'name', 'role', 'title', 'department', 'standing', 'points', 'measure'] as const
const marks = ['normal', 'upcoming', 'suspended', 'awaiting', 'terminated', 'reregister'] as const

const words = z.string().max(300)

/** `mark` is null for a person the rules give no standing; `number` counts from 1 over all pages. */
const boardRow = z.strictObject({
  number: words,
  name: words,
  role: words,
  title: words,
  department: words,
  mark: z.enum(marks).nullable(),
  standing: words,
  points: words,
  measure: words,
})

/**
 * A notice board (公示栏) in the words that will stand on it. It hangs where everyone passes, so it has no field for
 * an ID number, a phone or a licence number.
 */
export const boardSheetSchema = z.strictObject({
  kind: z.literal('board'),
  page: z.enum(papers),
  landscape: z.boolean(),
  title: words,
  institution: z.strictObject({ name: words, codeLine: words }),
  basis: words,
  summary: words,
  asOf: legalDay,
  complaintLine: words,
  notes: z.array(words),
  columns: z.array(z.strictObject({ key: z.enum(boardColumnKeys), heading: words })).min(1),
  rows: z.array(boardRow),
})

export type PaperSize = (typeof papers)[number]
export type BoardColumnKey = (typeof boardColumnKeys)[number]
export type BoardRow = z.infer<typeof boardRow>
export type BoardSheet = z.infer<typeof boardSheetSchema>

/** A day as official papers set it, without the spaces the screen puts between figures and words. */
export const paperDay = (of: Day): string => `${yearOf(of)}年${monthOf(of)}月${dateOf(of)}日`

/** The recovery code for the drawer or the safe: it opens the program when the passphrase is forgotten. */
export const recoverySheetSchema = z.strictObject({
  kind: z.literal('recovery'),
  page: z.literal('A4'),
  landscape: z.literal(false),
  /** Empty while none is registered. */
  institution: words,
  groups: z.array(z.string().regex(/^[0-9A-Z]{4}$/)).length(8),
  asOf: legalDay,
})

/**
 * A letter of appeal (异议申诉书, 第三十九条) in the words that will stand on it. An ID number is written in by hand: there is no field for one.
 * `facts` stand in a table over the text; `signs` are who signs or seals at its end.
 */
export const appealSheetSchema = z.strictObject({
  kind: z.literal('appeal'),
  page: z.literal('A4'),
  landscape: z.literal(false),
  title: words,
  to: words,
  facts: z.array(z.strictObject({ label: words, value: words })).max(20),
  paragraphs: z.array(z.string().max(4000)).max(400),
  enclosed: z.array(words).max(50),
  signs: z.array(words).min(1).max(4),
})

const prose = z.string().max(20_000)

/** A statement of defence (陈述申辩书) in the words that will stand on it; it runs over as many pages as it needs. */
export const defenceSheetSchema = z.strictObject({
  kind: z.literal('defence'),
  page: z.literal('A4'),
  landscape: z.literal(false),
  title: words,
  /** To whom it goes. */
  to: words,
  institution: z.strictObject({ name: words, codeLine: words }),
  /** The notice it answers, in one sentence. */
  answers: prose,
  /** Headed paragraphs; a line break begins a new one. */
  parts: z.array(z.strictObject({ heading: words, text: prose })),
  /** Who signs beside the institution's seal. */
  signers: z.array(words),
  asOf: legalDay,
})

export const sheetSchema = z.discriminatedUnion('kind', [boardSheetSchema, recoverySheetSchema, appealSheetSchema, defenceSheetSchema])

export type AppealSheet = z.infer<typeof appealSheetSchema>
export type DefenceSheet = z.infer<typeof defenceSheetSchema>
export type RecoverySheet = z.infer<typeof recoverySheetSchema>
export type Sheet = z.infer<typeof sheetSchema>
