import { describe, expect, test } from 'vitest'
import { erased } from '../../shared/model/erasable'
import { changesBack, movedBack, peopleBack, peopleGone } from '../../shared/model/going-back'
import { emptyReplica, follow, type Replica } from '../../shared/model/replica'
import type { AttachmentRow, PersonRow } from '../../shared/model/rows'
import { day } from '../../shared/time/day'

const person = (id: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id, institution: 'i1', origin: 'entered', rev: 1, name: id, code: null, sealed: `s1.k.${id}`, marks: ['m'], pin: null, leftOn: null, ...more,
})
const paper = (id: string, of: string): AttachmentRow => ({
  id, institution: 'i1', origin: 'entered', rev: 1, of, name: id, type: 'image/png', bytes: 1, content: 'a'.repeat(64), addedOn: day('2026-01-02'),
})

const rows = (people: readonly PersonRow[], papers: readonly AttachmentRow[] = []): Replica => {
  const replica = emptyReplica()
  for (const it of people) replica.people.set(it.id, it)
  for (const it of papers) replica.attachments.set(it.id, it)
  return replica
}

describe('what would change to go back', () => {
  test('who came since goes, who went comes back, who changed becomes again', () => {
    const now = rows([person('曾某', { code: 'B', rev: 4 }), person('新某')])
    const then = rows([person('曾某', { code: 'A', rev: 2 }), person('单某')])
    const changes = changesBack(now, then)
    expect([peopleGone(changes), peopleBack(changes)]).toEqual([['新某'], ['单某']])
    expect(movedBack(changes)).toEqual([{ table: 'people', back: 1, gone: 1, again: 1 }])
    for (const change of changes) follow(now, { schema: 3, changes: [change] })
    expect(now.people.get('曾某')).toEqual(person('曾某', { code: 'A', rev: 5 }))
    expect(changesBack(now, then)).toEqual([])
  })

  test('a row written anew with the same contents is no difference', () => {
    expect(changesBack(rows([person('曾某', { rev: 9 })]), rows([person('曾某')]))).toEqual([])
  })

  test("the store's own marks and the agency's rows stay as they are", () => {
    const now = rows([person('局某', { origin: 'agency', name: '现名' })])
    now.meta.set('epoch', { id: 'epoch', value: '3' })
    const then = rows([person('局某', { origin: 'agency' }), person('走某', { origin: 'agency' })])
    then.meta.set('sample', { id: 'sample', value: '2026-06-15' })
    expect(changesBack(now, then)).toEqual([])
  })

  test('an erased identity does not come back, nor its marks, its number and its papers', () => {
    const was = person('离某', { pin: 'p', leftOn: day('2020-01-02') })
    const then = rows([erased(was, new Set([was.sealed])), person('曾某')], [paper('证', 'people/离某'), paper('另', 'people/曾某')])
    const now = rows([{ ...was, sealed: '', marks: [], pin: null, rev: 2, name: '改名' }, person('曾某')])
    const changes = changesBack(now, then)
    expect(changes.map(({ table, id }) => [table, id])).toEqual([['people', '离某'], ['attachments', '另']])
    expect(changes[0]?.after).toMatchObject({ name: '离某', sealed: '', marks: [], pin: null })
  })
})
