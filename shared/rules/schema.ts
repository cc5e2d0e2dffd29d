import { z } from 'zod'
import { legalDay } from '../time/legal-day'

export { legalDay }

/** Where a number comes from: an article with the words relied on, a chosen reading (口径), or both. */
const source = {
  article: z.string().optional(),
  words: z.string().min(2).optional(),
  reading: z.string().optional(),
}

const points = z.int().min(0).max(100)
const months = z.int().min(0).max(600)
const span = z.tuple([z.int().min(0), z.int().min(0)])
const monthsOrSpan = z.union([months, span])

export const roles = [
  'doctor', 'pharmacist', 'nurse', 'technician', 'settlement-auditor', 'pharmacy-principal', 'pharmacy-staff',
] as const
export const responsibilities = ['general', 'important', 'primary'] as const
export const adjustments = ['none', 'lighter', 'band-lower', 'heavier', 'band-higher'] as const
export const measureKinds = ['notify', 'talk', 'training', 'suspend', 'terminate'] as const
/** By the first letter of a site: P pharmacy, H medical institution, G public medical institution. */
export const siteKinds = ['pharmacy', 'medical', 'public-medical'] as const
/** What an agency does to an institution short of a penalty: 约谈、限期整改、拒付、追回、暂停拨付、要求支付违约金. */
export const handlingKinds = ['talked', 'rectify', 'refused', 'recovered', 'payment-suspended', 'contractual-penalty'] as const
/** The papers that a person or an institution hands in. */
const templateKinds = ['commitment', 'restoration', 'resumption', 'appeal'] as const

const identity = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  shortTitle: z.string(),
  region: z.string().regex(/^\d{6}$/),
  document: z.string(),
  issuers: z.array(z.string()).min(1),
  issued: legalDay.nullable(),
  effectiveFrom: legalDay,
  effectiveTo: legalDay.nullable(),
  conductFrom: legalDay.nullable(),
  validity: z.strictObject(source),
  supersedes: z.array(z.string()),
  parent: z.string().nullable(),
  lastChecked: legalDay,
}

/** Full text of an article; `items` are its numbered parts, each literally contained in `text`. */
const article = z.strictObject({
  id: z.string(),
  name: z.string(),
  chapter: z.string(),
  text: z.string().min(4),
  items: z.array(z.strictObject({ id: z.string(), name: z.string(), text: z.string().min(4) })),
})

/** A reading chosen where the text is silent or open (口径), shown beside the article. */
const reading = z.strictObject({ id: z.string(), topic: z.string(), text: z.string(), article: z.string().optional() })

const byResponsibility = z.union([points, span])
const band = z.strictObject({
  id: z.string(),
  from: points,
  to: points,
  general: byResponsibility,
  important: byResponsibility,
  primary: byResponsibility,
  ...source,
})

/** `says` is the wording shown to people; `words` (in `source`) is what is quoted from the article. */
const circumstance = z.strictObject({
  code: z.string(),
  says: z.string(),
  band: z.string(),
  sites: z.array(z.enum(siteKinds)).min(1),
  trigger: z.string().optional(),
  /** The ground of gravity by nature that it always meets (第八条), one of `materiality.graveByNature`. */
  nature: z.string().optional(),
  /** Met only once the institution has had so many handlings of these kinds within the year (内蒙古 三（一）2). */
  countedHandlings: z
    .strictObject({ times: z.int().min(2), kinds: z.array(z.enum(handlingKinds)).min(1), then: z.enum(['once', 'each']), ...source })
    .optional(),
  /** Met only where one of these circumstances was scored before in the same calendar year. */
  again: z.strictObject({ of: z.array(z.string()).min(1), ...source }).optional(),
  /** A city may place circumstances of its own under this one, in a layer. */
  open: z.literal('city').optional(),
  /** In a layered pack: the open circumstance of the province that one added by a city falls under. */
  under: z.string().optional(),
  ...source,
})

const adjustment = z.strictObject({ id: z.enum(adjustments), says: z.string(), bandShift: z.int().min(-1).max(1), ...source })

/** `either`: one table for cumulative and single points. */
const measure = z.strictObject({
  metric: z.enum(['cumulative', 'single', 'either']),
  from: points,
  to: points.nullable(),
  kind: z.enum(measureKinds),
  months: monthsOrSpan.optional(),
  bar: monthsOrSpan.optional(),
  ...source,
})

const route = z.strictObject({
  id: z.string(),
  says: z.string(),
  each: points.optional(),
  exam: z.array(z.strictObject({ from: z.int(), to: z.int(), points })).optional(),
  timesPerYear: z.int().min(1).optional(),
  pointsPerYear: points.optional(),
  ...source,
})

const deadline = z.strictObject({
  value: z.int().min(1).nullable(),
  unit: z.enum(['working-day', 'day']),
  after: z.string(),
  missing: z.string().optional(),
  ...source,
})

/** Months fewer than the next graver responsibility (依次减少): important below primary, general below important. */
const reduction = z.strictObject({ important: span, general: span, ...source })

