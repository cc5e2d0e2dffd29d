import { describe, expect, test } from 'vitest'
import type { Page } from '../../shared/agency/changes'
import type { Change } from '../../shared/agency/entities'
import { decided, renumbered, rewritten } from '../../shared/agency/decisions'
import { isOpen, type Letter, onWire, type Wish, written } from '../../shared/agency/letters'
import { afresh, baseFor, emptyMirror, pulled, shown } from '../../shared/agency/mirror'
import type { Result } from '../../shared/agency/mutations'
import { nextBatch, returned, sending, settled, signedIn, startedAgain, updated } from '../../shared/agency/outbox'

const body = { name: '张某', code: null, identity: null, leftOn: null }
const wish = (seq: number, more: Partial<Wish> = {}): Letter =>
  written({ clientId: 'c', seq, id: `l${seq}`, institution: 'i', name: 'changePerson', args: { id: 'p1', fields: { name: `名${seq}` } }, base: 1, before: body, ...more })
const adding = (seq: number, id: string): Letter => wish(seq, { name: 'registerPerson', args: { id, body }, base: null, before: null })
const posting = (seq: number, of: string): Letter => wish(seq, { name: 'openPost', args: { id: `post${seq}`, body: { person: of } }, base: null, before: null })

const half = (): number => 0.5
const seqs = (letters: readonly Letter[]): number[] => letters.map((it) => it.seq)
const applied = (rev: number, version = rev): Result => ({ result: 'applied', rev, version })
const current = (rev: number, fields: object): Change => ({ institution: 'i', version: rev, entity: 'person', id: 'p1', rev, op: 'put', body: { ...body, ...fields } })
const send = (letters: readonly Letter[], ...ids: string[]): Letter[] => letters.map((it) => (ids.includes(it.id) ? sending(it) : it))
const result = (id: string, outcome: Result) => ({ id, outcome })

describe('下一批送什么', () => {
  test('the lowest first, one about each row, and what hangs on another waits for it', () => {
    expect(seqs(nextBatch([posting(3, 'p1'), adding(1, 'p1'), adding(2, 'p2'), wish(4)], 0))).toEqual([1, 2])
  })

  test('one for a person blocks what hangs on it and nothing else', () => {
    const stuck: Letter = { ...adding(1, 'p1'), state: 'needs-person' }
    expect(seqs(nextBatch([stuck, posting(2, 'p1'), adding(3, 'p2'), wish(4)], 0))).toEqual([3])
  })

  test.each([
    ['one under way', { state: 'sending' }], ['a login wanted', { state: 'needs-login' }], ['an update wanted', { state: 'paused' }], ['a wait', { state: 'unknown', notBefore: 11 }],
  ] as const)('%s holds the queue', (_, more) => {
    expect(nextBatch([{ ...adding(1, 'p1'), ...more }, adding(2, 'p2')], 10)).toEqual([])
  })

  test('a letter that spoiled a batch goes alone', () => {
    const letters = [adding(1, 'p1'), adding(2, 'p2'), adding(3, 'p3')].map((it) => returned(it, { kind: 'answer', status: 413, understood: true, message: '过大', retryAfter: null }, 3, 0, half))
    expect(letters.map((it) => it.state)).toEqual(['queued', 'queued', 'queued'])
    expect(seqs(nextBatch(letters, 0))).toEqual([1])
    expect(returned(adding(1, 'p1'), { kind: 'answer', status: 413, understood: true, message: '过大', retryAfter: null }, 1, 0, half)).toMatchObject({ state: 'needs-person', trouble: { message: '过大' } })
  })
})

describe('一件事项的去向', () => {
  const of = (status: number) => ({ kind: 'answer', status, understood: true, message: null, retryAfter: 5000 }) as const

  test.each([
    [{ kind: 'unreached' } as const, { state: 'queued', attempts: 0 }],
    [{ kind: 'silent' } as const, { state: 'unknown', attempts: 1, notBefore: 500 }],
    [of(503), { state: 'unknown', attempts: 1, notBefore: 5500 }],
    [of(401), { state: 'needs-login', attempts: 0 }],
    [of(426), { state: 'paused', attempts: 0 }],
    [of(403), { state: 'needs-person' }],
  ])('%o', (reply, expected) => expect(returned(sending(wish(1)), reply, 1, 0, half)).toMatchObject(expected))

  test('a start, a login and an update let it go on under the same key', () => {
    expect([startedAgain(sending(wish(1))), signedIn({ ...wish(1), state: 'needs-login' }), updated({ ...wish(1), state: 'paused' })]).toEqual([{ ...wish(1), attempts: 1 }, wish(1), wish(1)])
  })

  test('one that got no result goes again', () => {
    expect(settled(send([adding(1, 'p1'), adding(2, 'p2')], 'l1', 'l2'), [result('l1', applied(1))], 0, half).map((it) => it.state)).toEqual(['done', 'unknown'])
  })

  test('a later change of the row stands on what the earlier one left', () => {
    const after = settled(send([wish(1), wish(2)], 'l1'), [result('l1', applied(2))], 0, half)
    expect(after.map((it) => [it.state, it.base])).toEqual([['done', 1], ['queued', 2]])
    const added = settled(send([adding(1, 'p1'), wish(2, { base: null })], 'l1'), [result('l1', applied(1))], 0, half)
    expect(added[1]).toMatchObject({ base: 1 })
  })

  test('a disjoint conflict goes again on their version, and what was written after it is compared anew', () => {
    const after = settled(send([wish(1), wish(2)], 'l1'), [result('l1', { result: 'conflict', current: current(3, { code: 'D1' }) })], 0, half)
    expect(after.map((it) => [it.state, it.base])).toEqual([['queued', 3], ['queued', 1]])
    expect(after[0]).toMatchObject({ seq: 1, id: 'l1', before: { code: 'D1' }, args: { fields: { name: '名1' } } })
    expect(settled(send(after, 'l1'), [result('l1', applied(4))], 0, half)[1]).toMatchObject({ base: 1 })
  })

  test('the same change on both sides is done; a clash and a removed row need a person', () => {
    const conflict = (now: Change) => settled(send([wish(1)], 'l1'), [result('l1', { result: 'conflict', current: now })], 0, half)[0]
    expect(conflict(current(3, { name: '名1' }))).toMatchObject({ state: 'done', left: { rev: 3 } })
    expect(conflict(current(3, { name: '李某' }))).toMatchObject({ state: 'needs-person', trouble: { clashes: [{ field: 'name', before: '张某', mine: '名1', theirs: '李某' }] } })
    expect(conflict({ institution: 'i', version: 3, entity: 'person', id: 'p1', rev: 3, op: 'delete', body: null })).toMatchObject({ state: 'needs-person', trouble: { kind: 'conflict' } })
  })

  test('a number that is taken pauses all, and a new client numbers them anew', () => {
    const paused = settled(send([wish(1), adding(7, 'p2')], 'l1'), [result('l1', { result: 'refused', code: 'seq-reused', message: '…' })], 0, half)
    expect(paused[0]).toMatchObject({ state: 'paused' })
    expect(paused.map(updated)[0]).toMatchObject({ state: 'paused' })
    expect(renumbered(paused, 'c2').map((it) => [it.clientId, it.seq, it.id, it.state])).toEqual([['c2', 1, 'l1', 'queued'], ['c2', 2, 'l7', 'queued']])
  })
})

