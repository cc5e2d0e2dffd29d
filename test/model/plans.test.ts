import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { enter, type Memory, planOn } from './memory'

const rows: Memory = new Map()

const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const person = (id: string) => ({
  person: { id, institution: 'i1', name: '张某', code: null, sealed: 'plain:{}', marks: [] },
  post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
})
const item = { circumstance: '18-1', responsibility: 'primary', points: 6 }
const notice = {
  id: 'd2', institution: 'i1', person: 'p1', on: '2026-03-02', received: '2026-03-05', by: null, noticeNo: '', noticeOn: null, foundOn: null,
  inspection: null, region: null, amounts: null, items: [item], printed: null,
}
const amendment = { id: 'a1', institution: 'i1', person: 'p1', decision: 'd1', kind: 'variation', on: '2026-04-01', item: 0, points: 2, printed: null }
const restoration = { id: 'r1', institution: 'i1', person: 'p1', on: '2026-04-01', route: 'publicity', points: 1, score: null }
const measure = {
  id: 'm1', institution: 'i1', on: '2026-04-01', noticeNo: '', department: null, kind: 'agreement-suspended', from: '2026-04-01', months: 6,
  people: [{ person: 'p1', responsibility: 'primary', personMonths: null }],
}
const resumption = { id: 's1', institution: 'i1', person: 'p1', on: '2026-05-06', kind: 'passed' }

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newPerson', person('p1'))
  enter(rows, 'newPerson', person('p2'))
  enter(rows, 'recordNotice', { ...notice, id: 'd1', items: [item, { ...item, points: 4 }] })
})

type Refusal = [what: string, name: Command['name'], args: unknown, place: string, sentence: string]