/** What befalls an institution with many people suspended or terminated; `percent` null where the text gives none. */
const peopleShare = z.strictObject({
  percent: z.int().min(1).max(100).nullable(),
  counts: z.enum(['people', 'times']),
  compare: z.enum(['at-least', 'more-than']),
  says: z.string(),
  ...source,
})

/** What a suspended or terminated person may still do (如急诊抢救). */
const exception = z.strictObject({ id: z.string(), says: z.string(), ...source })

const template = z.strictObject({
  id: z.enum(templateKinds),
  says: z.string(),
  needs: z.array(z.enum(['person-signature', 'institution-consent', 'institution-seal'])).min(1),
  ...source,
})

/** The shape of a pack file, before its numbers are compared with its articles (see `check.ts`). */
export const packSchema = z.strictObject({
  ...identity,
  articles: z.array(article).min(1),
  readings: z.array(reading),
  scope: z.array(z.strictObject({ institution: z.enum(['medical', 'pharmacy']), roles: z.array(z.enum(roles)).min(1), ...source })).min(1),
  cycle: z.strictObject({ period: z.literal('calendar-year'), cap: points, scoredOn: z.literal('decision'), ...source }),
  bands: z.array(band).min(1),
  circumstances: z.array(circumstance).min(1),
  adjustments: z.array(adjustment),
  aggregation: z.strictObject({
    sameInspection: z.literal('sum'),
    sameConduct: z.literal('highest'),
    sameConductOtherRegion: z.literal('highest'),
    sites: z.literal('sum'),
    conductSpan: z.literal('calendar-year'),
    single: z.enum(['conduct', 'decision']),
    singleReading: z.string().optional(),
    ...source,
  }),
  materiality: z.strictObject({ institutionYuan: z.int(), personYuan: z.int(), graveByNature: z.array(z.string()), ...source }).nullable(),
  measures: z.array(measure).min(1),
  timing: z.strictObject({
    start: z.strictObject({ order: z.array(z.enum(['printed', 'service', 'decision'])).min(1), shift: z.enum(['none', 'first-of-next-month']), ...source }),
    months: z.strictObject({ counting: z.enum(['first-day-counts', 'civil-code']), ...source }),
    further: z.strictObject({ remainderOnly: z.boolean(), takenOffCounts: z.boolean(), ...source }),
    queue: z.strictObject({ afterRunning: z.boolean(), ...source }),
    whileTerminated: z.strictObject({ addsMeasure: z.boolean(), ...source }),
  }),
  institutionMeasures: z.strictObject({ withoutPrinted: z.enum(['by-responsibility', 'no-effect']), suspension: reduction.nullable(), termination: reduction.nullable(), ...source }),
  exceptions: z.array(exception).min(1).nullable(),
  peopleShare: peopleShare.nullable(),
  propagation: z.strictObject({ allSites: z.literal(true), ...source }),
  restoration: z.strictObject({
    barredBySingle: z.strictObject({ from: points, to: points, ...source }),
    pointsPerYear: points.nullable(),
    lowersBalance: z.boolean(),
    routes: z.array(route),
    open: z.strictObject({ to: z.literal('city'), ...source }).nullable(),
    effect: z.strictObject({ kind: z.enum(['per-point', 'flat']), months, ...source }),
    ...source,
  }),
  resumption: z.strictObject({
    mode: z.enum(['on-application', 'automatic']),
    applyBefore: deadline.nullable(),
    decideWithin: deadline.nullable(),
    terminationNeeds: z.array(z.string()),
    ...source,
  }),
  noticeDuties: z.array(z.strictObject({ kind: z.enum(['talk', 'training']), fromBalance: points, ...source })),
  deadlines: z.strictObject({
    'maintain-status': deadline,
    'restore-status': deadline,
    appeal: deadline.nullable(),
    notice: deadline.nullable(),
    service: deadline.nullable(),
    finding: deadline.nullable(),
    'appeal-verify': deadline.nullable(),
    'appeal-tell': deadline.nullable(),
  }),
  display: z.strictObject({ basis: z.string(), complaintLine: z.string(), counting: z.enum(['up', 'down']), ...source }),
  templates: z.array(template).min(1).nullable(),
  vocabulary: z.strictObject({ roles: z.record(z.enum(roles), z.string()), responsibilities: z.record(z.enum(responsibilities), z.string()) }),
})

export type Pack = z.infer<typeof packSchema>
export type Role = (typeof roles)[number]
export type Responsibility = (typeof responsibilities)[number]
export type Adjustment = (typeof adjustments)[number]
export type MeasureKind = (typeof measureKinds)[number]
export type SiteKind = (typeof siteKinds)[number]
export type Months = number | [number, number]
export type Deadline = z.infer<typeof deadline>
export type PackMeasure = z.infer<typeof measure>
export type HandlingKind = (typeof handlingKinds)[number]
export type Route = z.infer<typeof route>
export type Circumstance = z.infer<typeof circumstance>
export type Source = { article?: string | undefined; words?: string | undefined; reading?: string | undefined }
