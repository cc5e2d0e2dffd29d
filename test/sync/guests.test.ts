import { describe, expect, test } from 'vitest'
import { type Address, lettersOf } from '../../shared/agency/wishes'
import type { PersonRow } from '../../shared/model/rows'
import { day } from '../../shared/time/day'

const person = (more: Partial<PersonRow> = {}): PersonRow => ({
  id: 'p1', institution: 'i1', origin: 'entered', rev: 1, name: '张某', code: null, sealed: '', marks: [], pin: null, leftOn: null, ...more,
})

/** A chain of three, enrolled as `ph`, `ph2` and `ph3`. */
const address: Address = { there: (id) => `ph${id.slice(1)}`, all: ['ph1', 'ph2', 'ph3'], decision: () => null, person: () => person() }
const said = (before: PersonRow | null, after: PersonRow | null) =>
  lettersOf([{ table: 'people', id: 'p1', before, after }], address).map(({ institution, name, args: { fields }, only }) => ({ institution, name, ...(fields && { fields }), only }))

describe('a person of a chain', () => {
  test('who they are is set right wherever the agency knows them', () => {
    const change = { name: 'changePerson', fields: { name: '张某某', code: 'D1' } }
    expect(said(person(), person({ name: '张某某', code: 'D1' }))).toEqual([
      { ...change, institution: 'ph1', only: null }, { ...change, institution: 'ph2', only: 'known' }, { ...change, institution: 'ph3', only: 'known' },
    ])
  })

  test('leaving is said of the institution they are kept at, and what else changed of the others too', () => {
    const left = { leftOn: day('2026-06-10') }
    expect(said(person(), person(left))).toEqual([{ institution: 'ph1', name: 'changePerson', fields: left, only: null }])
    expect(said(person(), person({ ...left, name: '张改' })).map(({ fields }) => fields)).toEqual([{ name: '张改', ...left }, { name: '张改' }, { name: '张改' }])
  })

  test('one entered by mistake is taken back wherever they were made known, and nobody is made known by it', () => {
    expect(said(null, person()).map(({ institution }) => institution)).toEqual(['ph1'])
    expect(said(person(), null)).toEqual([
      { institution: 'ph1', name: 'removePerson', only: null }, { institution: 'ph2', name: 'removePerson', only: 'known' }, { institution: 'ph3', name: 'removePerson', only: 'known' },
    ])
  })
})
