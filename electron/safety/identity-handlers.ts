import type { IdentityChannel } from '../../shared/ipc/names'
import { maskIdentity } from '../../shared/model/sealed'
import type { Handlers } from '../ipc'
import { paperType } from '../keep/attachments'
import { BoxDamaged } from '../keep/box'
import { marksFor, openIdentity, sealing } from '../keep/identity'
import { isDiskFull } from '../keep/system-error'
import type { Shelf } from '../paper/shelf'
import { urlOf } from '../paper/shelf'
import type { Safety } from './session'

export type IdentityParts = { safety: () => Promise<Safety>; shelf: Shelf; sample: boolean }

/** Real people are sealed under a key that a passphrase guards; only the sample's are made up. */
const guarded = async ({ safety, sample }: IdentityParts): Promise<Safety> => {
  const open = await safety()
  if (!sample && open.vault.state().kind !== 'unlocked') throw new Error('identities before a passphrase')
  return open
}

export const identityHandlers = (parts: IdentityParts): Pick<Handlers, IdentityChannel> => ({
  'identity.seal': async ({ of }) => {
    const seal = sealing((await guarded(parts)).lock())
    return of.map(({ person, identity }) => seal(person, identity))
  },
  'identity.open': async ({ person, sealed, whole }) => {
    const identity = openIdentity((await parts.safety()).lock(), person, sealed)
    if (!identity) return { ok: false, reason: 'unreadable' }
    return { ok: true, identity: whole ? identity : maskIdentity(identity) }
  },
  'identity.marks': async ({ texts }) => marksFor((await parts.safety()).lock().key, texts),
  'attachment.add': async ({ bytes }) => {
    const type = paperType(bytes)
    if (!type) return { ok: false, reason: 'not-a-paper' }
    const open = await guarded(parts)
    try {
      return { ok: true, content: await open.attachments().add(bytes), type, bytes: bytes.length }
    } catch (error) {
      if (isDiskFull(error)) return { ok: false, reason: 'disk-full' }
      throw error
    }
  },
  'attachment.show': async ({ content }) => {
    try {
      const bytes = await (await parts.safety()).attachments().read(content)
      const type = bytes && paperType(bytes)
      if (!bytes || !type) return { ok: false, reason: 'missing' }
      return { ok: true, type, url: urlOf(parts.shelf.keep(Uint8Array.from(bytes), content, type)) }
    } catch (error) {
      if (error instanceof BoxDamaged) return { ok: false, reason: 'damaged' }
      throw error
    }
  },
})
