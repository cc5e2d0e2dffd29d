import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BoxDamaged, deriveKey, openBox, sealBox } from './box'
import { isThere, writeAtomically } from './files'

const attempt = z.string()

const linkSchema = z.strictObject({
  /** Its origin. */
  agency: z.string(),
  /** An enrolment that was asked for and not answered. */
  pending: z.strictObject({ code: z.string(), deviceName: z.string(), attempt }).nullable(),
  device: z.strictObject({
    deviceId: z.string(),
    token: z.string(),
    tokenEnds: z.string(),
    institutions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    region: z.string(),
    packs: z.array(z.string()),
    publicKey: z.string(),
    /** Of a renewal that was asked for and not answered. */
    renewing: attempt.nullable(),
  }).nullable(),
})

/** What this device holds of an agency: where it is, and the token it is known by. */
export type Link = z.infer<typeof linkSchema>

const ABOUT = 'agency-link'
const linkPath = (profile: string): string => join(profile, 'agency.zgl')

/** Null where there is none, or none that this key sealed: then the device enrols anew. */
export const readLink = async (profile: string, key: Uint8Array): Promise<Link | null> => {
  if (!(await isThere(linkPath(profile)))) return null
  try {
    const plain = openBox(deriveKey(key, ABOUT), await readFile(linkPath(profile)), ABOUT)
    return linkSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
  } catch (error) {
    if (error instanceof BoxDamaged || error instanceof z.ZodError) return null
    throw error
  }
}

/** Sealed under the data key; on the disk when it comes back. */
export const writeLink = async (profile: string, key: Uint8Array, link: Link | null): Promise<void> => {
  if (link === null) return rm(linkPath(profile), { force: true })
  await writeAtomically(linkPath(profile), sealBox(deriveKey(key, ABOUT), Buffer.from(JSON.stringify(link)), ABOUT))
}

/** The same under another data key. */
export const rekeyLink = async (profile: string, old: Uint8Array, key: Uint8Array): Promise<void> => {
  const link = await readLink(profile, old)
  if (link) await writeLink(profile, key, link)
}
