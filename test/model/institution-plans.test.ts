import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { all, enter, type Memory, planOn } from './memory'

const rows: Memory = new Map()

const post = { role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' }
const agreement = { id: 'a1', institution: 'i1', number: '协〔2025〕1号', from: '2025-01-01', until: '2026-12-31', settlement: '03-31' }
const principal = { id: 'l1', institution: 'i1', name: '张某', person: 'p1', from: '2021-03-01', note: '' }
const handling = { id: 'h1', institution: 'i1', on: '2026-02-04', kind: 'talked', noticeNo: '', amount: null, words: '' }
const proposed = { person: 'p1', circumstance: '17-1', responsibility: 'primary', points: 3, amount: null }
const file = {
  id: 'f1', institution: 'i1', noticeNo: '告1号', on: '2026-06-09', received: '2026-06-10', answerBy: '2026-06-17', by: 'agreement', inspection: null, amount: null,
  facts: '记录与清单不一致', reasons: '', people: [proposed, { ...proposed, person: 'p2', circumstance: null, responsibility: null, points: null }],
}
const said = { id: 's1', kind: 'defence', on: '2026-06-12', person: 'p1', responsibility: null, words: '不在场' }
const ground = { id: 'g1', kind: 'leniency', adjustment: 'lighter', person: 'p1', words: '主动交代' }
const notice = (person: string, part: object = {}) => ({
  id: `d-${person}`, institution: 'i1', person, on: '2026-06-20', received: '2026-06-24', by: 'agreement', noticeNo: '处7号', noticeOn: null, foundOn: null, inspection: null,
  region: null, amounts: null, items: [{ circumstance: '17-1', responsibility: 'primary', points: 3 }], printed: null, ...part,
})
const decided = (...notices: object[]) => ({ id: 'f1', notices })

beforeEach(() => {
  rows.clear()
  for (const id of ['i1', 'i2']) enter(rows, 'newInstitution', { id, name: id, code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  for (const id of ['p1', 'p2']) enter(rows, 'newPerson', { person: { id, institution: 'i1', name: id, code: null, sealed: 's', marks: [] }, post: { ...post, id: `${id}-post` } })
  enter(rows, 'recordAgreement', agreement)
  enter(rows, 'recordHandling', handling)
  enter(rows, 'recordPriorNotice', file)
})

type Refusal = [what: string, name: Command['name'], args: unknown, place: string, sentence: string]

describe('refused with what and where', () => {
  test.each<Refusal>([
    ['an agreement that ends before it begins', 'recordAgreement', { ...agreement, id: 'a2', until: '2024-12-31' }, 'until', '截止日：早于起始日，填的是“2024-12-31”。'],
    ['an agreement twice', 'recordAgreement', agreement, 'id', '医保协议：编号“a1”已经用过，没有保存。'],
    ['a settlement day that no year has', 'recordAgreement', { ...agreement, id: 'a2', settlement: '13-01' }, 'settlement', '年度清算日：格式不对，填的是“13-01”。'],
    ['an agreement that is not there', 'removeAgreement', { id: 'a9' }, 'id', '医保协议：没有找到这份协议，没有保存。'],
    ['a principal who is not in the register', 'recordPrincipal', { ...principal, person: 'p9' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['a handling of nobody’s', 'recordHandling', { ...handling, id: 'h2', institution: 'i9' }, 'institution', '机构：没有找到编号为“i9”的机构，请先登记机构。'],
    ['a revocation before the handling', 'revokeHandling', { id: 'h1', on: '2026-02-03' }, 'on', '撤销之日：2026-02-03 早于作出处理之日 2026-02-04。'],
    ['a prior notice without facts', 'recordPriorNotice', { ...file, id: 'f2', facts: ' ' }, 'facts', '认定的事实：不能为空。'],
    ['an answer due before the notice came', 'recordPriorNotice', { ...file, id: 'f2', answerBy: '2026-06-09' }, 'answerBy', '陈述申辩截止日：日期前后不对：告知书日期、收到日、陈述申辩截止日应依次不早于前一日，填的是“2026-06-09”。'],
    ['one person twice', 'recordPriorNotice', { ...file, id: 'f2', people: [proposed, proposed] }, 'people.1.person', '第 2 名人员：已经列在前面，不能重复。'],
    ['a circumstance the rules do not have', 'recordPriorNotice', { ...file, id: 'f2', people: [{ ...proposed, circumstance: '99' }] }, 'people.0.circumstance', '第 1 名人员的负面情形：i1适用的办法中没有“99”这一情形。'],
    ['more points than a year has', 'changePriorNotice', { ...file, people: [{ ...proposed, points: 13 }] }, 'people.0.points', '第 1 名人员的拟记分：满分为 12 分，不能记 13 分。'],
    ['a defence before the notice', 'recordSaying', { file: 'f1', said: { ...said, on: '2026-06-08' } }, 'said.on', '提出之日：2026-06-08 早于告知书日期 2026-06-09。'],
    ['a ground that is not there', 'removeGround', { file: 'f1', id: 'g9' }, 'id', '事先告知：没有找到这一条，可能已经移除。'],
    ['a decision before the notice of it', 'decidePriorNotice', decided(notice('p1', { on: '2026-06-08' })), 'notices.0.on', '作出决定之日：2026-06-08 早于告知书日期 2026-06-09。'],
    ['a decision about another institution', 'decidePriorNotice', decided(notice('p1', { institution: 'i2' })), 'notices.0.institution', '第 1 份通知书：机构与事先告知不同。'],
    ['one of several with a slip: none is entered', 'decidePriorNotice', decided(notice('p1'), notice('p2', { items: [{ circumstance: '99', responsibility: 'primary', points: 3 }] })), 'notices.1.items.0.circumstance', '第 1 项负面情形：i1适用的办法中没有“99”这一情形。'],
  ])('%s', (_, name, args, place, sentence) => expect(planOn(rows, name, args)).toEqual({ ok: false, problem: { place, sentence } }))
})

describe('what a plan changes', () => {
  test('an agreement is put right and taken away', () => {
    enter(rows, 'changeAgreement', { id: 'a1', number: '协2号', from: '2025-01-01', until: null, settlement: null })
    expect(rows.get('agreements/a1')).toMatchObject({ number: '协2号', until: null, rev: 2, institution: 'i1' })
    enter(rows, 'removeAgreement', { id: 'a1' })
    expect(all(rows, 'agreements')).toEqual([])
  })

  test('a revoked handling stays, and can count again', () => {
    enter(rows, 'revokeHandling', { id: 'h1', on: '2026-03-01' })
    expect(rows.get('handlings/h1')).toMatchObject({ revokedOn: '2026-03-01' })
    enter(rows, 'revokeHandling', { id: 'h1', on: null })
    expect(rows.get('handlings/h1')).toMatchObject({ revokedOn: null, rev: 3 })
  })

  test('what is said is kept in the file and can be taken back while it is open', () => {
    enter(rows, 'recordSaying', { file: 'f1', said })
    enter(rows, 'recordGround', { file: 'f1', ground })
    expect(rows.get('priorNotices/f1')).toMatchObject({ said: [{ words: '不在场' }], grounds: [{ adjustment: 'lighter' }] })
    enter(rows, 'removeSaying', { file: 'f1', id: 's1' })
    expect(rows.get('priorNotices/f1')).toMatchObject({ said: [], grounds: [{ id: 'g1' }] })
  })

  test('the file becomes one notice for each person, links them, and is history', () => {
    enter(rows, 'decidePriorNotice', decided(notice('p1'), notice('p2')))
    expect(all(rows, 'decisions').map(({ person, noticeNo, items }) => [person, noticeNo, items[0]?.points])).toEqual([['p1', '处7号', 3], ['p2', '处7号', 3]])
    expect(rows.get('priorNotices/f1')).toMatchObject({ decisions: ['d-p1', 'd-p2'], closedOn: null })
    for (const [name, args] of [['recordSaying', { file: 'f1', said }], ['changePriorNotice', file], ['closePriorNotice', { id: 'f1', on: '2026-06-30' }], ['decidePriorNotice', decided(notice('p1', { id: 'd9' }))]] as const)
      expect(planOn(rows, name, args), name).toMatchObject({ ok: false, problem: { sentence: '事先告知：已经成为处理通知书，不能再改。' } })
  })

  test('a file laid aside refuses more until it is opened again', () => {
    enter(rows, 'closePriorNotice', { id: 'f1', on: '2026-06-30' })
    expect(planOn(rows, 'recordSaying', { file: 'f1', said })).toMatchObject({ ok: false, problem: { sentence: '事先告知：已于 2026-06-30 结案，请先重新打开。' } })
    enter(rows, 'closePriorNotice', { id: 'f1', on: null })
    enter(rows, 'recordSaying', { file: 'f1', said })
    expect(rows.get('priorNotices/f1')).toMatchObject({ closedOn: null, said: [{ id: 's1' }] })
  })

  test('its scans are kept under it', () => {
    const paper = { id: 'x1', institution: 'i1', of: 'priorNotices/f1', name: '告知书.pdf', type: 'application/pdf', bytes: 20, content: 'a'.repeat(64), addedOn: '2026-06-15' }
    enter(rows, 'addAttachment', paper)
    expect(planOn(rows, 'addAttachment', { ...paper, id: 'x2', of: 'priorNotices/f9' })).toMatchObject({ ok: false, problem: { place: 'of' } })
  })
})
