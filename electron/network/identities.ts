import type { Identity } from '../../shared/model/sealed'
import { type Lock, openIdentity, type Seal } from '../keep/identity'
import { isRecord, type Json, withParts } from './letter-parts'

/** What stands in a letter for somebody's identity; without `person` it is that of the row the letter is about. */
const isSealed = (value: unknown): value is { sealed: string; person?: unknown } => isRecord(value) && typeof value.sealed === 'string'

/** An identity that was sealed elsewhere, or erased here: it must not be sent as if there were none. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

const opened = (lock: Lock, { sealed, person }: { sealed: string; person?: unknown }, subject: unknown): Identity | null => {
  if (sealed === '') return null
  const identity = openIdentity(lock, String(person ?? subject), sealed)
  if (!identity) throw new Unreadable()
  return identity
}

const inPart = (lock: Lock, part: unknown, subject: unknown): unknown =>
  isRecord(part) && isSealed(part.identity) ? { ...part, identity: opened(lock, part.identity, subject) } : part

/** A letter as it is sent: `args.body.identity` or `args.fields.identity` in the clear. Throws `Unreadable`. */
export const withOpened = (lock: Lock, letter: Json): Json => withParts(letter, (part, id) => inPart(lock, part, id))

type Changed = { entity: string; op: string; id: string; body: unknown }

/** A change as the page may see it: whose identity came is sealed under this device's key. */
export const withSealed = <C extends Changed>(seal: Seal, change: C): C => {
  const { entity, op, id, body } = change
  if (entity !== 'person' || op !== 'put' || !isRecord(body) || !isRecord(body.identity)) return change
  return { ...change, body: { ...body, identity: seal(id, body.identity) } }
}
