import { beforeEach, describe, expect, test } from 'vitest'
import { changesBack } from '../../shared/model/going-back'
import { hasIdentity } from '../../shared/model/erasing'
import { emptyReplica, type Replica } from '../../shared/model/replica'
import { attachmentRow, type PersonRow } from '../../shared/model/rows'
import { enter, type Memory, planOn } from './memory'

const rows: Memory = new Map()

const newPerson = (id: string) => ({
  person: { id, institution: 'i1', name: `${id}某`, code: null, sealed: `s1.k.${id}`, marks: [`m-${id}`] },
  post: { id: `${id}-post`, role: 'pharmacist', title: '', department: '', from: '2020-01-02' },
})

const replica = (): Replica => {
  const held = emptyReplica()
  for (const [key, row] of rows) (held[key.split('/')[0] as 'people'] as Map<string, unknown>).set(row.id, row)
  return held
}

const person = (id: string): PersonRow => rows.get(`people/${id}`) as PersonRow

const hold = (id: string, of: string): void => {
  const row = { id, institution: 'i1', origin: 'entered', rev: 1, of, name: '证', type: 'image/png', bytes: 4, content: 'a'.repeat(64), addedOn: '2026-01-02' }
  rows.set(`attachments/${id}`, attachmentRow.parse(row))
}

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  enter(rows, 'newPerson', newPerson('曾'))
})

describe('going back to a snapshot', () => {
  test('makes the rows what they were, and is refused when they changed after they were looked at', () => {
    const then = replica()
    enter(rows, 'newPerson', newPerson('新'))
    const changes = changesBack(replica(), then)
    enter(rows, 'newPerson', newPerson('后'))
    enter(rows, 'restoreSnapshot', { at: '2026-06-15T01:00:00.000Z', changes })
    expect([...replica().people.keys()]).toEqual(['曾', '后'])
    const again = planOn(rows, 'restoreSnapshot', { at: '2026-06-15T01:00:00.000Z', changes })
    expect(again).toMatchObject({ ok: false, problem: { sentence: '快照：查看差别之后，资料又有了改变，没有恢复。请重新查看差别后再恢复。' } })
  })

  test.each([
    ['nothing to change', []],
    ["the store's own marks", [{ table: 'meta', id: 'epoch', before: null, after: { id: 'epoch', value: '9' } }]],
    ['a row that is none', [{ table: 'people', id: 'x', before: null, after: { id: 'x' } }]],
    ['a row under another id', [{ table: 'people', id: 'x', before: null, after: { ...newPerson('y').person, origin: 'entered', rev: 1, pin: null, leftOn: null } }]],
  ])('takes no %s', (_, changes) => {
    expect(planOn(rows, 'restoreSnapshot', { at: '2026-06-15T01:00:00.000Z', changes })).toMatchObject({ ok: false })
  })
})

describe('erasing identities', () => {
  const leave = (id: string): void => void rows.set(`people/${id}`, { ...person(id), leftOn: '2020-05-06' as PersonRow['leftOn'], pin: 'p' })

  test('takes all that somebody is known by beside the name, and the papers', () => {
    leave('曾')
    hold('a1', 'people/曾')
    hold('a2', 'people/别')
    enter(rows, 'eraseIdentities', { people: ['曾'] })
    expect(person('曾')).toMatchObject({ name: '曾某', sealed: '', marks: [], pin: null, leftOn: '2020-05-06' })
    expect(hasIdentity(person('曾'))).toBe(false)
    expect([...replica().attachments.keys()]).toEqual(['a2'])
  })

  test('takes the scans of their appeals, and of nobody else’s, and they do not come back with a snapshot', () => {
    enter(rows, 'newPerson', newPerson('别'))
    for (const it of ['曾', '别']) {
      rows.set(`amendments/x-${it}`, { id: `x-${it}`, institution: 'i1', origin: 'entered', rev: 1, person: it, decision: 'd1', kind: 'appeal', on: '2020-04-01', item: null, points: null, printed: null } as never)
      hold(`a-${it}`, `amendments/x-${it}`)
    }
    leave('曾')
    const then = replica()
    enter(rows, 'eraseIdentities', { people: ['曾'] })
    expect([...replica().attachments.keys()]).toEqual(['a-别'])
    const erasedThen = { ...then, people: new Map([...then.people].map(([id, it]) => [id, id === '曾' ? { ...it, sealed: 'erased:f' } : it])) }
    expect(changesBack(replica(), erasedThen).filter(({ table }) => table === 'attachments')).toEqual([])
  })

  test('is refused for who is still here, and for who is not known', () => {
    expect(planOn(rows, 'eraseIdentities', { people: ['曾'] })).toMatchObject({ ok: false, problem: { sentence: '曾某：没有离职，身份信息不能清除。' } })
    expect(planOn(rows, 'eraseIdentities', { people: ['谁'] })).toMatchObject({ ok: false })
  })
})

describe('the time identities are kept', () => {
  test('is set, changed and taken away', () => {
    const held = () => rows.get('meta/retention')
    enter(rows, 'setRetention', { years: 3 })
    expect(held()).toEqual({ id: 'retention', value: '3' })
    enter(rows, 'setRetention', { years: null })
    expect(held()).toBeUndefined()
    enter(rows, 'setRetention', { years: null })
    expect(planOn(rows, 'setRetention', { years: 0 })).toMatchObject({ ok: false })
  })
})
