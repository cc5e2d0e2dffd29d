import { z } from 'zod'

const identitySchema = z.strictObject({
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  licenceNo: z.string().optional(),
})

/** What may stand in a row only sealed: never in an index, an id, a command, the journal or a log. */
export type Identity = z.infer<typeof identitySchema>

/**
 * Seals before a command is made and opens for showing; both outside every transaction.
 * `open` throws on a text this codec did not seal.
 */
export type Codec = { seal(identity: Identity): Promise<string>; open(text: string): Promise<Identity> }

const MARK = 'plain:'

const opened = (text: string): Identity => {
  if (!text.startsWith(MARK)) throw new Error('sealed by another codec')
  return identitySchema.parse(JSON.parse(text.slice(MARK.length)))
}

/** No secrecy yet: the key comes with accounts and the lock. The mark lets that codec tell these rows apart. */
export const plainCodec: Codec = {
  seal: (identity) => Promise.resolve(MARK + JSON.stringify(identity)),
  open: (text) => new Promise((resolve) => resolve(opened(text))),
}

/**
 * 510***********123X. Public notices usually keep six digits and four (only the birthday hidden), but county, last
 * four, check digit and a guessed age leave a few dozen numbers; so the county's three digits are hidden as well.
 * What is too short to hide anything is hidden whole.
 */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 15 ? '*'.repeat(idNumber.length) : idNumber.slice(0, 3) + '*'.repeat(idNumber.length - 7) + idNumber.slice(-4)
