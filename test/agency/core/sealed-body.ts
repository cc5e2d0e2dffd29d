import type { Entity } from '../../../shared/agency/entities'
import type { Body } from '../store/store'
import type { Keys } from './keys'

// Identities stand in the clear on the wire only; in the database they are sealed.

export const sealed = (keys: Keys, entity: Entity, body: Body): Body =>
  entity === 'person' && body['identity'] !== null && body['identity'] !== undefined ? { ...body, identity: keys.seal(body['identity']) } : body

export const opened = (keys: Keys, entity: Entity, body: Body): Body =>
  entity === 'person' && typeof body['identity'] === 'string' ? { ...body, identity: keys.open(body['identity']) } : body

/**
 * What makes one person of the registrations at several institutions: the ID number, else the national code. Null where
 * neither is known – then nobody else's points can be taken for theirs.
 */
export const identityOf = (keys: Keys, body: Body): string | null => {
  const identity = body['identity'] as { idNumber?: string } | null | undefined
  const number = identity?.idNumber?.replace(/\s/g, '').toUpperCase()
  if (number) return keys.derive('id-number', number)
  return typeof body['code'] === 'string' && body['code'] !== '' ? keys.derive('code', body['code']) : null
}
