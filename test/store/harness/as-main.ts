import type { Change } from '../../../shared/agency/entities'
import type { Fields } from '../../../shared/agency/merge'
import type { Results } from '../../../shared/agency/outbox'
import type { SealedIdentity } from '../../../shared/agency/rows'
import type { Codec, Identity } from '../../../shared/model/sealed'
import type { AgencyCall } from '../../../renderer/store/sync-port'

// What main does for a way to the agency: an identity is opened just before sending and sealed on arrival.

const opened = async (codec: Codec, person: string, fields: Fields | undefined): Promise<Fields | undefined> => {
  const identity = fields?.['identity'] as SealedIdentity | null | undefined
  return identity ? { ...fields, identity: await codec.open(person, identity.sealed) } : fields
}

type Sent = { clientId: string; mutations: readonly { args: { id: string; body?: Fields; fields?: Fields } }[] }

const inTheClear = (codec: Codec, { clientId, mutations }: Sent) =>
  Promise.all(mutations.map(async (letter) => {
    const { id, body, fields } = letter.args
    const [whole, part] = [await opened(codec, id, body), await opened(codec, id, fields)]
    return { ...letter, args: { id, ...(whole && { body: whole }), ...(part && { fields: part }) } }
  })).then((it) => ({ clientId, mutations: it }))

const identityIn = ({ entity, body }: Change): Identity | null => {
  const identity = entity === 'person' ? (body as { identity?: Identity | null } | null)?.identity : null
  return identity ?? null
}

const sealedChanges = async (codec: Codec, changes: readonly Change[]): Promise<Change[]> => {
  const people = changes.flatMap((it) => {
    const identity = identityIn(it)
    return identity ? [{ person: it.id, identity }] : []
  })
  if (people.length === 0) return [...changes]
  const seals = (await codec.seal(people)).values()
  return changes.map((it) => (identityIn(it) ? ({ ...it, body: { ...it.body, identity: seals.next().value } } as unknown as Change) : it))
}

const sealedResults = (codec: Codec, results: Results): Promise<Results> =>
  Promise.all(results.map(async (it) => {
    if (it.outcome.result !== 'conflict') return it
    const [current] = await sealedChanges(codec, [it.outcome.current])
    return current ? { ...it, outcome: { ...it.outcome, current } } : it
  }))

export const asMain = (codec: Codec, call: AgencyCall): AgencyCall => async (name, asked) => {
  const told = await call(name, name === 'mutate' ? { body: await inTheClear(codec, (asked as { body: Sent }).body) } : asked)
  const body = told.body as { results?: Results; changes?: readonly Change[] } | null
  if (body?.results) return { ...told, body: { ...body, results: await sealedResults(codec, body.results) } }
  if (body?.changes) return { ...told, body: { ...body, changes: await sealedChanges(codec, body.changes) } }
  return told
}
