import { z } from 'zod'
import { agreementRow, commitmentRow, handlingRow, licenceRow, principalRow, priorNoticeRow, registrationRow, talkRow, trainingRow } from './desk-rows'
import { name, row } from './row'
import { itemSchema, printedSchema } from '../rules/case'
import { legalDay, responsibilities, roles, siteKinds } from '../rules/schema'

/** `packs` in the order of their validity. */
export const institutionRow = z.strictObject({
  ...row,
  name,
  code: z.string().trim().min(1),
  kind: z.enum(siteKinds),
  region: z.string().regex(/^\d{6}$/),
  packs: z.array(z.string()).min(1),
})

/**
 * Identities (ID number, phone, licence numbers) stand only in `sealed`, see `sealed.ts`; `marks` are keyed hashes to find
 * them by. `pin` proves the number under which a person asks for the own file, null where none was given out.
 */
export const personRow = z.strictObject({
  ...row,
  name,
  code: z.string().trim().nullable(),
  sealed: z.string(),
  marks: z.array(z.string()),
  pin: z.string().nullable(),
  leftOn: legalDay.nullable(),
})

export const postRow = z.strictObject({
  ...row,
  person: z.string(),
  role: z.enum(roles),
  title: z.string(),
  department: z.string(),
  from: legalDay,
  until: legalDay.nullable(),
})

const decisionFields = {
  person: z.string(),
  on: legalDay,
  received: legalDay.nullable(),
  by: z.enum(['penalty', 'agreement']).nullable(),
  noticeNo: z.string(),
  noticeOn: legalDay.nullable(),
  foundOn: legalDay.nullable(),
  inspection: z.string().nullable(),
  region: z.string().nullable(),
  amounts: z.strictObject({ institution: z.number().min(0).nullable(), person: z.number().min(0).nullable() }).nullable(),
  items: z.array(itemSchema).min(1),
  printed: printedSchema.nullable(),
}

/** A notice (处理通知书) about one person. */
export const decisionRow = z.strictObject({ ...row, ...decisionFields })

/** The longest grounds of an appeal, in characters. */
export const groundsLimit = 4000

/**
 * What later happened to a decision: varied, revoked, or appealed against. `grounds` are an appeal's (第三十九条), as they go to the
 * agency; an appeal without them was made on paper and is only noted here. `papers` are the scans of the signed letter and its evidence.
 */
export const amendmentRow = z.strictObject({
  ...row,
  person: z.string(),
  decision: z.string(),
  kind: z.enum(['variation', 'revocation', 'appeal']),
  on: legalDay,
  item: z.int().min(0).nullable(),
  points: z.int().min(0).nullable(),
  printed: printedSchema.nullable(),
  grounds: z.string().trim().min(1).max(groundsLimit).optional(),
  papers: z.array(z.string()).max(20).optional(),
})

export const restorationRow = z.strictObject({
  ...row,
  person: z.string(),
  on: legalDay,
  route: z.string(),
  points: z.int().min(0),
  score: z.int().min(0).max(100).nullable(),
})

/**
 * A suspension or end of an agreement or department, with the people it was found to concern.
 * `department` is the one suspended, null where the measure is on the agreement.
 */
export const measureRow = z.strictObject({
  ...row,
  on: legalDay,
  noticeNo: z.string(),
  department: z.string().trim().min(1).nullable(),
  kind: z.enum(['department-suspended', 'agreement-suspended', 'agreement-terminated']),
  from: legalDay,
  months: z.int().min(0).max(600),
  people: z.array(
    z.strictObject({
      person: z.string(),
      responsibility: z.enum([...responsibilities, 'none']),
      personMonths: z.int().min(0).max(600).nullable(),
    }),
  ),
})

/** An assessment for resumption with its result, or a new registration after a termination. */
export const resumptionRow = z.strictObject({
  ...row,
  person: z.string(),
  on: legalDay,
  kind: z.enum(['passed', 'failed', 'reregistered']),
})

/**
 * A rule pack or a year's calendar that was taken in, as it was written. `institution` is `*`: law belongs to no one institution.
 * `key` is the pack's id or the year; of several with one key the last taken (the highest `place`) holds. `assigned` names the
 * institutions to whose `packs` it was added, so that withdrawing it takes back that and nothing else. `published` is its
 * place among all the agency has published and signed; a file that a person chose has none.
 */
export const ruleFileRow = z.strictObject({
  ...row,
  institution: z.literal('*'),
  kind: z.enum(['pack', 'calendar']),
  key: z.string().min(1),
  file: z.string().min(1).max(255),
  text: z.string().min(1).max(500_000),
  adoptedOn: legalDay,
  place: z.int().min(1),
  assigned: z.array(z.string()),
  published: z.int().min(1).optional(),
})

/** The longest scanned paper, in bytes. */
export const paperLimit = 20 * 1024 * 1024

/** A scanned paper. Its bytes are kept apart under `content`, a keyed hash of them; `bytes` is their length. */
export const attachmentRow = z.strictObject({
  ...row,
  of: z.string().min(1),
  name: z.string().trim().min(1).max(120),
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  bytes: z.int().min(1).max(paperLimit),
  content: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: legalDay,
})

/**
 * What the store knows about itself: `sample` (the demonstration day), `epoch` (grows when a backup is restored on
 * purpose), `retention` (years after leaving until an identity is erased), `idle` (minutes until the screen locks itself),
 * `agency` and `pairs` (JSON, see `agency-ties.ts`).
 */
const metaRow = z.strictObject({ id: z.enum(['sample', 'epoch', 'retention', 'idle', 'agency', 'pairs']), value: z.string() })

export const rowSchemas = {
  institutions: institutionRow,
  people: personRow,
  posts: postRow,
  decisions: decisionRow,
  amendments: amendmentRow,
  restorations: restorationRow,
  measures: measureRow,
  resumptions: resumptionRow,
  ruleFiles: ruleFileRow,
  attachments: attachmentRow,
  licences: licenceRow,
  registrations: registrationRow,
  commitments: commitmentRow,
  talks: talkRow,
  trainings: trainingRow,
  priorNotices: priorNoticeRow,
  handlings: handlingRow,
  agreements: agreementRow,
  principals: principalRow,
  meta: metaRow,
} as const

export type TableName = keyof typeof rowSchemas
export type Rows = { [T in TableName]: z.infer<(typeof rowSchemas)[T]> }
export type InstitutionRow = Rows['institutions']
export type PersonRow = Rows['people']
export type PostRow = Rows['posts']
export type DecisionRow = Rows['decisions']
export type AmendmentRow = Rows['amendments']
export type RestorationRow = Rows['restorations']
export type MeasureRow = Rows['measures']
export type ResumptionRow = Rows['resumptions']
export type RuleFileRow = Rows['ruleFiles']
export type AttachmentRow = Rows['attachments']
export type LicenceRow = Rows['licences']
export type RegistrationRow = Rows['registrations']
export type CommitmentRow = Rows['commitments']
export type TalkRow = Rows['talks']
export type TrainingRow = Rows['trainings']
export type PriorNoticeRow = Rows['priorNotices']
export type HandlingRow = Rows['handlings']
export type AgreementRow = Rows['agreements']
export type PrincipalRow = Rows['principals']
