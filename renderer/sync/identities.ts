import type { Change } from '../../shared/agency/entities'
import { type Letter, onWire } from '../../shared/agency/letters'
import type { Fields } from '../../shared/agency/merge'
import type { Mutation } from '../../shared/agency/mutations'
import type { Results } from '../../shared/agency/outbox'
import type { SealedIdentity } from '../../shared/agency/rows'
import type { Codec, Identity } from '../../shared/model/sealed'

// On the wire an identity stands in the clear, in the store never: it is opened just before sending and sealed on arrival.

const opened = async (codec: Codec, person: string, fields: Fields | undefined): Promise<Fields | undefined> => {
  const identity = fields?.['identity'] as SealedIdentity | null | undefined
  return identity ? { ...fields, identity: await codec.open(person, identity.sealed) } : fields
}

/** Letters as they go over the wire. */
export const toWire = (codec: Codec, letters: readonly Letter[]): Promise<Mutation[]> =>
  Promise.all(letters.map(async (letter) => {
    const { id, body, fields } = letter.args
    const [whole, part] = [await opened(codec, id, body), await opened(codec, id, fields)]
    return onWire({ ...letter, args: { id, ...(whole && { body: whole }), ...(part && { fields: part }) } })
  }))

/** Null too for one that main sealed on arrival. */
const identityIn = ({ entity, body }: Change): Identity | null => {
  const identity = entity === 'person' ? (body as { identity?: Identity | null } | null)?.identity : null
  return identity && !('sealed' in identity) ? identity : null
}

/** Changes as they are kept. */
export const sealedChanges = async (codec: Codec, changes: readonly Change[]): Promise<Change[]> => {
  const people = changes.flatMap((it) => {
    const identity = identityIn(it)
    return identity ? [{ person: it.id, identity }] : []
  })
  if (people.length === 0) return [...changes]
  const seals = (await codec.seal(people)).values()
  return changes.map((it) => (identityIn(it) ? ({ ...it, body: { ...it.body, identity: seals.next().value } } as unknown as Change) : it))
}

/** Results as they are kept: a conflict brings the row as the agency has it. */
export const sealedResults = (codec: Codec, results: Results): Promise<Results> =>
  Promise.all(results.map(async (it) => {
    if (it.outcome.result !== 'conflict') return it
    const [current] = await sealedChanges(codec, [it.outcome.current])
    return current ? { ...it, outcome: { ...it.outcome, current } } : it
  }))
