// A city over its province: what it may add (山东第十七至二十条、第三十三条), and that it can touch nothing else.
import { describe, expect, it, test } from 'vitest'
import { yamlToJson } from '../../build/vite/yaml.mjs'
import { assess } from '../../shared/rules/assess'
import { together } from '../../shared/rules/layer'
import type { PackLayer } from '../../shared/rules/layer-schema'
import { type LawFile, readLaw, readPack } from '../../shared/rules/read'
import { readCase } from '../../shared/rules/read-case'
import type { Pack } from '../../shared/rules/schema'
import type { Problem } from '../../shared/time/problem'
import { allPacks, assessed, calendar, decided, readGiven, shippedPackText, testPackText } from './test-packs'

const city: LawFile = { name: 'city.yaml', text: testPackText('test-city-layer') }
const province: LawFile = { name: 'shandong.yaml', text: shippedPackText('shandong-2025-5') }
const nobody = new Map<string, Pack>()

const packsOf = (files: readonly LawFile[], held: ReadonlyMap<string, Pack> = nobody): Pack[] => {
  const read = readLaw(files, held)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.packs
}
const problemsOf = (files: readonly LawFile[], held: ReadonlyMap<string, Pack> = nobody): Problem[] => {
  const read = readLaw(files, held)
  return read.ok ? [] : read.problems
}

const edited = (from: string, to: string): LawFile => {
  expect(city.text).toContain(from)
  return { ...city, text: city.text.replace(from, to) }
}

const shandong = packsOf([province])[0]
const layer = allPacks.get('test-city-layer')?.pack
if (!shandong || !layer) throw new Error('no pack')
const held = new Map([[shandong.id, shandong]])

describe('the law of a city', () => {
  it('is the law of its province with what the city adds, under the name of the city', () => {
    expect(layer).toMatchObject({ id: 'test-city-layer', shortTitle: '测试市补充规定', parent: 'shandong-2025-5', region: '379900' })
    expect(layer.circumstances.map(({ code }) => code)).toEqual([...shandong.circumstances.map(({ code }) => code), '测-1'])
    expect(layer.restoration.routes.map(({ id }) => id)).toEqual(['publicity', 'self-refund', 'test-training', 'test-report'])
    expect(layer.measures).toEqual(shandong.measures)
    expect(layer.articles.map(({ id }) => id)).toEqual([...shandong.articles.map(({ id }) => id), '测-1', '测-2', '测-3', '测-5'])
  })

  it('leaves the province as it was', () => {
    expect(allPacks.get('shandong-2025-5')?.pack).toEqual(shandong)
    expect(packsOf([city, province])[1]).toEqual(shandong)
  })

  it('comes out the same whatever the order of files, and over a province already held', () => {
    expect(packsOf([city, province])[0]).toEqual(layer)
    expect(packsOf([province, city])[1]).toEqual(layer)
    expect(packsOf([city], held)).toEqual([layer])
  })

  test.each([
    ['its own days, within those of the province', '2025-07-01', '2026-06-30', '2025-07-01', '2026-06-30', '测-5'],
    ['an end after the province', '2025-07-01', '2027-06-30', '2025-07-01', '2026-12-31', '43'],
    ['no end given', '2025-07-01', 'null', '2025-07-01', '2026-12-31', '43'],
    ['a beginning before the province', '2025-03-31', '2026-06-30', '2025-04-01', '2026-06-30', '43'],
    ['one day together', '2026-12-31', 'null', '2026-12-31', '2026-12-31', '43'],
  ])('%s: in force only while both are', (_title, from, to, effectiveFrom, effectiveTo, article) => {
    const text = city.text.replace('effectiveFrom: 2025-07-01', `effectiveFrom: ${from}`).replace('effectiveTo: 2026-06-30', `effectiveTo: ${to}`)
    const [pack] = packsOf([{ name: 'city.yaml', text }], held)
    expect(pack).toMatchObject({ effectiveFrom, effectiveTo, validity: { article } })
  })

  it('has no end where neither has one', () => {
    const open = { ...province, text: province.text.replace('effectiveTo: 2026-12-31', 'effectiveTo: null') }
    expect(packsOf([open, edited('effectiveTo: 2026-06-30', 'effectiveTo: null')])[1]).toMatchObject({ effectiveTo: null, validity: { article: '测-5' } })
  })
})

