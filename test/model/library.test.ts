import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { assignmentsOf } from '../../shared/model/assignment'
import { effectsOn } from '../../shared/model/effects'
import { historyOf } from '../../shared/model/history'
import { rulebookOf } from '../../shared/model/library'
import { readLibrary, readRule } from '../../shared/model/rule-file'
import { lawOf, packIn } from '../../shared/model/rulebook'
import type { InstitutionRow } from '../../shared/model/rows'
import { assess } from '../../shared/rules/assess'
import type { Pack } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'
import { testPackText } from '../rules/test-packs'
import { all, builtIn, enter, fileOf, libraryIn, type Memory, planOn } from './memory'
import { calendar2027, corrected, successor, threeMonthsForNine } from './rule-texts'

const cityLayer = testPackText('test-city-layer')

const rows: Memory = new Map()
const held = readLibrary(builtIn, [])

const packFrom = (text: string): Pack => {
  const read = readRule(text, 'x.yaml', held)
  if (!read.ok || read.rule.kind !== 'pack') throw new Error(JSON.stringify(read))
  return read.rule.value
}

const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const notice = (id: string, on: string, circumstance = '18-1', points = 6) => ({
  id, institution: 'i1', person: 'p1', on, received: on, by: null, noticeNo: `淄医保处〔${id}〕`, noticeOn: null, foundOn: null, inspection: null, region: null,
  amounts: null, items: [{ circumstance, responsibility: 'primary', points }], printed: null,
})

const adopting = (text: string, id = 'f1') => {
  const read = readRule(text, 'x.yaml', libraryIn(rows))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { rule } = read
  const assignments = rule.kind === 'pack' ? assignmentsOf(rule.value, libraryIn(rows), all(rows, 'institutions')) : []
  const key = rule.kind === 'pack' ? rule.value.id : String(rule.value.year)
  return { id, kind: rule.kind, key, file: 'x.yaml', text, adoptedOn: '2026-12-01', assignments }
}
const adopt = (text: string, id?: string): void => enter(rows, 'adoptRules', adopting(text, id))
const withdraw = (id = 'f1'): void => enter(rows, 'withdrawRules', { id })
const packsOf = (id: string): string[] => all(rows, 'institutions').find((it) => it.id === id)?.packs ?? []
const bookNow = () => rulebookOf(libraryIn(rows))

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newInstitution', { ...institution, id: 'i2', name: '某诊所', code: 'H1', kind: 'medical', region: '150300', packs: ['neimenggu-2025-7'] })
  enter(rows, 'newPerson', {
    person: { id: 'p1', institution: 'i1', name: '张某', code: null, sealed: 'plain:{}', marks: [] },
    post: { id: 'post', role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
  })
})

describe('a file that is refused', () => {
  test.each([
    ['a shopping list', '- milk\n', '文件的最外层应是一组“名称: 值”，不是列表或者单个值。'],
    ['nothing', '', '文件是空的。'],
    ['something else', 'name: 某药店\n', '这个文件既不是规则包（应有 id 一项），也不是工作日历（应有 year 一项）。'],
    ['a reference', 'id: &a [1]\nb: *a\n', '不能使用引用（& 与 *），请把内容原样写出。'],
    ['too much', 'id: x\n'.padEnd(500_001, '#'), '文件过大（超过50万字），不像是规则包或者日历。'],
    ['31 February', successor(['effectiveFrom: 2027-01-01', 'effectiveFrom: 2027-02-31']), '“2027-02-31”不是真实的日期（应为 YYYY-MM-DD）。'],
    ['a parent that is not held', cityLayer.replace('parent: shandong-2025-5', 'parent: atlantis-1'), '没有可用的上级规则包“atlantis-1”：它的文件不在其中，或者有误。'],
  ])('%s', (_, text, reason) => {
    const read = readRule(text, 'x.yaml', held)
    expect(read.ok ? [] : read.problems.map((it) => it.reason)).toEqual([reason])
  })

  test('a wrong calendar, with its line and place', () => {
    const read = readRule(calendar2027().replace('2027-02-20', '2027-02-19'), 'c.yaml', held)
    expect(read.ok ? [] : read.problems).toMatchObject([{ file: 'c.yaml', line: 11, place: 'worked[0]' }])
  })
})

