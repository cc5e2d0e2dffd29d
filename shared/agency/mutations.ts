import { z } from 'zod'
import { institutionShapes } from './bodies'
import { type Bodies, changeSchema, type OwnEntity } from './entities'
import { answered, count, rowId } from './scalars'

type Act = 'add' | 'change' | 'remove'
type Intention = { entity: OwnEntity; act: Act }

/** What an institution can want, by name. A name says what a person did, not which columns it touched. */
export const intentions = {
  changeProfile: { entity: 'profile', act: 'change' },
  openDepartment: { entity: 'department', act: 'add' },
  changeDepartment: { entity: 'department', act: 'change' },
  removeDepartment: { entity: 'department', act: 'remove' },
  registerPerson: { entity: 'person', act: 'add' },
  changePerson: { entity: 'person', act: 'change' },
  removePerson: { entity: 'person', act: 'remove' },
  openPost: { entity: 'post', act: 'add' },
  changePost: { entity: 'post', act: 'change' },
  removePost: { entity: 'post', act: 'remove' },
  signCommitment: { entity: 'commitment', act: 'add' },
  changeCommitment: { entity: 'commitment', act: 'change' },
  removeCommitment: { entity: 'commitment', act: 'remove' },
  recordTalk: { entity: 'talk', act: 'add' },
  changeTalk: { entity: 'talk', act: 'change' },
  removeTalk: { entity: 'talk', act: 'remove' },
  recordTraining: { entity: 'training', act: 'add' },
  changeTraining: { entity: 'training', act: 'change' },
  removeTraining: { entity: 'training', act: 'remove' },
  confirmStatus: { entity: 'statusConfirmation', act: 'add' },
  removeStatusConfirmation: { entity: 'statusConfirmation', act: 'remove' },
  apply: { entity: 'application', act: 'add' },
  changeApplication: { entity: 'application', act: 'change' },
  withdrawApplication: { entity: 'application', act: 'remove' },
  lodgeAppeal: { entity: 'appeal', act: 'add' },
  changeAppeal: { entity: 'appeal', act: 'change' },
  withdrawAppeal: { entity: 'appeal', act: 'remove' },
} as const satisfies Record<string, Intention>

export type IntentionName = keyof typeof intentions
type EntityOf<N extends IntentionName> = (typeof intentions)[N]['entity']

type ArgsOf<N extends IntentionName> = {
  add: { id: string; body: Bodies[EntityOf<N>] }
  change: { id: string; fields: Partial<Bodies[EntityOf<N>]> }
  remove: { id: string }
}[(typeof intentions)[N]['act']]

/**
 * A letter on the wire. `seq` orders a client's letters and, with its `clientId`, is the key that makes a repeat harmless;
 * `id` is the letter's own for ever. `base` is the `rev` the change was made on, null where a row is added.
 */
export type Mutation = {
  [N in IntentionName]: { seq: number; id: string; institution: string; name: N; args: ArgsOf<N>; base: number | null }
}[IntentionName]

const argsOf = ({ entity, act }: Intention): z.ZodType => {
  const shape = institutionShapes[entity]
  switch (act) {
    case 'add': return z.strictObject({ id: rowId, body: z.strictObject(shape) })
    case 'change': return z.strictObject({ id: rowId, fields: z.strictObject(shape).partial().refine((it) => Object.keys(it).length > 0, { error: '没有要改的内容' }) })
    case 'remove': return z.strictObject({ id: rowId })
  }
}

const mutationOf = (name: IntentionName) =>
  z.strictObject({
    seq: count, id: rowId, institution: rowId, name: z.literal(name), args: argsOf(intentions[name]),
    base: intentions[name].act === 'add' ? z.null() : count,
  })

const [first, ...others] = (Object.keys(intentions) as IntentionName[]).map(mutationOf)
if (!first) throw new Error('no intention')
export const mutationSchema = z.discriminatedUnion('name', [first, ...others]) as unknown as z.ZodType<Mutation>

/** Read first of every letter, so that one that is not understood is refused alone. */
const letterEnvelope = z.strictObject({ seq: count, id: rowId, institution: rowId, name: z.string().max(60), args: z.unknown(), base: z.unknown() })

export const batchLimit = 100
const batchOf = <T extends z.ZodType>(letter: T) => z.strictObject({ clientId: rowId, mutations: z.array(letter).min(1).max(batchLimit) })
export const batchSchema = batchOf(mutationSchema)
export const looseBatchSchema = batchOf(letterEnvelope)

export const refusalCodes = [
  'not-understood', 'not-yours', 'unknown-row', 'unknown-person', 'unknown-decision', 'unknown-paper', 'in-use', 'answered', 'seq-reused',
] as const

/**
 * `rev` and `version` are the row's after the letter. `applied` and `refused` are kept under `(clientId, seq)` and given again to every repeat. A `conflict` on a
 * stale base has no effect and is not kept: it stays stale, and the same letter may come again, merged, on a newer one.
 * One of an addition is kept, since the row may be gone when a late copy of the letter arrives.
 */
export const resultSchema = z.discriminatedUnion('result', [
  z.object({ result: z.literal('applied'), rev: count, version: count }),
  z.object({ result: z.literal('conflict'), current: changeSchema }),
  z.object({ result: z.literal('refused'), code: z.enum(refusalCodes), message: z.string() }),
])
export const resultsSchema = answered({ results: z.array(z.object({ seq: count, id: rowId, outcome: resultSchema })) })

export type RefusalCode = (typeof refusalCodes)[number]
export type Result = z.infer<typeof resultSchema>
