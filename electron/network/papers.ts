import { verdictOf } from '../../shared/agency/verdict'
import { type Attachments, paperType, sha256Of } from '../keep/attachments'
import { BoxDamaged } from '../keep/box'
import type { AskAgency, Told } from './ask'
import { isRecord, type Json, withParts } from './letter-parts'

// On the wire a paper is named by its SHA-256, in the page by the name it is kept under here.

/** `sent`: what this agency is known to have, so that a letter that goes again does not carry its papers again. */
export type Papers = { attachments: Attachments; sent: Set<string> }

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [])

const isName = (it: string): boolean => /^[0-9a-f]{64}$/.test(it)

const renamedIn = (part: unknown, rename: (it: string) => string): unknown =>
  isRecord(part) && Array.isArray(part.papers) ? { ...part, papers: textsIn(part.papers).map((it) => (isName(it) ? rename(it) : it)) } : part

/** The names of the papers a letter carries. */
const papersIn = ({ args }: Json): string[] =>
  isRecord(args) ? [args.body, args.fields].flatMap((part) => (isRecord(part) ? textsIn(part.papers) : [])).filter(isName) : []

/** A letter as it is sent. */
export const withDigests = ({ attachments }: Papers, letter: Json): Json => withParts(letter, (part) => renamedIn(part, (name) => attachments.digestOf(name)))

/** A change as the page may see it. */
export const withNames = <C extends { body: unknown }>({ attachments }: Papers, change: C): C => ({ ...change, body: renamedIn(change.body, (sha256) => attachments.nameOf(sha256)) })

/** Null for a paper that is not here, or damaged. */
const bytesOf = (attachments: Attachments, content: string): Promise<Uint8Array | null> =>
  attachments.read(content).catch((error: unknown) => {
    if (error instanceof BoxDamaged) return null
    throw error
  })

const placeOf = (letter: Json, sha256: string): string => `${String(letter.institution)} ${sha256}`

/** One that is not here came from the agency, which has it; if not, it says so about the letter. */
const sendPaper = async (ask: AskAgency, { attachments, sent }: Papers, letter: Json, content: string): Promise<Told | null> => {
  const sha256 = attachments.digestOf(content)
  if (sent.has(placeOf(letter, sha256))) return null
  const bytes = await bytesOf(attachments, content)
  const type = bytes && paperType(bytes)
  if (!type) return null
  const told = await ask('sendPaper', { params: { sha256 }, query: { institution: String(letter.institution) }, body: bytes, type })
  if (verdictOf(told.reply) !== 'taken') return told
  sent.add(placeOf(letter, sha256))
  return null
}

/** Sends what the letters name before they go themselves; the first answer that stands against it, else null. */
export const sendPapers = async (ask: AskAgency, papers: Papers, letters: readonly Json[]): Promise<Told | null> => {
  for (const letter of letters) {
    for (const content of papersIn(letter)) {
      const against = await sendPaper(ask, papers, letter, content)
      if (against) return against
    }
  }
  return null
}

const NOT_THERE = '本机没有所附的扫描件，或者文件已损坏，经办机构也没有。请重新添加扫描件。'

type Outcome = { result: string; code?: string; message?: string }

/** What the agency lacks although it was sent goes anew with the next letter; what nobody has is said in words a person can act on. */
export const afterRefusal = async <R extends { id: string; outcome: Outcome }>({ attachments, sent }: Papers, letters: readonly Json[], result: R): Promise<R> => {
  const letter = letters.find(({ id }) => id === result.id)
  if (result.outcome.code !== 'unknown-paper' || !letter) return result
  const named = papersIn(letter)
  for (const it of named) sent.delete(placeOf(letter, attachments.digestOf(it)))
  const here = await Promise.all(named.map((it) => bytesOf(attachments, it)))
  return here.includes(null) ? { ...result, outcome: { ...result.outcome, message: NOT_THERE } } : result
}

/** Fetches a paper, proves that it is the one that was asked for, and keeps it. */
export const fetchPaper = async (ask: AskAgency, { attachments }: Papers, { institution, content }: { institution: string; content: string }): Promise<Told> => {
  const sha256 = attachments.digestOf(content)
  const told = await ask('fetchPaper', { params: { sha256 }, query: { institution } })
  if (verdictOf(told.reply) !== 'taken') return told
  const bytes = told.body as Uint8Array
  if (paperType(bytes) === null || sha256Of(bytes) !== sha256)
    return { ...told, reply: { kind: 'answer', status: 200, understood: false, message: null, retryAfter: null }, body: null }
  await attachments.add(bytes)
  return { ...told, body: null }
}
