import { oneByOne } from '../../shared/model/turns'
import { type Link, readLink, writeLink } from '../keep/link'

export type Held = {
  /** Null where no agency is known. Throws `VaultLocked`. */
  get(): Promise<Link | null>
  /** One change after the other; on the disk, then in memory. */
  change(how: (link: Link | null) => Link | null): Promise<Link | null>
}

/** The link of a profile, read once. `key` is the data key as it is now. */
export const holdLink = (profile: string, key: () => Promise<Uint8Array>): Held => {
  const inTurn = oneByOne()
  let held: { link: Link | null } | null = null
  const read = async (): Promise<Link | null> => (held ??= { link: await readLink(profile, await key()) }).link
  return {
    get: () => inTurn(read),
    change: (how) => inTurn(async () => {
      const before = await read()
      const link = how(before)
      if (link !== before) await writeLink(profile, await key(), link)
      held = { link }
      return link
    }),
  }
}
