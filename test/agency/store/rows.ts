import type { Entity } from '../../../shared/agency/entities'
import type { SignedLaw } from '../../../shared/agency/law-files'
import type { Result } from '../../../shared/agency/mutations'
import type { Row } from './sql'
import type { Body, Code, Device, Entry, Kept } from './store'

// What the database gives back was put there by this program through its schemas; here its columns only get their names.

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)

export const entryOf = (row: Row): Entry => ({
  institution: row['institution_id'] as string, entity: row['entity'] as Entity, id: row['id'] as string,
  rev: Number(row['rev']), version: Number(row['version']), body: parsed(row['body']) as Body | null,
})

export const keptOf = (row: Row): Kept => ({ seq: Number(row['seq']), id: row['mutation_id'] as string, result: parsed(row['result']) as Result })

export const deviceOf = (row: Row): Device => ({
  institution: row['institution_id'] as string, id: row['device_id'] as string, name: row['name'] as string,
  institutions: parsed(row['institutions']) as string[], tokens: parsed(row['tokens']) as Device['tokens'],
  dismissed: row['dismissed'] as boolean,
})

export const codeOf = (row: Row): Code => ({
  institution: row['institution_id'] as string, hash: row['code_hash'] as string, institutions: parsed(row['institutions']) as string[],
  ends: row['ends'] as string, attemptHash: row['attempt_hash'] as string | null, device: row['device_id'] as string | null,
})

export const lawOf = (row: Row): SignedLaw => parsed(row['law']) as SignedLaw
export const answerOf = (row: Row | undefined): unknown => (row ? parsed(row['answer']) : null)
