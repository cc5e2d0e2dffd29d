import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../model/canonical'
import { legalDay } from '../time/legal-day'
import { type Call, type CallName, calls } from './calls'
import { errorSchema } from './errors'

export type JsonSchema = Record<string, unknown>

const jsonSchema = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema: it }) => {
      if (zodSchema === legalDay) Object.assign(it, { type: 'string', format: 'date' })
    },
  })
  return json
}

const maybe = (schema: Call['body'] | Call['answer']): JsonSchema | string | null =>
  schema === undefined ? null : typeof schema === 'string' ? schema : jsonSchema(schema)

export type Term = Pick<Call, 'method' | 'path' | 'by'> & {
  params: JsonSchema | string | null
  query: JsonSchema | string | null
  body: JsonSchema | string | null
  answer: JsonSchema | string | null
}

const termOf = ({ method, path, by, params, query, body, answer }: Call): Term =>
  ({ method, path, by, params: maybe(params), query: maybe(query), body: maybe(body), answer: maybe(answer) })

/** Every call of the wire as plain data, without the words around it. */
export const terms = (): Record<CallName, Term> =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, termOf(call)])) as Record<CallName, Term>

export const errorTerm = (): JsonSchema => jsonSchema(errorSchema)

/** The same at both ends when both speak the same contract. */
export const hashOfContract = (): string => bytesToHex(sha256(utf8ToBytes(canonicalJson({ terms: terms(), error: errorTerm() }))))
