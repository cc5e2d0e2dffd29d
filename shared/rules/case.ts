import { z } from 'zod'
import { adjustments, legalDay, responsibilities, roles } from './schema'

/** A site names its kind by its first letter: P pharmacy, H medical institution, G public medical institution. */
const site = z.string().refine((it) => /^[PHG]/.test(it), { error: '不是机构代号：首字母应为 P（药店）、H（医疗机构）或 G（公立医疗机构）' })
const id = z.string().min(1)

/** What the notice itself prints about the measure; it wins over what is computed (口径 I-0). Months in whole months. */
export const printedSchema = z
  .strictObject({
    kind: z.enum(['suspend', 'terminate']).optional(),
    from: legalDay.optional(),
    until: legalDay.optional(),
    months: z.int().min(0).max(600).optional(),
  })
  .refine((printed) => !printed.from || !printed.until || printed.from <= printed.until, {
    path: ['until'],
    error: '通知书载明的截止日早于起始日',
  })

export const itemSchema = z.strictObject({
  conduct: z.string().min(1).optional(),
  circumstance: z.string(),
  responsibility: z.enum(responsibilities),
  adjustment: z.enum(adjustments).optional(),
  points: z.int().min(1),
})

const decisionSchema = z
  .strictObject({
    type: z.literal('decision'),
    id,
    on: legalDay,
    received: legalDay.optional(),
    site: site.optional(),
    by: z.enum(['penalty', 'agreement']).optional(),
    noticeNo: z.string().optional(),
    noticeOn: legalDay.optional(),
    foundOn: legalDay.optional(),
    inspection: z.string().optional(),
    region: z.string().optional(),
    amounts: z.strictObject({ institution: z.number().min(0).optional(), person: z.number().min(0).optional() }).optional(),
    items: z.array(itemSchema).min(1),
    printed: printedSchema.optional(),
  })
  .refine((decision) => !decision.received || decision.received >= decision.on, {
    path: ['received'],
    error: '送达日早于作出决定之日',
  })

const variation = z.strictObject({
  type: z.literal('variation'),
  on: legalDay,
  decision: id,
  item: z.int().min(0).optional(),
  points: z.int().min(0).optional(),
  printed: printedSchema.optional(),
})

const revocation = z.strictObject({ type: z.literal('revocation'), on: legalDay, decision: id })
/** `answered`: the day on which its result was told, where that left the decision as it was. */
const appeal = z.strictObject({ type: z.literal('appeal'), on: legalDay, decision: id, answered: legalDay.optional() })

const restoration = z.strictObject({
  type: z.literal('restoration'),
  on: legalDay,
  route: z.string(),
  points: z.int().min(0),
  score: z.int().min(0).max(100).optional(),
})

const institution = z.strictObject({
  type: z.literal('institution'),
  on: legalDay,
  site,
  kind: z.enum(['department-suspended', 'agreement-suspended', 'agreement-terminated']),
  from: legalDay,
  months: z.int().min(0).max(600),
  responsibility: z.enum([...responsibilities, 'none']),
  personMonths: z.int().min(0).max(600).optional(),
})

const resumption = z.strictObject({ type: z.literal('resumption'), on: legalDay, result: z.enum(['passed', 'failed']) })
const reregistration = z.strictObject({ type: z.literal('reregistration'), on: legalDay })

export const eventSchema = z.discriminatedUnion('type', [
  decisionSchema, variation, revocation, appeal, restoration, institution, resumption, reregistration,
])

export const subjectSchema = z.strictObject({ id, role: z.enum(roles), sites: z.array(site).min(1) })

/** One line of `npm run assess`; `title`, `basis` and `expect` are for people and tests. */
export const caseSchema = z
  .strictObject({
    title: z.unknown().optional(),
    basis: z.unknown().optional(),
    expect: z.unknown().optional(),
    pack: z.string().optional(),
    law: z.record(site, z.array(z.string()).min(1)).optional(),
    asOf: legalDay,
    person: subjectSchema,
    events: z.array(eventSchema),
  })
  .refine((it) => (it.pack === undefined) !== (it.law === undefined), { path: ['pack'], error: '“pack” 与 “law” 应当且只能给出一个' })

export type Case = z.infer<typeof caseSchema>
export type Event = z.infer<typeof eventSchema>
export type Decision = Extract<Event, { type: 'decision' }>
export type Item = z.infer<typeof itemSchema>
export type Printed = z.infer<typeof printedSchema>
export type Variation = Extract<Event, { type: 'variation' }>
export type Restoration = Extract<Event, { type: 'restoration' }>
export type InstitutionEvent = Extract<Event, { type: 'institution' }>
export type Subject = z.infer<typeof subjectSchema>

/** Everything known of one person; what lies after the day of reckoning is left aside by the engine. */
export type History = { person: Subject; events: readonly Event[] }