test('a city’s layer is laid over the province that is held, and speaks for the institutions of the city', () => {
  const pack = packFrom(cityLayer)
  expect(pack.parent).toBe('shandong-2025-5')
  expect(pack.measures).toEqual(held.packs.get('shandong-2025-5')?.value.measures)
  const added = pack.circumstances.filter(({ under }) => under !== undefined)
  expect(added).not.toEqual([])
  enter(rows, 'newInstitution', { ...institution, id: 'i3', name: '测试市某药店', code: 'P3', region: '379900' })
  adopt(cityLayer)
  expect(packsOf('i3')).toEqual(['shandong-2025-5', pack.id])
  expect(packsOf('i1')).toEqual(['shandong-2025-5'])
  withdraw()
  expect(packsOf('i3')).toEqual(['shandong-2025-5'])
})

test('a city’s layer follows a correction of its province, whichever was taken first', () => {
  adopt(cityLayer, 'city')
  adopt(corrected(...threeMonthsForNine), 'province')
  const months = (id: string) => libraryIn(rows).packs.get(id)?.value.measures.find((it) => it.metric === 'single' && it.from === 9)?.months
  expect(months('test-city-layer')).toBe(3)
  expect(months('shandong-2025-5')).toBe(3)
})

describe('whom a pack speaks for', () => {
  const at = (region: string, ...packs: string[]): InstitutionRow =>
    ({ id: 'x', institution: 'x', origin: 'entered', rev: 1, name: '', code: '', kind: 'pharmacy', region, packs })
  const pack = packFrom(successor())

  test.each([
    ['a province: its city', pack, at('370300', 'shandong-2025-5'), ['shandong-2025-5', 'shandong-2027-1']],
    ['a province: another’s city', pack, at('150300', 'neimenggu-2025-7'), null],
    ['what it replaces, wherever that is used', { ...pack, region: '110000' }, at('370300', 'shandong-2025-5'), ['shandong-2025-5', 'shandong-2027-1']],
    ['a city: itself', { ...pack, region: '370300', supersedes: [] }, at('370300', 'shandong-2025-5'), ['shandong-2025-5', 'shandong-2027-1']],
    ['a city: another city', { ...pack, region: '370200', supersedes: [] }, at('370300', 'shandong-2025-5'), null],
    ['the whole country', { ...pack, region: '000000', supersedes: [] }, at('370300', 'shandong-2025-5'), ['shandong-2027-1', 'shandong-2025-5']],
    ['who has it already', pack, at('370300', 'shandong-2027-1'), null],
    ['an older one, imported late', { ...pack, id: 'old', effectiveFrom: day('2024-01-01'), supersedes: [] }, at('370300', 'shandong-2025-5'), ['old', 'shandong-2025-5']],
  ] satisfies [string, Pack, InstitutionRow, string[] | null][])('%s', (_, given, institutionRow, after) => {
    const [found] = assignmentsOf(given, held, [institutionRow])
    expect(found?.after ?? null).toEqual(after)
  })
})

