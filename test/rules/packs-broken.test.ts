import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkPack } from '../../shared/rules/check'
import { readPack } from '../../shared/rules/read'
import type { Problem } from '../../shared/time/problem'

const packText = (id: string): string => readFileSync(new URL(`../../shared/rules/packs/${id}.yaml`, import.meta.url), 'utf8')
const shandong = packText('shandong-2025-5')
const neimenggu = packText('neimenggu-2025-7')

const madeUp = (id: string): string => readFileSync(new URL(`packs/${id}.yaml`, import.meta.url), 'utf8')
const againPack = madeUp('test-again')
const onePack = madeUp('test-one-table')
const emergency = '  - { id: emergency, says: 参与急诊抢救的费用仍可结算, article: \'5\', words: 暂停期间参与急诊抢救的，相关费用可以结算 }\n'

const problemsOf = (text: string): Problem[] => {
  const read = readPack(text, 'mine.yaml')
  return read.ok ? [] : read.problems
}

/** The number of the line on which `marker` first stands. */
const lineOf = (text: string, marker: string): number => {
  expect(text).toContain(marker)
  return text.slice(0, text.indexOf(marker)).split('\n').length
}

type Broken = {
  title: string
  pack?: string
  /** Replaced at its first occurrence, which must exist. */
  from: string
  to: string
  /** Text that first stands on the line to be named; `down` counts lines from there. */
  at: string
  down?: number
  place: string
  reason: string
  /** Further problems that follow from the same mistake. */
  more?: number
}

const measureSingleTen = "  - metric: single\n    from: 10\n    to: 10\n    kind: suspend\n    months: 4\n    article: '24-3'\n    words: 单次记分达到10分的，暂停医保支付资格4个月\n"
const singleTwelve = "  - metric: single\n    from: 12\n    to: null\n    kind: terminate\n    bar: 36\n    article: '24-6'\n    words: 单次记分为12分，医疗保障经办机构终止医保支付资格，终止之日起3年内不得再次登记备案\n"
const cumulativeNine = '  - metric: cumulative\n    from: 9\n    to: 9\n    kind: suspend\n    months: 1\n'
/** 山东 with the cumulative rows of 第二十四条（二）至（五） taken out. */
const withoutCumulative = shandong.replace(/  - metric: cumulative\n {4}from: (9|1\d)\n(?: {4}.*\n)+/g, '')
const band2 = '  - id: band-2\n    from: 4\n    to: 6\n'

const shape: Broken[] = [
  { title: '31 February', from: 'effectiveTo: 2026-12-31', to: 'effectiveTo: 2026-02-31', at: 'effectiveTo:', place: 'effectiveTo', reason: '“2026-02-31”不是真实的日期（应为 YYYY-MM-DD）。' },
  { title: 'an unknown key', from: 'lastChecked:', to: 'lastCheked:', at: 'lastCheked:', place: 'lastCheked', reason: '没有名为“lastCheked”的项，请检查拼写或者删去。', more: 1 },
  { title: 'a key missing', from: 'lastChecked: 2026-11-22\n', to: '', at: '# yaml-language-server', place: 'lastChecked', reason: '缺少这一项，必须填写。' },
  { title: 'an unknown key deep inside', from: 'months: 6\n', to: 'month: 6\n', at: 'month: 6', place: 'measures[8].month', reason: '没有名为“month”的项' },
  { title: 'a number as words', from: 'cap: 12', to: 'cap: 十二', at: 'cap: 十二', place: 'cycle.cap', reason: '这里应为数字，现为“十二”。' },
  { title: 'half a point', from: 'cap: 12', to: 'cap: 11.5', at: 'cap: 11.5', place: 'cycle.cap', reason: '这里应为整数，现为“11.5”。' },
  { title: 'a number below nought', from: 'pointsPerYear: 6', to: 'pointsPerYear: -6', at: 'pointsPerYear: -6', place: 'restoration.pointsPerYear', reason: '“-6”超出范围：不能少于 0。' },
  { title: 'an id without quotes', from: "article: '43'", to: 'article: 43', at: 'article: 43', place: 'validity.article', reason: '这里应为文字，现为“43”，数字编号请加引号。' },
  { title: 'an unknown role', from: 'roles: [pharmacy-principal]', to: 'roles: [boss]', at: 'roles: [boss]', place: 'scope[1].roles[0]', reason: '“boss”不在可选的值之内，应为：doctor、' },
  { title: 'a role without a name', from: '    nurse: 护士\n', to: '', at: '  roles:\n    doctor:', place: 'vocabulary.roles.nurse', reason: '缺少这一项' },
  { title: 'a region of five digits', from: "region: '370000'", to: "region: '37000'", at: 'region:', place: 'region', reason: '“37000”的写法不对' },
  { title: 'months neither a number nor a range', from: 'months: 2\n', to: 'months: 两个月\n', at: 'months: 两个月', place: 'measures[4].months', reason: '“两个月”不合要求，应满足下列之一：这里应为数字' },
  { title: 'a list where a group is due', from: 'cycle:\n', to: 'cycle: []\ncycleWas:\n', at: 'cycle: []', place: 'cycle', reason: '这里应为一组“名称: 值”，现为列表。', more: 1 },
  { title: 'an empty list', from: 'issuers: [山东省医疗保障局, 山东省卫生健康委员会, 山东省药品监督管理局]', to: 'issuers: []', at: 'issuers:', place: 'issuers', reason: '列表的项数不能少于 1 项。' },
]

