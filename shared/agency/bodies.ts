import { z } from 'zod'
import { itemSchema, printedSchema } from '../rules/case'
import { legalDay, responsibilities, roles, siteKinds } from '../rules/schema'
import { region, rowId, sha256Text, someText, text } from './scalars'

const day = legalDay
const maybeDay = legalDay.nullable()
const months = z.int().min(0).max(600)
const points = z.int().min(0).max(100)
const papers = z.array(sha256Text).max(20)
const range = z.union([day, z.tuple([day, day])])

/** In the clear only between the two ends of the wire; each end keeps it sealed. */
const identity = z.strictObject({ idNumber: text(30).optional(), phone: text(30).optional(), licenceNo: text(60).optional() })

/** What the institution keeps: a client may write it, nobody else does. */
export const institutionShapes = {
  profile: { contact: text(60), phone: text(30), address: text(200) },
  department: { name: someText(60), closedOn: maybeDay },
  person: { name: someText(60), code: text(40).nullable(), identity: identity.nullable(), leftOn: maybeDay },
  post: { person: rowId, role: z.enum(roles), title: text(60), department: text(60), from: day, until: maybeDay },
  commitment: { person: rowId, signedOn: day, papers },
  talk: { person: rowId, decision: rowId.nullable(), heldOn: day, heldBy: someText(60), summary: text(2000) },
  training: { people: z.array(rowId).min(1).max(500), heldOn: day, topic: someText(200), papers },
  statusConfirmation: { person: rowId, decision: rowId.nullable(), status: z.enum(['normal', 'suspended', 'terminated']), doneOn: day },
  application: {
    person: rowId, kind: z.enum(['restoration', 'resumption', 'reregistration']), on: day, route: text(60).nullable(),
    score: z.int().min(0).max(100).nullable(), statement: text(4000), papers,
  },
  appeal: { person: rowId, decision: rowId, on: day, grounds: someText(4000), papers },
}

const agreement = z.strictObject({ state: z.enum(['active', 'suspended', 'terminated']), from: maybeDay, until: maybeDay })

const measureLink = z.object({ from: day, until: range.nullable(), months: z.union([months, z.tuple([months, months])]), decision: rowId.nullable() })

/** What the agency decides: a client reads it and cannot write it. */
export const agencyShapes = {
  institution: {
    name: someText(60), code: someText(40), kind: z.enum(siteKinds), region, packs: z.array(z.string()).min(1).max(50), agreement,
  },
  decision: {
    person: rowId, on: day, received: maybeDay, by: z.enum(['penalty', 'agreement']).nullable(), noticeNo: text(100), noticeOn: maybeDay,
    foundOn: maybeDay, inspection: text(100).nullable(), region: region.nullable(),
    amounts: z.strictObject({ institution: z.number().min(0).nullable(), person: z.number().min(0).nullable() }).nullable(),
    items: z.array(itemSchema).min(1).max(50), printed: printedSchema.nullable(),
  },
  amendment: {
    person: rowId, decision: rowId, kind: z.enum(['variation', 'revocation']), on: day, item: z.int().min(0).max(49).nullable(),
    points: points.nullable(), printed: printedSchema.nullable(),
  },
  restoration: { person: rowId, on: day, route: someText(60), points, score: z.int().min(0).max(100).nullable(), application: rowId.nullable() },
  measure: {
    on: day, noticeNo: text(100), department: someText(60).nullable(),
    kind: z.enum(['department-suspended', 'agreement-suspended', 'agreement-terminated']), from: day, months,
    people: z.array(z.strictObject({ person: rowId, responsibility: z.enum([...responsibilities, 'none']), personMonths: months.nullable() })).max(500),
  },
  resumption: { person: rowId, on: day, kind: z.enum(['passed', 'failed', 'reregistered']), application: rowId.nullable() },
  /** What the agency says to an application or an appeal; `of` is its id. */
  answer: {
    of: rowId, to: z.enum(['application', 'appeal']), person: rowId, on: day,
    outcome: z.enum(['approved', 'refused', 'upheld', 'varied', 'revoked']), words: text(2000),
  },
  /** The status the agency holds for a person on `asOf`, over all sites it knows the person at (第十五、二十五条). */
  standing: {
    person: rowId, asOf: day, pack: z.string(), status: z.enum(['normal', 'suspended', 'terminated']),
    phase: z.enum(['none', 'upcoming', 'running', 'awaiting-resumption', 'may-reregister']),
    points: z.object({ year: z.int(), gross: points, restored: points, net: points, shown: points }),
    measure: z.object({ kind: z.enum(['suspend', 'terminate']), from: day, until: range.nullable(), links: z.array(measureLink) }).nullable(),
    resumesOn: range.nullable(), reregisterFrom: range.nullable(), restorable: points,
  },
}