describe('人的决定', () => {
  const stuck: Letter = { ...wish(1), state: 'needs-person', trouble: { kind: 'conflict', current: current(3, { name: '李某' }), clashes: [] } }

  test('mine goes on top of theirs, theirs gives mine up, corrected takes its place', () => {
    expect(decided([stuck], 'l1', { choose: 'mine' })).toMatchObject([{ state: 'queued', base: 3, id: 'l1' }])
    expect(decided([stuck], 'l1', { choose: 'theirs' })).toMatchObject([{ state: 'done', left: null }])
    const corrected = [...rewritten(stuck, { clientId: 'c', seq: 9, id: 'l9', args: { id: 'p1', fields: { name: '王某' } }, base: 3 }), wish(2)]
    expect(corrected.map((it) => [it.seq, it.order, it.state])).toEqual([[1, 1, 'done'], [9, 1, 'queued'], [2, 2, 'queued']])
    expect(seqs(nextBatch(corrected, 0))).toEqual([9])
  })

  test('what may have arrived cannot be given up before it is known', () => {
    const rejected: Letter = { ...wish(1), state: 'needs-person', attempts: 1, trouble: { kind: 'rejected', status: 400, message: '' } }
    expect(decided([rejected], 'l1', { choose: 'theirs' })).toMatchObject([{ state: 'queued' }])
    expect(decided([{ ...rejected, attempts: 0 }], 'l1', { choose: 'theirs' })).toMatchObject([{ state: 'done' }])
  })

  test('nothing is decided about a letter that needs nobody', () => expect(decided([wish(1)], 'l1', { choose: 'theirs' })).toEqual([wish(1)]))
})

describe('取回与所见', () => {
  const page = (cursor: string, more: boolean, ...changes: Change[]): Page => ({ serverTime: '', cursor, more, changes })
  const key = 'i/person/p1'
  const one = pulled(emptyMirror, null, page('1', false, current(1, {})))

  test('open letters stay on top of what is pulled', () => {
    const letters = [wish(1)]
    const later = pulled(one, '1', page('2', false, current(2, { code: 'D1', name: '李某' })))
    expect(shown(later, letters).get(key)).toMatchObject({ name: '名1', code: 'D1' })
  })

  test('a letter that is done stays in sight until a pull has brought it, and no longer', () => {
    const done = settled(send([wish(1)], 'l1'), [result('l1', applied(2))], 0, half)
    expect(shown(one, done).get(key)).toMatchObject({ name: '名1' })
    const gone: Change = { institution: 'i', version: 3, entity: 'person', id: 'p1', rev: 3, op: 'delete', body: null }
    expect(shown(pulled(one, '1', page('3', false, gone)), done).has(key)).toBe(false)
  })

  test('a page that comes twice or too late changes nothing', () => {
    const stale = page('1', false, current(1, { name: '旧' }))
    expect(pulled(one, null, stale)).toBe(one)
  })

  test('a fresh start keeps the rows in sight and drops at its end what is no more', () => {
    const other: Change = { ...current(4, {}), id: 'p2', version: 5 }
    const walking = pulled(afresh(one), null, page('a', true, other))
    expect([...walking.rows.keys()].sort()).toEqual([key, 'i/person/p2'])
    expect([...pulled(walking, 'a', page('b', false)).rows.keys()]).toEqual(['i/person/p2'])
  })

  test('a new letter is written on what its writer sees', () => {
    expect(baseFor(one, [], key)).toBe(1)
    expect(baseFor(one, settled(send([wish(1)], 'l1'), [result('l1', applied(2))], 0, half), key)).toBe(2)
    expect(baseFor(one, [adding(1, 'p9')], 'i/person/p9')).toBeNull()
    expect(onWire(wish(2, { base: null })).base).toBe(1)
    expect(isOpen(wish(1))).toBe(true)
  })
})