const sources: Broken[] = [
  { title: 'quoted words that are not in the article', from: 'words: 单次记分达到9分的，暂停医保支付资格2个月', to: 'words: 单次记分达到9分的，暂停医保支付资格3个月', at: 'words: 单次记分达到9分的，暂停医保支付资格3个月', place: 'measures[4].words', reason: '条文“24-2”中没有这句话：“单次记分达到9分的，暂停医保支付资格3个月”。' },
  { title: 'words of another article', from: "article: '24-3'", to: "article: '24-4'", at: 'words: 记分累计达到10分', place: 'measures[5].words', reason: '条文“24-4”中没有这句话' },
  { title: 'an article that is not in the pack', from: "article: '43'", to: "article: '44'", at: "article: '44'", place: 'validity.article', reason: '所引的条文“44”不在本规则包的条文（articles）之中。' },
  { title: 'a number without any source', from: "    months: 2\n    article: '24-2'\n    words: 单次记分达到9分的，暂停医保支付资格2个月\n", to: '    months: 2\n', at: 'months: 2\n', down: -4, place: 'measures[4]', reason: '没有写明出处' },
  { title: 'an article without the words', from: '  words: 最高可以累计减免6分\n', to: '', at: "  article: '34'\n  reading", place: 'restoration.article', reason: '写了条文编号，却没有写所依据的原话（words）。' },
  { title: 'words without an article', from: "  article: '34'\n", to: '', at: 'words: 最高可以累计减免6分', place: 'restoration.words', reason: '却没有写明出自哪一条（article）' },
  { title: 'a reading that is not in the pack', from: 'reading: I-14', to: 'reading: I-99', at: 'reading: I-99', place: 'timing.queue.reading', reason: '所引的口径“I-99”不在本规则包的口径（readings）之中。' },
  { title: 'the reading of a single score missing', from: 'singleReading: I-2', to: 'singleReading: I-98', at: 'singleReading:', place: 'aggregation.singleReading', reason: '所引的口径“I-98”' },
  { title: 'a reading about an article that is not there', from: "topic: 两次暂停不重叠\n    article: '36'", to: "topic: 两次暂停不重叠\n    article: '63'", at: "article: '63'", place: 'readings[11].article', reason: '所引的条文“63”' },
  { title: 'an item not in its article', from: '          记分累计达到9分，', to: '          记分累计达到九分，', at: '记分累计达到九分', down: -1, place: 'articles[23].items[1].text', reason: '“第二十四条（二）”的文字不在“第二十四条”的全文之中。', more: 1 },
  { title: 'an article id used twice', from: "  - id: '43'", to: "  - id: '42'", at: 'name: 第四十三条', down: -1, place: 'articles[42].id', reason: '条文编号“42”出现了两次', more: 1 },
  { title: 'an item id used twice', from: "- id: '24-2'", to: "- id: '24-1'", at: 'name: 第二十四条（二）', down: -1, place: 'articles[23].items[1].id', reason: '条文编号“24-1”出现了两次', more: 5 },
]

