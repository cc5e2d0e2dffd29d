import { createPublicKey, verify } from 'node:crypto'
import { type SignedLaw, signedText } from '../../shared/agency/law-files'
import { verdictOf } from '../../shared/agency/verdict'
import { type AskAgency, forPerson, type Told } from './ask'

/** Whether a file of law was signed by the agency whose key was given at enrolment: Ed25519, SPKI in PEM. */
const isSignedBy = (publicKey: string, law: SignedLaw): boolean => {
  try {
    const key = createPublicKey(publicKey)
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(signedText(law), 'utf8'), key, Buffer.from(law.signature, 'base64'))
  } catch {
    return false
  }
}

const NOT_SIGNED = '签名核对不上：不是接入时那家经办机构签发的，或者内容被改动过。没有采用，请与经办机构核对。'

/** A pack or calendar by its key; one that the agency did not sign, or another than was asked for, comes no further. */
export const takeLaw = async (ask: AskAgency, publicKey: string, id: string): Promise<Told> => {
  const told = await ask('pack', { params: { id } })
  if (verdictOf(told.reply) !== 'taken') return told
  const { pack } = told.body as { pack: SignedLaw }
  if (pack.key === id && isSignedBy(publicKey, pack)) return told
  return forPerson(NOT_SIGNED, told.serverTime)
}