describe('taking a pack in', () => {
  test('has the institutions follow it from its first day', () => {
    adopt(successor())
    expect(packsOf('i1')).toEqual(['shandong-2025-5', 'shandong-2027-1'])
    expect(packsOf('i2')).toEqual(['neimenggu-2025-7'])
    const { packs } = all(rows, 'institutions')[0] ?? { packs: [] }
    expect(packIn(bookNow(), packs, day('2026-12-31'))?.id).toBe('shandong-2025-5')
    expect(packIn(bookNow(), packs, day('2027-01-01'))?.id).toBe('shandong-2027-1')
  })

  test('a corrected version stands in for the one of the program, and gives way to a later one', () => {
    adopt(corrected(['cap: 12', 'cap: 12 # read again']), 'f1')
    adopt(corrected(['topic: 月数怎么数', 'topic: 月数的计算']), 'f2')
    const entry = libraryIn(rows).packs.get('shandong-2025-5')
    expect([entry?.row?.id, entry?.value.readings[1]?.topic]).toEqual(['f2', '月数的计算'])
    expect(packsOf('i1')).toEqual(['shandong-2025-5'])
    expect(planOn(rows, 'withdrawRules', { id: 'f1' })).toMatchObject({ ok: false, problem: { sentence: '规则文件：后来又采用了同一编号的新版本，请先撤回那一份。' } })
    withdraw('f2')
    expect(libraryIn(rows).packs.get('shandong-2025-5')?.row?.id).toBe('f1')
  })

  test('the same file twice changes nothing', () => {
    adopt(successor())
    expect(planOn(rows, 'adoptRules', { ...adopting(successor(), 'f2'), assignments: [] })).toEqual({
      ok: false, problem: { place: 'text', sentence: '规则文件：法规库中现有的就是这一份，没有改变。' },
    })
  })

  test('is refused when an institution has other packs than was shown', () => {
    const args = adopting(successor())
    expect(planOn(rows, 'adoptRules', { ...args, assignments: [{ institution: 'i1', before: ['neimenggu-2025-7'], after: ['neimenggu-2025-7', args.key] }] })).toMatchObject({
      ok: false, problem: { place: 'assignments.0', sentence: '适用机构：某药店的适用办法在此期间有了改变，没有采用。请重新导入，再看一遍改变了什么。' },
    })
    expect(planOn(rows, 'adoptRules', { ...args, assignments: [{ institution: 'i1', before: ['shandong-2025-5'], after: [args.key] }] })).toMatchObject({ ok: false })
  })

  test('lets plans ask by the new rules at once', () => {
    adopt(successor())
    enter(rows, 'newInstitution', { ...institution, id: 'i3', packs: ['shandong-2027-1'] })
    expect(packsOf('i3')).toEqual(['shandong-2027-1'])
  })
})

describe('withdrawing', () => {
  const NEW_CODE = successor(['code: \'18-2\'', 'code: \'18-9\''])

  test.each([
    ['a notice that names what only it has', () => enter(rows, 'recordNotice', notice('d1', '2027-03-01', '18-9', 5)), '规则文件：某药店 淄医保处〔d1〕 处理通知书用到的负面情形“18-9”只有这里才有，没有撤回。'],
    ['an institution that was registered with it', () => enter(rows, 'newInstitution', { ...institution, id: 'i3', name: '新药店', packs: ['shandong-2027-1'] }), '规则文件：新药店登记时选用了它，撤回后这家机构就没有了所适用的办法，没有撤回。'],
  ])('is refused for %s', (_, entered, sentence) => {
    adopt(NEW_CODE)
    entered()
    expect(planOn(rows, 'withdrawRules', { id: 'f1' })).toEqual({ ok: false, problem: { place: 'id', sentence } })
  })

  test('a route that only it has', () => {
    adopt(successor(['- id: self-refund', '- id: city-course']))
    enter(rows, 'recordRestoration', { id: 'r1', institution: 'i1', person: 'p1', on: '2027-04-01', route: 'city-course', points: 1, score: null })
    expect(planOn(rows, 'withdrawRules', { id: 'f1' })).toMatchObject({ problem: { sentence: '规则文件：2027-04-01 的记分修复用到的途径“city-course”只有这里才有，没有撤回。' } })
  })

  test('what was withdrawn already', () =>
    expect(planOn(rows, 'withdrawRules', { id: 'f9' })).toMatchObject({ problem: { sentence: '规则文件：没有找到，可能已经撤回。' } }))

  const texts = [successor(), calendar2027(), corrected(['cap: 12', 'cap: 12 # again']), NEW_CODE]
  test('everything in any order restores the rules and every answer', () => {
    const points = fc.integer({ min: 1, max: 12 })
    const on = fc.integer({ min: 0, max: 27 }).map((at) => `20${26 + Math.floor(at / 14)}-${String((at % 12) + 1).padStart(2, '0')}-15`)
    const decisions = fc.array(fc.record({ on, points }), { maxLength: 4 })
    const order = fc.shuffledSubarray(texts, { minLength: 1 })
    const answers = () => ['2026-06-15', '2027-01-01', '2027-12-31'].map((it) => {
      const file = fileOf(rows, 'p1')
      const said = assess(lawOf(bookNow(), file.institutions), historyOf(file), day(it))
      return JSON.stringify([said.status, said.phase, said.points, said.measure, said.resumesOn, said.duties, said.discrepancies])
    })
    fc.assert(fc.property(decisions, order, (facts, taken) => {
      for (const key of [...rows.keys()].filter((it) => it.startsWith('decisions/'))) rows.delete(key)
      facts.forEach((it, at) => enter(rows, 'recordNotice', notice(`d${at}`, it.on, '18-1', it.points)))
      const before = { answers: answers(), packs: packsOf('i1'), ids: [...libraryIn(rows).packs].map(([id, entry]) => [id, entry.value]) }
      taken.forEach((text, at) => adopt(text, `f${at}`))
      taken.map((_, at) => `f${at}`).reverse().forEach((id) => withdraw(id))
      expect({ answers: answers(), packs: packsOf('i1'), ids: [...libraryIn(rows).packs].map(([id, entry]) => [id, entry.value]) }).toEqual(before)
    }), { numRuns: 15 })
  }, 60_000)
})