const tables: Broken[] = [
  { title: 'a circumstance out of any band', from: '    band: band-4', to: '    band: band-5', at: 'band: band-5', place: 'circumstances[7].band', reason: '负面情形“20-1”所属的记分档次“band-5”不存在。' },
  { title: 'a circumstance twice', from: "code: '17-2'", to: "code: '17-1'", at: 'says: 集采', down: -1, place: 'circumstances[1].code', reason: '负面情形编号“17-1”出现了两次' },
  { title: 'a ground of nature that is not listed', from: 'nature: fraud', to: 'nature: unkind', at: 'nature: unkind', place: 'circumstances[7].nature', reason: '“unkind”不在性质较恶劣的情形' },
  { title: 'a reading twice', from: 'id: I-2', to: 'id: I-1', at: 'topic: 什么叫', down: -1, place: 'readings[2].id', reason: '口径编号“I-1”出现了两次', more: 1 },
  { title: 'a band twice', from: '- id: band-2', to: '- id: band-1', at: 'from: 4\n', down: -1, place: 'bands[1].id', reason: '记分档次编号“band-1”出现了两次', more: 2 },
  { title: 'a gap in the bands', from: band2, to: band2.replace('from: 4', 'from: 5'), at: band2.replace('from: 4', 'from: 5'), down: 1, place: 'bands[1].from', reason: '记分档次之间有空缺：4分不属于任何一档。', more: 3 },
  { title: 'an overlap of the bands', from: band2, to: band2.replace('from: 4', 'from: 3'), at: band2.replace('from: 4', 'from: 3'), down: 1, place: 'bands[1].from', reason: '记分档次重叠：这一档应从4分开始，现为3分。' },
  { title: 'bands that stop before the cap', from: 'cap: 12', to: 'cap: 13', at: 'bands:', place: 'bands', reason: '记分档次应到满分13分为止，现到12分。' },
  { title: 'a responsibility outside its band', from: 'primary: [4, 6]', to: 'primary: [4, 7]', at: 'primary: [4, 7]', place: 'bands[1].primary', reason: '该责任程度的分值不在本档4—6分之内。' },
  { title: 'a range upside down', from: 'general: [4, 6]', to: 'general: [6, 4]', at: 'general: [6, 4]', place: 'bands[1].general', reason: '范围的下限6大于上限4。' },
  { title: 'a suspension without months', from: cumulativeNine, to: cumulativeNine.replace('    months: 1\n', ''), at: cumulativeNine.replace('    months: 1\n', ''), place: 'measures[3].months', reason: '暂停必须写明暂停几个月（months）。' },
  { title: 'a termination without a bar', from: '    bar: 36\n', to: '', at: '    bar: 12', down: 3, place: 'measures[10].bar', reason: '终止必须写明几个月内不得再次登记备案（bar）。' },
  { title: 'a termination with months', from: '    bar: 36\n', to: '    bar: 36\n    months: 3\n', at: 'months: 3\n    article: \'24-6\'', place: 'measures[10].months', reason: '终止没有暂停的月数' },
  { title: 'a talk with months', from: '    kind: talk\n', to: '    kind: talk\n    months: 1\n', at: 'months: 1\n    article: \'24-1\'', place: 'measures[1].months', reason: '通报、谈话、培训没有月数' },
  { title: 'two measures for the same points', from: 'metric: cumulative\n    from: 10\n    to: 10', to: 'metric: cumulative\n    from: 9\n    to: 10', at: 'from: 9\n    to: 10', place: 'measures[5].from', reason: '累计记分9分已有另一条措施（第4条），两条不能同时适用。' },
  { title: 'a measure from high to low', from: '    from: 1\n    to: 8\n    kind: talk', to: '    from: 8\n    to: 1\n    kind: talk', at: 'to: 1\n', place: 'measures[1].to', reason: '这一行的最高分1小于最低分8。' },
  { title: 'points without a measure', from: measureSingleTen, to: '', at: '  - metric: single\n    from: 11', down: 1, place: 'measures[7].from', reason: '单次记分10分没有对应的暂停或者终止。' },
  { title: 'a table that ends before the cap', from: singleTwelve, to: '', at: 'measures:', place: 'measures', reason: '单次记分12分没有对应的暂停或者终止，措施表应到满分12分为止。' },
]

