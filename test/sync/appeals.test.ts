import { describe, expect, test } from 'vitest'
import { released } from '../../shared/agency/awaiting'
import { isOpen, type Letter, type Wish, written } from '../../shared/agency/letters'
import { nextBatch } from '../../shared/agency/outbox'
import { type Address, lettersOf } from '../../shared/agency/wishes'
import type { Change } from '../../shared/model/journal'
import type { AmendmentRow, DecisionRow } from '../../shared/model/rows'
import { counted } from '../../shared/model/superseding'
import { day } from '../../shared/time/day'

const row = (more: Partial<AmendmentRow> = {}): AmendmentRow => ({
  id: 'x1', institution: 'i1', origin: 'entered', rev: 1, person: 'p1', decision: 'd1', kind: 'appeal', on: day('2026-06-15'), item: null, points: null, printed: null, grounds: '情况不符', ...more,
})
const { grounds: _, ...onPaper } = row()
const said = { person: 'p1', decision: 'a1', on: '2026-06-15', grounds: '情况不符', papers: [] }

/** The agency calls `i1` `ph` and has the notice typed here as `d1` under `a1`. */
const address: Address = { there: (id) => (id === 'i1' ? 'ph' : undefined), all: ['ph'], decision: (id) => (id === 'd1' ? 'a1' : null), person: () => undefined }
const change = (before: AmendmentRow | null, after: AmendmentRow | null): Change => ({ table: 'amendments', id: 'x1', before, after })

describe('what is said of an appeal (第三十九条)', () => {
  test.each<[string, AmendmentRow | null, AmendmentRow | null, object[]]>([
    ['lodged under the agency’s name of the notice', null, row(), [{ name: 'lodgeAppeal', institution: 'ph', args: { id: 'x1', body: said }, awaits: false }]],
    ['against a notice the agency is not known to have, it waits', null, row({ decision: 'd2' }), [{ name: 'lodgeAppeal', awaits: true }]],
    ['noted from paper, nothing', null, onPaper, []],
    ['given grounds afterwards, lodged', onPaper, row(), [{ name: 'lodgeAppeal', args: { id: 'x1', body: said } }]],
    ['other grounds, only those', row(), row({ grounds: '另有证据' }), [{ name: 'changeAppeal', args: { id: 'x1', fields: { grounds: '另有证据' } }, only: 'known' }]],
    ['taken back', row(), null, [{ name: 'withdrawAppeal', args: { id: 'x1' }, only: 'known' }]],
    ['of an institution that is enrolled nowhere, nothing', null, row({ institution: 'i2' }), []],
    ['a variation is the agency’s to tell', null, row({ kind: 'variation', points: 3 }), []],
    ['a revocation too', row({ kind: 'revocation' }), null, []],
  ])('%s', (_says, before, after, letters) => {
    const drafts = lettersOf([change(before, after)], address)
    expect(drafts).toHaveLength(letters.length)
    expect(drafts).toMatchObject(letters)
  })
})

const letter = (seq: number, name: Wish['name'], more: Partial<Letter> = {}): Letter =>
  ({ ...written({ clientId: 'c', seq, id: `l${seq}`, institution: 'ph', name, args: { id: 'x1' }, base: null, before: null }), ...more })
const waiting = letter(1, 'lodgeAppeal', { state: 'awaits-decision', args: { id: 'x1', body: { ...said, decision: 'd1' } } })
const talk = letter(3, 'recordTalk', { args: { id: 't1', body: { person: 'p1' } } })
const back = letter(2, 'withdrawAppeal')
const agency = { there: address.decision, whole: true, has: () => false }

describe('an appeal against a notice typed from paper', () => {
  test('waits, and holds up nothing but what is said of it', () => {
    expect(nextBatch([waiting, back, talk], 0).map(({ id }) => id)).toEqual(['l3'])
  })

  test('goes under the agency’s name once that is known', () => {
    expect(released([waiting, talk], agency)).toMatchObject([{ id: 'l1', state: 'queued', args: { body: { decision: 'a1', grounds: '情况不符' } } }])
    expect(released([waiting, talk], { ...agency, there: () => null })).toEqual([])
  })

  test.each([
    ['not before all the agency has is here', { whole: false, has: () => false }, []],
    ['nothing is said where the agency never had it', { whole: true, has: () => false }, ['l1', 'l2']],
  ])('taken back: %s', (_says, held, done) => {
    const others = released([waiting, back, talk], { ...agency, ...held })
    expect(others.filter((it) => !isOpen(it)).map(({ id }) => id)).toEqual(done)
    expect(others).toHaveLength(done.length)
  })

  test('taken back where the agency has it, from a store that was lost, both are said again', () => {
    expect(released([waiting, back], { ...agency, has: () => true })).toMatchObject([{ id: 'l1', state: 'queued' }])
  })
})

describe('once the agency’s notice has come', () => {
  const notice = (id: string, origin: 'entered' | 'agency'): DecisionRow => ({
    id, institution: 'i1', origin, rev: 1, person: 'p1', on: day('2026-06-08'), received: null, by: null, noticeNo: '淄医保处〔2026〕1号', noticeOn: null, foundOn: null, inspection: null, region: null,
    amounts: null, items: [{ circumstance: '18-1', responsibility: 'primary', points: 4 }], printed: null,
  })
  const theirs = row({ id: 'x9', origin: 'agency', decision: 'a1' })

  test.each<[string, AmendmentRow[], [string, string][]]>([
    ['an appeal is against that', [row()], [['x1', 'a1']]],
    ['one that was only noted gives way to the agency’s', [onPaper, theirs], [['x9', 'a1']]],
    ['one that was lodged stays beside that of another device', [row(), theirs], [['x1', 'a1'], ['x9', 'a1']]],
    ['what was noted of its variation gives way', [row({ kind: 'variation', points: 3 })], []],
  ])('%s', (_says, amendments, left) => {
    const facts = counted({ decisions: [notice('d1', 'entered'), notice('a1', 'agency')], amendments, restorations: [], measures: [], resumptions: [] }, new Map())
    expect(facts.amendments.map(({ id, decision }) => [id, decision])).toEqual(left)
  })
})
