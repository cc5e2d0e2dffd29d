import { z } from 'zod'
import { agencyShapes, institutionShapes } from './bodies'
import { count, rowId } from './scalars'

export const shapes = { ...institutionShapes, ...agencyShapes }

export type OwnEntity = keyof typeof institutionShapes
export type Entity = keyof typeof shapes
export type Bodies = { [E in Entity]: z.infer<z.ZodObject<(typeof shapes)[E]>> }

export const entityNames = Object.keys(shapes) as Entity[]
const ownNames: readonly string[] = Object.keys(institutionShapes)

/** Decisions, points, statuses and approvals belong to the agency; what the institution keeps, to the institution. */
export const ownerOf = (entity: Entity): 'institution' | 'agency' => (ownNames.includes(entity) ? 'institution' : 'agency')

const envelope = { institution: rowId, version: count, id: rowId, rev: count }

export type Put = { [E in Entity]: { institution: string; version: number; entity: E; id: string; rev: number; op: 'put'; body: Bodies[E] } }[Entity]
export type Gone = { institution: string; version: number; entity: Entity; id: string; rev: number; op: 'delete'; body: null }
export type Change = Put | Gone

const put = (entity: Entity) => z.object({ ...envelope, op: z.literal('put'), entity: z.literal(entity), body: z.object(shapes[entity]) })

const [first, ...others] = entityNames.map(put)
if (!first) throw new Error('no entity')
const puts = z.discriminatedUnion('entity', [first, ...others])
const gone = z.object({ ...envelope, op: z.literal('delete'), entity: z.enum(entityNames), body: z.null() })

/**
 * One row as it now is, or that it is no more (a tombstone, kept 400 days). `version` grows with every change of the
 * institution, `rev` with every change of the row.
 */
export const changeSchema = z.union([puts, gone]) as unknown as z.ZodType<Change>