const others: Broken[] = [
  { title: 'one table for both beside a row of its own', pack: neimenggu, from: '  - metric: single\n    from: 9\n', to: '  - metric: either\n    from: 9\n', at: '  - metric: either', down: 1, place: 'measures[4].from', reason: '记分9分已有另一条措施（第4条），两条不能同时适用。' },
  { title: 'a repetition of a circumstance that is not there', pack: againPack, from: 'of: [一, 二]', to: 'of: [一, 六]', at: 'again:', place: 'circumstances[4].again.of[1]', reason: '再次发生所指的负面情形“六”不存在。' },
  { title: 'a proportion without a source', from: '  article: \'30\'\n  words: 对一个自然年度内登记备案状态为暂停或者终止的人次超过一定比例的定点医药机构，医疗保障经办机构视情况采取相应惩处措施\n  reading: S-1\n', to: '', at: 'peopleShare:', place: 'peopleShare', reason: '没有写明出处' },
  { title: 'a proportion over the whole', from: 'percent: null', to: 'percent: 101', at: 'percent: 101', place: 'peopleShare.percent', reason: '“101”超出范围：不能多于 100。' },
  { title: 'one paper twice', from: '  - id: restoration\n', to: '  - id: commitment\n', at: 'says: 记分修复申请', down: -1, place: 'templates[1].id', reason: '文书“commitment”出现了两次' },
  { title: 'an exception twice', pack: onePack, from: 'exceptions:\n', to: `exceptions:\n${emergency}`, at: emergency, down: 1, place: 'exceptions[1].id', reason: '例外“emergency”出现了两次' },
  { title: 'handlings counted by a kind that is none', pack: neimenggu, from: 'kinds: [talked,', to: 'kinds: [scolded,', at: 'kinds: [scolded', place: 'circumstances[1].countedHandlings.kinds[0]', reason: '“scolded”不在可选的值之内' },
  { title: 'no suspension by cumulative points at all', pack: withoutCumulative, from: 'cap: 12', to: 'cap: 12', at: 'measures:', place: 'measures', reason: '没有写明累计记分达到多少分暂停或者终止。' },
  { title: 'an end before the beginning', from: 'effectiveTo: 2026-12-31', to: 'effectiveTo: 2025-03-31', at: 'effectiveTo:', place: 'effectiveTo', reason: '有效期止于2025-03-31，早于施行之日2025-04-01。' },
  { title: 'exam bands that overlap', pack: neimenggu, from: '{ from: 76, to: 90, points: 2 }', to: '{ from: 75, to: 90, points: 2 }', at: 'from: 75, to: 90', place: 'restoration.routes[0].exam[1]', reason: '成绩75—90分与第1段成绩重叠。' },
  { title: 'an exam band upside down', pack: neimenggu, from: '{ from: 91, to: 100, points: 3 }', to: '{ from: 100, to: 91, points: 3 }', at: 'from: 100, to: 91', place: 'restoration.routes[0].exam[2].to', reason: '成绩的最高分91小于最低分100。' },
  { title: 'a route that gives nothing', from: '      each: 2\n', to: '', at: '- id: self-refund', place: 'restoration.routes[1]', reason: '二者必须有且只有一个' },
  { title: 'a route twice', from: '- id: self-refund', to: '- id: publicity', at: 'says: 年度清算前', down: -1, place: 'restoration.routes[1].id', reason: '修复途径“publicity”出现了两次' },
  { title: 'a bar to restoration upside down', from: '    from: 10\n    to: 12\n    article: \'32\'', to: '    from: 12\n    to: 10\n    article: \'32\'', at: 'to: 10\n    article: \'32\'', place: 'restoration.barredBySingle.to', reason: '不予修复的最高分10小于最低分12。' },
  { title: 'a fixed part of 内蒙古 outside its band', pack: neimenggu, from: 'primary: 9', to: 'primary: 10', at: 'primary: 10', place: 'bands[2].primary', reason: '不在本档7—9分之内' },
]

const yaml: Broken[] = [
  { title: 'the same key twice', from: 'region: ', to: "region: '370000'\nregion: ", at: "region: '370000'\nregion", down: 1, place: '第10行第1列', reason: '同一组里有两个同名的项，只能保留一个。' },
  { title: 'a list that is never closed', from: 'issuers: [山东省医疗保障局,', to: 'issuers: [[山东省医疗保障局,', at: 'issued:', place: '第12行第1列', reason: '不符合 YAML 的写法' },
  { title: 'a tab', from: '  period: calendar-year', to: '\tperiod: calendar-year', at: '\tperiod', place: '第34行第1列', reason: '缩进用了制表符，请改用空格。' },
  { title: 'a tag', from: 'cap: 12', to: 'cap: !!js/function "12"', at: 'cap: !!js', place: '第35行第8列', reason: '不能使用以“!”开头的标记。' },
  { title: 'an alias without its anchor', from: 'cap: 12', to: 'cap: *twelve', at: 'cap: *twelve', place: '第35行第8列', reason: '不能使用引用（& 与 *），请把内容原样写出。' },
  { title: 'two documents', from: 'scope:\n', to: '---\nscope:\n', at: '---\nscope', place: '第23行第1列', reason: '不能用“---”分成几份' },
]

