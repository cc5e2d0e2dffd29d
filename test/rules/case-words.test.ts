// read-case.test.ts says where a case is wrong; here is what is said of it, and what is read when nothing is.
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { readCase } from '../../shared/rules/read-case'

const packs = readPacks()
const calendar = readWorkingDays()
const person = { id: 'p1', role: 'doctor', sites: ['H1'] }
const item = { circumstance: '17-1', responsibility: 'primary', points: 3 }
const decision = { type: 'decision', id: 'd1', on: '2026-03-02', site: 'H1', items: [item] }
const whole = { pack: 'shandong-2025-5', asOf: '2026-03-10', person, events: [decision] as object[] }
const byLaw = (law: object, more: object = {}) => ({ ...whole, pack: undefined, law, ...more })
const withEvent = (event: object) => ({ ...whole, events: [decision, event] })
const withItem = (more: object) => ({ ...whole, events: [{ ...decision, items: [{ ...item, ...more }] }] })
const on = '2026-03-05'

const read = (value: unknown) => readCase(typeof value === 'string' ? value : JSON.stringify(value), packs, calendar)

describe('what is said of a case that cannot be assessed', () => {
  test.each<[string, unknown, string, string]>([
    ['half a line', '{"pack":', '全文', '不是完整的 JSON。'],
    ['no group', [], '全文', '这里应为一组“名称: 值”，现为列表。'],
    ['no day of reckoning', { ...whole, asOf: undefined }, 'asOf', '缺少这一项，必须填写。'],
    ['a day that does not exist', { ...whole, asOf: '2026-02-30' }, 'asOf', '“2026-02-30”不是真实的日期（应为 YYYY-MM-DD）。'],
    ['an unknown key', { ...whole, extra: 1 }, 'extra', '没有名为“extra”的项，请检查拼写或者删去。'],
    ['a pack and a law', { ...byLaw({ H1: ['shandong-2025-5'] }), pack: 'shandong-2025-5' }, 'pack', '“pack” 与 “law” 应当且只能给出一个。'],
    ['an unknown pack', { ...whole, pack: 'hunan' }, 'pack', '没有这个规则包：hunan'],
    ['an unknown pack in a law', byLaw({ H1: ['shandong-2025-5', 'hunan'] }), 'law.H1', '没有这个规则包：hunan'],
    ['a site of the person without a pack', byLaw({ P1: ['shandong-2025-5'] }), 'law', '没有给出机构 H1 的规则包'],
    ['a second site of the person without a pack', byLaw({ H1: ['shandong-2025-5'] }, { person: { ...person, sites: ['H1', 'H2'] } }), 'law', '没有给出机构 H2 的规则包'],
    ['a site of no kind', { ...whole, person: { ...person, sites: ['X1'] } }, 'person.sites[0]', '“X1”不是机构代号：首字母应为 P（药店）、H（医疗机构）或 G（公立医疗机构）。'],
    ['a law for a site of no kind', byLaw({ X1: ['shandong-2025-5'] }), 'law.X1', '“X1”不是机构代号：首字母应为 P（药店）、H（医疗机构）或 G（公立医疗机构）。'],
    ['a decision at a site without a pack', byLaw({ H1: ['shandong-2025-5'] }, { events: [{ ...decision, site: 'P9' }] }), 'events[0].site', '没有给出机构 P9 的规则包'],
    ['an institution without a pack', byLaw({ H1: ['shandong-2025-5'] }, { events: [{ type: 'institution', on, site: 'P9', kind: 'agreement-suspended', from: on, months: 6, responsibility: 'primary' }] }), 'events[0].site', '没有给出机构 P9 的规则包'],
    ['a circumstance of another province', withItem({ circumstance: '4-1' }), 'events[0].items[0].circumstance', '山东省实施细则没有情形 4-1'],
    ['more than the full mark', withItem({ points: 13 }), 'events[0].items[0].points', '记分不能超过 12 分：13'],
    ['no points', withItem({ points: 0 }), 'events[0].items[0].points', '“0”超出范围：不能少于 1。'],
    ['served before it was decided', { ...whole, events: [{ ...decision, received: '2026-03-01' }] }, 'events[0].received', '送达日早于作出决定之日。'],
    ['a printed end before the first day', { ...whole, events: [{ ...decision, printed: { from: on, until: '2026-03-04' } }] }, 'events[0].printed.until', '通知书载明的截止日早于起始日。'],
    ['two decisions of one id', withEvent(decision), 'events[1].id', '决定编号重复：d1'],
    ['a revocation of nothing', withEvent({ type: 'revocation', on, decision: 'd2' }), 'events[1].decision', '没有编号为 d2 的决定'],
    ['an appeal against nothing', withEvent({ type: 'appeal', on, decision: 'd2' }), 'events[1].decision', '没有编号为 d2 的决定'],
    ['a variation of the second of one item', withEvent({ type: 'variation', on, decision: 'd1', item: 1, points: 2 }), 'events[1].item', '决定 d1 没有第 1 项'],
    ['a variation above the full mark', withEvent({ type: 'variation', on, decision: 'd1', points: 13 }), 'events[1].points', '记分不能超过 12 分：13'],
    ['a route no pack knows', withEvent({ type: 'restoration', on, route: 'lottery', points: 1 }), 'events[1].route', '没有修复途径 lottery'],
    ['a restoration above the full mark', withEvent({ type: 'restoration', on, route: 'publicity', points: 13 }), 'events[1].points', '修复不能超过 12 分：13'],
  ])('%s', (_title, value, path, message) => {
    expect(read(value)).toEqual({ ok: false, problem: { path, message } })
  })
})

