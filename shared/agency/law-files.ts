import { z } from 'zod'
import { canonicalJson } from '../model/canonical'
import { answered, count, instant } from './scalars'

const lawFile = {
  kind: z.enum(['pack', 'calendar']),
  /** A pack's id, a calendar's year. */
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** Grows with every publication at this server: a client never takes a lower one for a key it holds. */
  place: count,
  file: z.string().min(1).max(255),
  text: z.string().min(1).max(500_000),
}

/** `signature` is Ed25519 over {@link signedText}, in base64; the public key was given at enrolment. */
export const signedLaw = z.object({ ...lawFile, signature: z.string(), publishedAt: instant })
export type SignedLaw = z.infer<typeof signedLaw>

/** What is signed: every part that a reader relies on. */
export const signedText = ({ kind, key, place, file, text }: Pick<SignedLaw, keyof typeof lawFile>): string => canonicalJson({ kind, key, place, file, text })

export const lawListSchema = answered({ packs: z.array(signedLaw.omit({ text: true })) })
export const lawSchema = answered({ pack: signedLaw })