describe('files already checked when the program was built', () => {
  const raw = (text: string): Pack | PackLayer => JSON.parse(yamlToJson(text, 'x.yaml')) as Pack | PackLayer

  it('make the same packs, in any order', () => {
    expect(together([raw(city.text), raw(province.text)])).toEqual([layer, shandong])
    expect(together([raw(province.text), raw(city.text)])).toEqual([shandong, layer])
  })

  it('a layer without its parent among them is a fault of the program', () => {
    expect(() => together([raw(city.text)])).toThrow('test-city-layer 没有上级规则包 shandong-2025-5')
  })
})

describe('a case under the law of a city', () => {
  const pack = 'test-city-layer'
  const added = decided('d1', '2026-02-03', { circumstance: '测-1', points: 3, received: '2026-02-03' })

  test('a circumstance the city adds scores, and rests on the words of the city', () => {
    const { points, discrepancies, because } = assessed({ pack, asOf: '2026-02-10', events: [added] })
    expect(points.net).toBe(3)
    expect(discrepancies).toEqual([])
    expect(JSON.stringify(because)).toContain('未按要求上传处方，经提醒仍不改正的，每次记1—3分')
  })

  test('it has the band it falls under', () => {
    const four = decided('d1', '2026-02-03', { circumstance: '测-1', points: 4 })
    expect(assessed({ pack, asOf: '2026-02-10', events: [four] }).discrepancies).toMatchObject([{ code: 'points-outside-band', article: '17' }])
  })

  test('it adds up with the circumstances of the province to a suspension', () => {
    const six = decided('d2', '2026-03-05', { circumstance: '18-1', points: 6, received: '2026-03-05' })
    expect(assessed({ pack, asOf: '2026-03-10', events: [added, six] })).toMatchObject({ status: 'suspended', resumesOn: '2026-04-05' })
  })

  test('the province does not know it', () => {
    expect(readGiven({ pack: 'shandong-2025-5', asOf: '2026-02-10', events: [added] })).toMatchObject({ ok: false, problem: { path: 'events[0].items[0].circumstance' } })
  })

  const restored = (on: string, route: string, points: number): object => ({ type: 'restoration', on, route, points })
  const five = decided('d1', '2026-02-03', { circumstance: '18-1', points: 5 })
  test.each([
    ['training once', [restored('2026-03-02', 'test-training', 1)], 4, []],
    ['training to its cap of 2', [restored('2026-03-02', 'test-training', 1), restored('2026-04-02', 'test-training', 1)], 3, []],
    ['training over its cap', [restored('2026-03-02', 'test-training', 1), restored('2026-04-02', 'test-training', 1), restored('2026-05-06', 'test-training', 1)], 2, ['restoration-over-cap']],
    ['a report that was rewarded', [restored('2026-03-02', 'test-report', 3)], 2, []],
    ['other points than the route gives', [restored('2026-03-02', 'test-report', 2)], 3, ['restoration-points-differ']],
    ['two reports, to the 6 of 第三十四条', [restored('2026-03-02', 'test-report', 3), restored('2026-03-03', 'test-report', 3)], 0, []],
    ['over the 6 of 第三十四条', [restored('2026-03-02', 'test-report', 3), restored('2026-03-03', 'test-report', 3), restored('2026-03-04', 'publicity', 1)], 0, ['restoration-over-cap']],
  ])('restoration: %s', (_title, events, net, codes) => {
    const { points, discrepancies } = assessed({ pack, asOf: '2026-06-01', events: [five, ...events] })
    expect(points.net).toBe(net)
    expect(discrepancies.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['before the city has spoken', '2025-06-30', 'shandong-2025-5'], ['on its first day', '2025-07-01', pack],
    ['on its last day', '2026-06-30', pack], ['after it', '2026-07-01', 'shandong-2025-5'],
  ])('%s, a site under both goes by the one in force', (_title, asOf, id) => {
    const line = { law: { H1: ['shandong-2025-5', pack] }, asOf, person: { id: 'p1', role: 'doctor', sites: ['H1'] }, events: [] }
    const read = readCase(JSON.stringify(line), allPacks, calendar)
    if (!read.ok) throw new Error(read.problem.message)
    expect(assess(read.law, read.case, read.case.asOf)).toMatchObject({ pack: id, packInForce: true })
  })

  test.each([['2026-06-30', true], ['2026-07-01', false]])('on %s it is in force: %s', (asOf, packInForce) => {
    expect(assessed({ pack, asOf, events: [] })).toMatchObject({ pack, packInForce })
  })
})

type Broken = { title: string; from: string; to: string; at: string; down?: number; place: string; reason: string; more?: number }

const broken: Broken[] = [
  { title: 'a number of the province', from: 'circumstances:\n', to: 'cycle:\n  cap: 10\ncircumstances:\n', at: 'cycle:', place: 'cycle', reason: '没有名为“cycle”的项' },
  { title: 'a cap on restoration', from: '  under: \'33\'\n', to: '  under: \'33\'\n  pointsPerYear: 9\n', at: '  pointsPerYear: 9', place: 'restoration.pointsPerYear', reason: '没有名为“pointsPerYear”的项' },
  { title: 'a circumstance opened further', from: "    under: '17-3'\n", to: "    under: '17-3'\n    open: city\n", at: '    open: city', place: 'circumstances[0].open', reason: '没有名为“open”的项' },
  { title: 'a circumstance that falls under nothing', from: "    under: '17-3'\n", to: '', at: '  - code: 测-1', place: 'circumstances[0].under', reason: '缺少这一项' },
  { title: 'under a circumstance that is not there', from: "under: '17-3'", to: "under: '17-9'", at: "under: '17-9'", place: 'circumstances[0].under', reason: '上级规则包没有负面情形“17-9”。' },
  { title: 'under a circumstance that is not open', from: "under: '17-3'", to: "under: '17-1'", at: "under: '17-1'", place: 'circumstances[0].under', reason: '“17-1”没有授权市级增加' },
  { title: 'in another band than the one it falls under', from: 'band: band-1', to: 'band: band-2', at: 'band: band-2', place: 'circumstances[0].band', reason: '“17-3”属于记分档次“band-1”' },
  { title: 'a circumstance by a reading alone', from: "    article: 测-1\n    words: 未按要求上传处方，经提醒仍不改正的，每次记1—3分\n", to: '    reading: 测-I\n', at: '  - code: 测-1', place: 'circumstances[0].article', reason: '缺少这一项', more: 1 },
  { title: 'words that are not in the article', from: 'words: 举报违法违规行为受到奖励的，每次减免3分', to: 'words: 举报违法违规行为受到奖励的，每次减免4分', at: 'words: 举报违法违规行为受到奖励的，每次减免4分', place: 'restoration.routes[1].words', reason: '条文“测-3”中没有这句话' },
  { title: 'an article of the province quoted as its own', from: '    article: 测-1\n    words: 未按要求上传处方，经提醒仍不改正的，每次记1—3分', to: "    article: '17-3'\n    words: 市级医疗保障行政部门规定的其他应当记1—3分的情形", at: "    article: '17-3'", place: 'circumstances[0].article', reason: '所引的条文“17-3”不在本规则包的条文' },
  { title: 'a route under another article', from: "under: '33'", to: "under: '34'", at: "  under: '34'", place: 'restoration.under', reason: '授权市级细化修复途径的是“33”，这里写的是“34”。' },
  { title: 'a route of the province', from: '- id: test-report', to: '- id: publicity', at: '- id: publicity', place: 'restoration.routes[1].id', reason: '修复途径“publicity”在上级规则包中已经有了' },
  { title: 'a route twice', from: '- id: test-report', to: '- id: test-training', at: 'says: 举报', down: -1, place: 'restoration.routes[1].id', reason: '修复途径“test-training”出现了两次' },
  { title: 'a route that gives nothing', from: '      each: 3\n', to: '', at: '- id: test-report', place: 'restoration.routes[1]', reason: '二者必须有且只有一个' },
  { title: 'a circumstance of the province', from: '- code: 测-1', to: "- code: '17-1'", at: "- code: '17-1'", place: 'circumstances[0].code', reason: '负面情形编号“17-1”在上级规则包中已经有了' },
  { title: 'an article id of the province', from: '- id: 测-3\n', to: "- id: '3'\n", at: "- id: '3'\n", place: 'articles[2].id', reason: '条文编号“3”在上级规则包中已经有了', more: 1 },
  { title: 'an item id of the province', from: '    items: []\n', to: "    items:\n      - { id: '24-1', name: 第一条（一）, text: 经提醒仍不改正的 }\n", at: "- { id: '24-1'", place: 'articles[0].items[0].id', reason: '条文编号“24-1”在上级规则包中已经有了' },
  { title: 'a reading of the province', from: '  - id: 测-I\n', to: '  - id: I-1\n', at: '  - id: I-1', place: 'readings[0].id', reason: '口径编号“I-1”在上级规则包中已经有了', more: 1 },
  { title: 'a ground of nature the province does not list', from: "    under: '17-3'\n", to: "    under: '17-3'\n    nature: unkind\n", at: 'nature: unkind', place: 'circumstances[0].nature', reason: '“unkind”不在性质较恶劣的情形' },
  { title: 'a region elsewhere', from: "region: '379900'", to: "region: '150300'", at: 'region:', place: 'region', reason: '地区“150300”不在上级规则包的地区“370000”之内。' },
  { title: 'the region of the province itself', from: "region: '379900'", to: "region: '370000'", at: 'region:', place: 'region', reason: '地区“370000”不在' },
  { title: 'days after the province', from: 'effectiveFrom: 2025-07-01\neffectiveTo: 2026-06-30', to: 'effectiveFrom: 2027-01-01\neffectiveTo: null', at: 'effectiveFrom:', place: 'effectiveFrom', reason: '这一层2027-01-01起施行，上级规则包2025-04-01起至2026-12-31施行，没有同时施行的日子。' },
  { title: 'an end before its beginning', from: 'effectiveTo: 2026-06-30', to: 'effectiveTo: 2025-06-30', at: 'effectiveTo:', place: 'effectiveTo', reason: '有效期止于2025-06-30，早于施行之日2025-07-01。' },
  { title: 'a parent that is not there', from: 'parent: shandong-2025-5', to: 'parent: shandong-2024-5', at: 'parent:', place: 'parent', reason: '没有可用的上级规则包“shandong-2024-5”' },
  { title: 'a parent that opens nothing', from: "parent: shandong-2025-5\nregion: '379900'", to: "parent: neimenggu-2025-7\nregion: '159900'", at: "under: '17-3'", place: 'circumstances[0].under', reason: '上级规则包没有负面情形“17-3”。', more: 1 },
]

describe('a broken layer is refused where it is wrong', () => {
  const both = new Map([...allPacks].map(([id, { pack }]) => [id, pack]))
  test.each(broken)('$title', ({ from, to, at, down = 0, place, reason, more = 0 }) => {
    const file = edited(from, to)
    const line = file.text.slice(0, file.text.indexOf(at)).split('\n').length + down
    const problems = problemsOf([file], both)
    expect(problems).toContainEqual({ file: 'city.yaml', line, place, reason: expect.stringContaining(reason) as string })
    expect(problems, JSON.stringify(problems)).toHaveLength(1 + more)
    for (const problem of problems) expect(problem.reason).toMatch(/。$/)
  })

  it('over another layer', () => {
    const district = edited('id: test-city-layer', 'id: test-district').text.replace('parent: shandong-2025-5', 'parent: test-city-layer').replace("'379900'", "'379901'")
    expect(problemsOf([{ name: 'district.yaml', text: district }], both)).toMatchObject([{ place: 'parent', reason: '上级规则包“test-city-layer”本身是城市层，不能再加一层。' }])
  })

  it('where its parent is refused, both are told', () => {
    const problems = problemsOf([city, { ...province, text: province.text.replace('cap: 12', 'cap: 十二') }])
    expect(problems.map(({ file, place }) => [file, place])).toEqual([['shandong.yaml', 'cycle.cap'], ['city.yaml', 'parent']])
  })

  it('where two files have one id', () => {
    expect(problemsOf([city, { ...city, name: 'again.yaml' }], held)).toMatchObject([{ file: 'again.yaml', place: 'id', reason: '规则包编号“test-city-layer”已由文件 city.yaml 使用。' }])
  })

  it('for institutions that the province leaves out of what it opens', () => {
    const narrow = structuredClone(shandong)
    const opening = narrow.circumstances.find(({ code }) => code === '17-3')
    if (opening) opening.sites = ['medical', 'public-medical']
    expect(problemsOf([city], new Map([[narrow.id, narrow]]))).toMatchObject([{ place: 'circumstances[0].sites', reason: '“17-3”不适用于其中的机构，增加的情形不能超出它的范围。' }])
  })

  it('read as if it were a whole pack', () => {
    expect(readPack(city.text, city.name)).toMatchObject({ ok: false, problems: [{ line: 7, place: 'parent', reason: '这是城市层（写了 parent），要和上级规则包一起读取。' }] })
  })

  it('and so is a whole pack that says what only a layer may', () => {
    const whole = { ...province, text: province.text.replace("    open: city\n", "    open: city\n    under: '18-2'\n") }
    expect(problemsOf([whole])).toMatchObject([{ place: 'circumstances[2].under', reason: '只有城市层（写了 parent 的文件）增加的情形才写 under。' }])
  })
})