describe('what may just be', () => {
  test.each<[string, object]>([
    ['a title, a basis and what is expected', { ...whole, title: 'x', basis: '第二十四条', expect: {} }],
    ['the full mark', withItem({ circumstance: '20-1', points: 12 })],
    ['served on the day', { ...whole, events: [{ ...decision, received: '2026-03-02' }] }],
    ['a printed term of one day', { ...whole, events: [{ ...decision, printed: { from: on, until: on } }] }],
    ['only a printed end', { ...whole, events: [{ ...decision, printed: { until: on } }] }],
    ['only a printed first day', { ...whole, events: [{ ...decision, printed: { from: on } }] }],
    ['six hundred months', { ...whole, events: [{ ...decision, printed: { months: 600 } }] }],
    ['a variation of the last item to the full mark', withEvent({ type: 'variation', on, decision: 'd1', item: 0, points: 12 })],
    ['a variation of the printed part alone', withEvent({ type: 'variation', on, decision: 'd1', printed: { from: on } })],
    ['a revocation that stands before its decision', { ...whole, events: [{ type: 'revocation', on, decision: 'd1' }, decision] }],
    ['a route of another province', withEvent({ type: 'restoration', on, route: 'exam', points: 3, score: 100 })],
    ['a restoration of the full mark', withEvent({ type: 'restoration', on, route: 'publicity', points: 12 })],
    ['a decision without a site', { ...whole, events: [{ ...decision, site: undefined }] }],
    ['a site that only a decision names, under one pack', { ...whole, events: [{ ...decision, site: 'P9' }] }],
    ['a pack for each site', byLaw({ H1: ['shandong-2025-5'], P1: ['neimenggu-2025-7'] })],
    ['a passed and a failed assessment, and a re-registration', { ...whole, events: [{ type: 'resumption', on, result: 'passed' }, { type: 'resumption', on, result: 'failed' }, { type: 'reregistration', on }] }],
  ])('%s', (_title, value) => {
    expect(read(value)).toMatchObject({ ok: true })
  })

  test('the circumstances of the pack in force on the day of the decision', () => {
    const law = byLaw({ H1: ['neimenggu-2025-7', 'shandong-2025-5'] }, { events: [{ ...decision, on: '2025-03-31', items: [{ ...item, circumstance: '1-1' }] }] })
    expect(read(law)).toMatchObject({ ok: true })
    expect(read({ ...law, events: [{ ...decision, items: [{ ...item, circumstance: '1-1' }] }] })).toMatchObject({ ok: false, problem: { message: '山东省实施细则没有情形 1-1' } })
  })
})