describe('what changes for a person', () => {
  const lawsWith = (text: string) => {
    const before = lawOf(bookNow(), all(rows, 'institutions'))
    adopt(text)
    return { before, after: lawOf(bookNow(), all(rows, 'institutions')) }
  }

  test('a calendar makes a reckoned day firm', () => {
    enter(rows, 'recordNotice', notice('d1', '2026-12-25', '17-1', 2))
    const laws = lawsWith(calendar2027())
    expect(effectsOn(fileOf(rows, 'p1'), laws, day('2026-12-26'), [])).toEqual([
      { on: '2026-12-26', what: '书面申诉（如有异议）（淄医保处〔d1〕）', before: '2027 年 1 月 8 日前（推算）', after: '2027 年 1 月 11 日前（确定）' },
    ])
  })

  test('a successor does not touch what was decided before it', () => {
    enter(rows, 'recordNotice', notice('d1', '2026-12-25', '19-1', 9))
    const effects = effectsOn(fileOf(rows, 'p1'), lawsWith(successor()), day('2026-12-26'), [day('2027-01-01')])
    expect(effects.filter(({ what }) => !what.startsWith('与规则核对'))).toEqual([])
  })

  test('a notice of a circumstance the successor does not have is named', () => {
    enter(rows, 'recordNotice', notice('d1', '2027-01-15', '18-2', 5))
    const effects = effectsOn(fileOf(rows, 'p1'), lawsWith(successor(["code: '18-2'", "code: '18-9'"])), day('2027-01-16'), [])
    expect(effects[0]).toEqual({ on: '2027-01-16', what: '负面情形 18-2（淄医保处〔d1〕）', before: '规则中有', after: '规则中没有，请与经办机构核对' })
  })

  test('nothing is said of whom nothing was decided about', () => {
    const laws = lawsWith(successor())
    expect(effectsOn(fileOf(rows, 'p1'), laws, day('2026-12-26'), [day('2027-01-01')])).toEqual([])
  })

  test('the difference of a rule no longer in force ends with its successor', () => {
    enter(rows, 'recordNotice', notice('d1', '2027-01-15', '18-1', 5))
    const effects = effectsOn(fileOf(rows, 'p1'), lawsWith(successor()), day('2027-01-16'), [])
    expect(effects.map(({ what, after }) => [what, after])).toEqual([['与规则核对（淄医保处〔d1〕）', '没有差别']])
  })
})
