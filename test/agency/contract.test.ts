import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { changeSchema, entityNames, ownerOf } from '../../shared/agency/entities'
import { hashOfContract } from '../../shared/agency/contract'
import { intentions, mutationSchema } from '../../shared/agency/mutations'
import { openApi } from '../../shared/agency/openapi'
import { wireHash } from '../../shared/agency/wire-hash'

const kept = readFileSync(new URL('../../shared/agency/openapi.json', import.meta.url), 'utf8')

describe('接口的约定', () => {
  test('the document in the repo is the one the schemas give (npm run wire)', () => {
    expect(kept).toBe(`${JSON.stringify(openApi(), null, 2)}\n`)
  })

  test('the wire has not changed unnoticed (npm run wire, and think of the clients in the field)', () => {
    expect(hashOfContract()).toBe(wireHash)
  })

  test('a validator of others accepts the document, and would not accept any', async () => {
    const validator = new Validator()
    expect(await validator.validate(JSON.parse(kept) as Record<string, unknown>)).toMatchObject({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(await new Validator().validate({ ...(JSON.parse(kept) as object), paths: { '/x': { get: { responses: 7 } } } })).toMatchObject({ valid: false })
  })

  test('every reference and every operation of the document is there once', () => {
    const { components, paths } = JSON.parse(kept) as { components: { schemas: object }; paths: Record<string, Record<string, { operationId: string }>> }
    const named = [...kept.matchAll(/#\/components\/schemas\/(\w+)/g)].map((it) => it[1])
    expect([...new Set(named)].sort()).toEqual(Object.keys(components.schemas).sort())
    const operations = Object.values(paths).flatMap((it) => Object.values(it).map(({ operationId }) => operationId))
    expect(new Set(operations).size).toBe(operations.length)
  })

  test('what the agency owns cannot be written by a letter', () => {
    const writable = new Set<string>(Object.values(intentions).map(({ entity }) => entity))
    expect(entityNames.filter((it) => writable.has(it) !== (ownerOf(it) === 'institution'))).toEqual([])
    expect(['decision', 'amendment', 'restoration', 'measure', 'resumption', 'answer', 'standing', 'institution'].map((it) => writable.has(it))).toEqual(Array(8).fill(false))
  })

  test.each([
    ['a day that is none', { name: 'confirmStatus', base: null, args: { id: 's', body: { person: 'p', decision: null, status: 'normal', doneOn: '2026-02-30' } } }],
    ['a base on an addition', { name: 'removePost', base: null, args: { id: 'x' } }],
    ['a change of nothing', { name: 'changePerson', base: 1, args: { id: 'p', fields: {} } }],
    ['an unknown field', { name: 'changePerson', base: 1, args: { id: 'p', fields: { points: 0 } } }],
    ['a status written as a fact', { name: 'changeStanding', base: 1, args: { id: 'p', fields: { status: 'normal' } } }],
  ])('%s is no letter', (_, draft) => {
    expect(mutationSchema.safeParse({ seq: 1, id: 'l', institution: 'i', ...draft }).success).toBe(false)
  })

  test('an answer with more in it is still read, one with less is not', () => {
    const change = { institution: 'i', version: 1, entity: 'department', id: 'd', rev: 1, op: 'put', body: { name: '内科', closedOn: null } }
    expect(changeSchema.parse({ ...change, later: 1, body: { ...change.body, later: 2 } })).toEqual(change)
    expect(changeSchema.safeParse({ ...change, body: { closedOn: null } }).success).toBe(false)
    expect(changeSchema.safeParse({ ...change, op: 'delete' }).success).toBe(false)
  })
})