describe.each([['shape', shape], ['sources', sources], ['tables', tables], ['the rest', others], ['YAML', yaml]])('a broken pack: %s', (_name, rows) => {
  test.each(rows)('$title', ({ pack = shandong, from, to, at, down = 0, place, reason, more = 0 }) => {
    expect(pack).toContain(from)
    const text = pack.replace(from, to)
    const line = lineOf(text, at) + down
    const problems = problemsOf(text)
    expect(problems).toContainEqual({ file: 'mine.yaml', line, place, reason: expect.stringContaining(reason) as string })
    expect(problems, JSON.stringify(problems)).toHaveLength(1 + more)
    for (const problem of problems) expect(problem.reason).toMatch(/。$/)
  })
})

describe('text that is no pack at all', () => {
  it('a bomb', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'.charAt(at)}, `.repeat(10)}]`).join('\n')}\n`
    const reason = '不能使用引用（& 与 *），请把内容原样写出。'
    expect(problemsOf(bomb)).toEqual([{ file: 'mine.yaml', line: 2, place: '第2行第8列', reason }])
    expect(problemsOf('a: &a [*a]\n')).toEqual([{ file: 'mine.yaml', line: 1, place: '第1行第8列', reason }])
  })

  it.each([
    ['empty', '', '文件是空的。'],
    ['only comments', '# 规则包\n', '文件是空的。'],
    ['a list', '- id: mine\n', '文件的最外层应是一组“名称: 值”，不是列表或者单个值。'],
    ['a word', 'shandong', '文件的最外层应是一组“名称: 值”，不是列表或者单个值。'],
    ['far too long', '# '.repeat(250_001), '文件过大（超过50万字），不像是规则包或者日历。'],
  ])('%s', (_title, text, reason) => {
    expect(problemsOf(text)).toEqual([{ file: 'mine.yaml', line: 1, place: '全文', reason }])
  })
})

it.each(['[', '{a: ', '- ', '? ', '!x ', '&x ', '"', '|\n', '%', '@'])('%j twenty thousand times is refused and never throws', (piece) => {
  const problems = problemsOf(`id: mine\na: ${piece.repeat(20_000)}`)
  expect(problems.length).toBeGreaterThan(0)
})

describe('text as editors leave it', () => {
  it.each([
    ['lines ended as Windows does', shandong.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${shandong}`],
  ])('reads the same: %s', (_title, text) => {
    const original = readPack(shandong, 'mine.yaml')
    expect(readPack(text, 'mine.yaml')).toEqual(original)
    expect(original.ok).toBe(true)
  })
})

describe('properties', () => {
  test('no text makes reading throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(readPack(text, 'x').ok).toBe(false)))
  })

  test('a pack cut or with lines lost is read or refused, always with a place in the file', () => {
    const lines = shandong.split('\n')
    const somewhere = fc.integer({ min: 0, max: lines.length - 1 })
    fc.assert(
      fc.property(somewhere, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const text = lines.toSpliced(start, count).join('\n')
        for (const { line, place, reason } of problemsOf(text)) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(place).not.toBe('')
          expect(reason).toMatch(/^[^a-z]{2,}.*。$/su)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test.each([['山东', shandong], ['内蒙古', neimenggu]])('%s: every quotation is checked, wherever it stands', (_name, text) => {
    const read = readPack(text, 'x')
    if (!read.ok) throw new Error('the pack does not read')
    let quotations = 0
    const spoil = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const group = value as Record<string, unknown>
      if (typeof group['words'] === 'string') {
        const words = group['words']
        group['words'] = `${words}吗`
        expect(checkPack(read.pack).map(({ path: at }) => at.join('.'))).toEqual([`${path}words`])
        group['words'] = words
        quotations += 1
      }
      for (const [key, child] of Object.entries(group)) spoil(child, `${path}${key}.`)
    }
    spoil(read.pack, '')
    expect(quotations).toBe(text.match(/^ +words: /gm)?.length)
    expect(checkPack(read.pack)).toEqual([])
  })
})
