import { z } from 'zod'
import { agencyShapes } from './bodies'
import { itemSchema } from '../rules/case'
import { legalDay, siteKinds } from '../rules/schema'
import { answered, instant, region, rowId, sha256Text, someText, text } from './scalars'

/** `act` is made by the operator's program and kept over every attempt: a repeat has no second effect. */
const act = { act: rowId, institution: rowId }
const on = { on: legalDay }
const words = { words: text(2000).optional() }
const { decision, amendment, measure } = agencyShapes

export const openSchema = z.strictObject({
  ...act, name: someText(60), code: someText(40), kind: z.enum(siteKinds), region, packs: z.array(z.string()).min(1).max(50),
})
/** A code for one device of these institutions; `institution` is the one its letters of access are kept at. */
export const codeSchema = z.strictObject({ ...act, also: z.array(rowId).max(2000).optional(), days: z.int().min(1).max(90).optional() })
export const dismissSchema = z.strictObject({ ...act, device: rowId })

/** Points may be left out where the rules fix them for the responsibility, `printed` where the notice prints what they give. */
const scored = itemSchema.partial({ points: true })
export const decideSchema = z.strictObject({
  ...act, ...on, person: rowId, items: z.array(scored).min(1).max(50), noticeNo: someText(100),
  received: decision.received.optional(), by: decision.by.optional(), noticeOn: decision.noticeOn.optional(), foundOn: decision.foundOn.optional(),
  inspection: decision.inspection.optional(), amounts: decision.amounts.optional(), printed: decision.printed.optional(),
})
export const varySchema = z.strictObject({ ...act, ...on, decision: rowId, item: z.int().min(0).max(49), points: z.int().min(0).max(100), printed: amendment.printed.optional() })
export const revokeSchema = z.strictObject({ ...act, ...on, decision: rowId })
/** 修复审核: `points` may be left out where the route fixes them. */
export const approveSchema = z.strictObject({
  ...act, ...on, ...words, application: rowId, outcome: z.enum(['approved', 'refused']), points: z.int().min(0).max(100).optional(),
})
/** 申诉答复 */
export const answerSchema = z.strictObject({
  ...act, ...on, ...words, appeal: rowId, outcome: z.enum(['upheld', 'varied', 'revoked']),
  item: z.int().min(0).max(49).optional(), points: z.int().min(0).max(100).optional(),
})
/** 恢复评估; with an application for a new registration, a pass registers anew. */
export const assessSchema = z.strictObject({ ...act, ...on, ...words, application: rowId, outcome: z.enum(['passed', 'failed']) })
/** 中止、解除协议，中止科室 */
export const suspendSchema = z.strictObject({ ...act, ...measure })
export const publishSchema = z.strictObject({ act: rowId, file: someText(255), text: z.string().min(1).max(500_000) })

const standings = z.array(z.object({ institution: rowId, ...agencyShapes.standing }))

/** What an act brought about: the row it made, the statuses that follow from it, and where it differs from the rules. */
export const actedSchema = answered({
  entity: z.string(), id: rowId, printed: decision.printed.optional(), standings,
  discrepancies: z.array(z.object({ code: z.string(), article: z.string(), says: z.string() })),
})
export const codedSchema = answered({ code: z.string(), ends: instant })
export const doneSchema = answered({ done: z.literal(true) })
export const publishedSchema = answered({ kind: z.enum(['pack', 'calendar']), key: z.string(), place: z.int(), institutions: z.array(rowId) })

export const institutionsSchema = answered({ institutions: z.array(z.object({ id: rowId, ...agencyShapes.institution })) })
/** The roster as the agency sees it, and what waits for its answer: `words` are the grounds or the statement. */
export const registerSchema = answered({
  people: z.array(z.object({ id: rowId, name: z.string(), standing: z.object(agencyShapes.standing).nullable() })),
  waiting: z.array(z.object({ entity: z.enum(['application', 'appeal']), id: rowId, person: rowId, on: legalDay, words: z.string(), papers: z.array(sha256Text) })),
  devices: z.array(z.object({ id: rowId, name: z.string(), tokenEnds: instant })),
})