const refusals: Refusal[] = [
  ['thirteen points', 'recordNotice', { ...notice, items: [{ ...item, points: 13 }] }, 'items.0.points', '第 1 项记分：满分为 12 分，不能记 13 分。'],
  ['no points', 'recordNotice', { ...notice, items: [item, { ...item, points: 0 }] }, 'items.1.points', '第 2 项记分：不应小于 1，填的是“0”。'],
  ['half a point', 'recordNotice', { ...notice, items: [{ ...item, points: 1.5 }] }, 'items.0.points', '第 1 项记分：应为整数，填的是“1.5”。'],
  ['an unknown circumstance', 'recordNotice', { ...notice, items: [item, { ...item, circumstance: '99-1' }] }, 'items.1.circumstance', '第 2 项负面情形：某药店适用的办法中没有“99-1”这一情形。'],
  ['a circumstance of another region', 'recordNotice', { ...notice, items: [{ ...item, circumstance: '4-4' }] }, 'items.0.circumstance', '第 1 项负面情形：某药店适用的办法中没有“4-4”这一情形。'],
  ['a service before its decision', 'recordNotice', { ...notice, received: '2026-03-01' }, 'received', '送达日：早于作出决定之日，填的是“2026-03-01”。'],
  ['a date that does not exist', 'recordNotice', { ...notice, on: '2026-02-30' }, 'on', '作出决定之日：不是真实的日期（应为 YYYY-MM-DD），填的是“2026-02-30”。'],
  ['no day', 'recordNotice', { ...notice, on: '' }, 'on', '作出决定之日：没有填写。'],
  ['no item', 'recordNotice', { ...notice, items: [] }, 'items', '负面情形：至少应有 1 项。'],
  ['a responsibility there is not', 'recordNotice', { ...notice, items: [{ ...item, responsibility: 'full' }] }, 'items.0.responsibility', '第 1 项责任程度：不在可选的范围内，填的是“full”。'],
  ['a printed end before its begin', 'recordNotice', { ...notice, printed: { from: '2026-03-06', until: '2026-03-01' } }, 'printed.until', '通知书载明的截止日早于起始日，填的是“2026-03-01”。'],
  ['an unknown person', 'recordNotice', { ...notice, person: 'p9' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
  ['an unknown institution', 'recordNotice', { ...notice, institution: 'i9' }, 'institution', '机构：没有找到编号为“i9”的机构，请先登记机构。'],
  ['a second notice under one id', 'recordNotice', { ...notice, id: 'd1' }, 'id', '处理通知书：编号“d1”已经用过，没有保存。'],
  ['a key nobody knows', 'recordNotice', { ...notice, idNumber: '51010119900307123X' }, '', '含有不认识的内容：idNumber。'],

  ['an unknown decision', 'recordAmendment', { ...amendment, decision: 'd9' }, 'decision', '处理通知书：没有找到编号为“d9”的通知书。'],
  ['a decision about somebody else', 'recordAmendment', { ...amendment, person: 'p2' }, 'decision', '处理通知书：该通知书不是对这名人员、这家机构作出的。'],
  ['an item there is not', 'recordAmendment', { ...amendment, item: 2 }, 'item', '变更的项：该通知书只有 2 项，没有第 3 项。'],
  ['an item not named', 'recordAmendment', { ...amendment, item: null }, 'item', '变更的项：该通知书有 2 项，请写明变更哪一项。'],
  ['an amendment before its decision', 'recordAmendment', { ...amendment, on: '2026-03-01' }, 'on', '变更、撤销或申诉之日：2026-03-01 早于作出决定之日 2026-03-02。'],
  ['a variation of nothing', 'recordAmendment', { ...amendment, points: null }, 'points', '变更后的记分：没有填写。'],
  ['a revocation with points', 'recordAmendment', { ...amendment, kind: 'revocation' }, 'kind', '类别：只有变更才写新的记分和措施，填的是“revocation”。'],
  ['a variation to thirteen', 'recordAmendment', { ...amendment, points: 13 }, 'points', '变更后的记分：满分为 12 分，不能记 13 分。'],

  ['an unknown route', 'recordRestoration', { ...restoration, route: 'lottery' }, 'route', '修复途径：没有“lottery”这一途径。'],
  ['thirteen points restored', 'recordRestoration', { ...restoration, points: 13 }, 'points', '减免分值：满分为 12 分，不能记 13 分。'],
  ['an exam of 101', 'recordRestoration', { ...restoration, score: 101 }, 'score', '考试成绩：不应大于 100，填的是“101”。'],

  ['an unknown person in a measure', 'recordInstitutionMeasure', { ...measure, people: [...measure.people, { ...measure.people[0], person: 'p9' }] }, 'people.1.person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
  ['a person twice in a measure', 'recordInstitutionMeasure', { ...measure, people: [measure.people[0], measure.people[0]] }, 'people.1.person', '第 2 名人员：已经列在前面，不能重复。'],

  ['an unknown person assessed', 'recordResumption', { ...resumption, person: 'p9' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
  ['a result there is not', 'recordResumption', { ...resumption, kind: 'perhaps' }, 'kind', '结果：不在可选的范围内，填的是“perhaps”。'],

  ['an unknown pack', 'newInstitution', { ...institution, id: 'i2', packs: ['shandong-2025-5', 'atlantis-1'] }, 'packs.1', '适用办法：法规库中没有“atlantis-1”。'],
  ['no pack', 'newInstitution', { ...institution, id: 'i2', packs: [] }, 'packs', '适用办法：至少应有 1 项。'],
  ['an institution twice', 'newInstitution', institution, 'id', '机构：编号“i1”已经用过，没有保存。'],
  ['a person without a name', 'newPerson', { ...person('p3'), person: { ...person('p3').person, name: ' ' } }, 'person.name', '姓名：不能为空。'],
  ['a person of an unknown institution', 'newPerson', { ...person('p3'), person: { ...person('p3').person, institution: 'i9' } }, 'person.institution', '机构：没有找到编号为“i9”的机构，请先登记机构。'],
  ['a wait of more than two hours', 'setIdle', { minutes: 121 }, 'minutes', '自动锁定的分钟数：不应大于 120，填的是“121”。'],
  ['a PIN of nobody', 'setPin', { person: 'p9', pin: 'x' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
  ['an inquiry of nobody', 'recordInquiry', { person: 'p9' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
  ['a person twice', 'newPerson', person('p1'), 'person.id', '人员：编号“p1”已经用过，没有保存。'],
]

describe('refused with what and where, and nothing planned', () => {
  test.each(refusals)('%s', (_, name, args, place, sentence) => expect(planOn(rows, name, args)).toEqual({ ok: false, problem: { place, sentence } }))

  test('a sealed identity is never repeated to anybody', () => {
    const broken = { ...person('p3'), person: { ...person('p3').person, sealed: 5 } }
    expect(JSON.stringify(planOn(rows, 'newPerson', broken))).not.toContain('5')
  })
})

describe('taken, because it only contradicts the rules', () => {
  test.each([
    ['a decision before the pack', 'recordNotice', { ...notice, on: '2025-03-20', received: '2025-03-25' }],
    ['a decision after the pack', 'recordNotice', { ...notice, on: '2027-03-10', received: null }],
    ['points outside the band', 'recordNotice', { ...notice, items: [{ ...item, points: 9 }] }],
    ['more than the full points in one decision', 'recordNotice', { ...notice, items: [item, { ...item, points: 9 }] }],
    ['a restoration over the cap of the year', 'recordRestoration', { ...restoration, points: 9 }],
    ['a printed measure that the rules do not give', 'recordNotice', { ...notice, printed: { kind: 'terminate', months: 36 } }],
  ] as const)('%s', (_, name, args) => expect(planOn(rows, name, args).ok).toBe(true))
})

describe('what a plan changes', () => {
  test('a PIN is kept with the person and taken back, an inquiry changes nothing', () => {
    enter(rows, 'setPin', { person: 'p1', pin: 'proof' })
    expect(rows.get('people/p1')).toMatchObject({ pin: 'proof', rev: 2 })
    expect(planOn(rows, 'recordInquiry', { person: 'p1' })).toEqual({ ok: true, changes: [] })
    enter(rows, 'setPin', { person: 'p1', pin: null })
    expect(rows.get('people/p1')).toMatchObject({ pin: null, rev: 3 })
  })

  test('the minutes until the screen locks are kept', () => {
    enter(rows, 'setIdle', { minutes: 0 })
    expect(rows.get('meta/idle')).toEqual({ id: 'idle', value: '0' })
  })

  test('a person comes with the post', () => {
    const plan = planOn(rows, 'newPerson', person('p3'))
    expect(plan).toMatchObject({ ok: true, changes: [
      { table: 'people', id: 'p3', before: null, after: { name: '张某', leftOn: null, origin: 'entered', rev: 1 } },
      { table: 'posts', id: 'p3-post', before: null, after: { person: 'p3', institution: 'i1', until: null } },
    ] })
  })

  test('the sample mark keeps what was there before', () => {
    enter(rows, 'markSample', { day: '2026-06-15' })
    expect(planOn(rows, 'markSample', { day: '2026-06-16' })).toMatchObject({
      changes: [{ before: { value: '2026-06-15' }, after: { value: '2026-06-16' } }],
    })
  })
})
