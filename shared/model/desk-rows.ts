import { z } from 'zod'
import { adjustments, handlingKinds, legalDay, responsibilities } from '../rules/schema'
import { name, row } from './row'

/** A licence or certificate of a person. Its number stands in the person's sealed identity; `kind` in the words of the paper. */
export const licenceRow = z.strictObject({ ...row, person: z.string(), kind: z.string().trim().min(1).max(60), issuedOn: legalDay.nullable(), until: legalDay.nullable(), note: z.string().max(200) })

/** What the status of a person was set to in the national code base, and when (第十五条); `decision` is what it followed from. */
export const registrationRow = z.strictObject({
  ...row,
  person: z.string(),
  on: legalDay,
  status: z.enum(['normal', 'suspended', 'terminated']),
  decision: z.string().nullable(),
  note: z.string().max(200),
})

/** Scans by what is in them (`content` of an attachment), as the agency is told of them; those of another device may not be here yet. */
const papers = z.array(z.string()).max(20).optional()

/** A signed commitment letter (承诺书); `paper` is the person's attachment that shows it, null while none here does. */
export const commitmentRow = z.strictObject({ ...row, person: z.string(), signedOn: legalDay, paper: z.string().nullable(), papers })

/** A talk held with a person (谈话), because of a decision or without one. */
export const talkRow = z.strictObject({
  ...row,
  person: z.string(),
  decision: z.string().nullable(),
  heldOn: legalDay,
  heldBy: z.string().trim().min(1).max(60),
  summary: z.string().max(2000),
})

/** A training with those who were there; `score` of an exam of 100, null where there was none. */
export const trainingRow = z.strictObject({
  ...row,
  heldOn: legalDay,
  topic: z.string().trim().min(1).max(200),
  people: z.array(z.strictObject({ person: z.string(), score: z.int().min(0).max(100).nullable() })).min(1).max(500),
  papers,
})

/** What was said before a decision: evidence and proposals of the institution (第十条), statements and defences (第十一条). */
export const sayings = ['evidence', 'proposal', 'statement', 'defence'] as const

/** What speaks for less or for more (第十四条). */
export const grounds = ['leniency', 'aggravation'] as const

/**
 * The agency's notice of facts and reasons before it decides (第十一条), all that was said to it, and who is to bear what.
 * `decisions` are the notices it became, empty while it is open; `closedOn` without a decision: the agency let it rest.
 * Amounts are in yuan; `responsibility` of something said is what it proposes for the person (第十条).
 */
export const priorNoticeRow = z.strictObject({
  ...row,
  noticeNo: z.string().max(100),
  on: legalDay,
  received: legalDay.nullable(),
  /** The last day for a statement, as the notice names it. */
  answerBy: legalDay.nullable(),
  by: z.enum(['penalty', 'agreement']).nullable(),
  inspection: z.string().max(100).nullable(),
  amount: z.number().min(0).nullable(),
  facts: z.string().trim().min(1).max(4000),
  reasons: z.string().max(4000),
  people: z.array(z.strictObject({
    person: z.string(), circumstance: z.string().nullable(), responsibility: z.enum(responsibilities).nullable(),
    points: z.int().min(0).max(100).nullable(), amount: z.number().min(0).nullable(),
  })).max(500),
  said: z.array(z.strictObject({
    id: z.string(), kind: z.enum(sayings), on: legalDay, person: z.string().nullable(), responsibility: z.enum(responsibilities).nullable(), words: z.string().trim().min(1).max(4000),
  })).max(200),
  grounds: z.array(z.strictObject({
    id: z.string(), kind: z.enum(grounds), adjustment: z.enum(adjustments).nullable(), person: z.string().nullable(), words: z.string().trim().min(1).max(1000),
  })).max(100),
  decisions: z.array(z.string()),
  closedOn: legalDay.nullable(),
})

/** A handling of the institution by its agency short of a penalty, or a penalty; `amount` in yuan. */
export const handlingRow = z.strictObject({
  ...row,
  on: legalDay,
  kind: z.enum([...handlingKinds, 'fine', 'warning']),
  noticeNo: z.string().max(100),
  amount: z.number().min(0).nullable(),
  words: z.string().max(1000),
  revokedOn: legalDay.nullable(),
})

/** An agreement with the agency (医保协议), its term, and the day of the year on which it settles (清算日, `MM-DD`). */
export const agreementRow = z.strictObject({
  ...row,
  number: z.string().trim().min(1).max(60),
  from: legalDay,
  until: legalDay.nullable(),
  settlement: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).nullable(),
})

/** The principal named on the licence, from a day on. */
export const principalRow = z.strictObject({ ...row, name, person: z.string().nullable(), from: legalDay, note: z.string().max(200) })
