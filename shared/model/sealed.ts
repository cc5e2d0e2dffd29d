import { z } from 'zod'

export const identitySchema = z.strictObject({
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  licenceNo: z.string().optional(),
})

/** What may stand in a row only sealed: never in an index, an id, a command, the journal or a log. */
export type Identity = z.infer<typeof identitySchema>

/** What stands in a row for an identity: sealed, and keyed hashes to find it by. */
export type Sealing = { sealed: string; marks: string[] }

/**
 * Seals before a command is made and opens for showing; both outside every transaction. What was sealed for one person
 * does not open as another's. `open` gives null for a text that cannot be read here; `masked` hides most of each number.
 */
export type Codec = {
  seal(of: readonly { person: string; identity: Identity }[]): Promise<Sealing[]>
  masked(person: string, sealed: string): Promise<Identity | null>
  open(person: string, sealed: string): Promise<Identity | null>
  /** What each would be found by, were it an ID number, the last four of one, a phone or a licence number. At most 60 characters each. */
  marks(texts: readonly string[]): Promise<string[][]>
}

/**
 * 510***********123X. Public notices usually keep six digits and four (only the birthday hidden), but county, last
 * four, check digit and a guessed age leave a few dozen numbers; so the county's three digits are hidden as well.
 * What is too short to hide anything is hidden whole.
 */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 15 ? '*'.repeat(idNumber.length) : idNumber.slice(0, 3) + '*'.repeat(idNumber.length - 7) + idNumber.slice(-4)

/** A phone keeps its first three and last four digits; a licence number its first two and last four characters. */
const masked = (text: string, head: number): string =>
  text.length <= head + 4 ? '*'.repeat(text.length) : text.slice(0, head) + '*'.repeat(text.length - head - 4) + text.slice(-4)

export const maskIdentity = ({ idNumber, phone, licenceNo }: Identity): Identity => ({
  ...(idNumber !== undefined && { idNumber: maskIdNumber(idNumber) }),
  ...(phone !== undefined && { phone: masked(phone, 3) }),
  ...(licenceNo !== undefined && { licenceNo: masked(licenceNo, 2) }),
})
