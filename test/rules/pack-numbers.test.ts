// packs-broken.test.ts breaks the text of a pack; here its numbers are turned one by one, on both sides of each boundary.
import { describe, expect, test } from 'vitest'
import { readPacks } from '../../build/rules'
import { checkPack } from '../../shared/rules/check'
import { pointsText } from '../../shared/rules/check-measures'
import type { Pack, PackMeasure } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'

const packs = readPacks()
const given = (id: string): Pack => {
  const pack = packs.get(id)?.pack
  if (!pack) throw new Error(`no pack ${id}`)
  return structuredClone(pack)
}

type Turn = (pack: Pack) => void

/** What is found wrong after a turn, each as place and reason. */
const found = (turn: Turn, id = 'shandong-2025-5'): [string, string][] => {
  const pack = given(id)
  turn(pack)
  return checkPack(pack).map(({ path, reason }) => [path.join('.'), reason])
}

const again = <T>(list: T[], at = 0): void => void list.push(structuredClone(list[at] as T))
/** A row of the table of measures, found by what it is about. */
const row = (pack: Pack, metric: PackMeasure['metric'], from: number, kind?: PackMeasure['kind']): PackMeasure => {
  const one = pack.measures.find((it) => it.metric === metric && it.from === from && (!kind || it.kind === kind))
  if (!one) throw new Error(`no row ${metric} ${from}`)
  return one
}
const at = (pack: Pack, index: number) => pack.bands[index] ?? (() => { throw new Error(`no band ${index}`) })()

describe('each thing once', () => {
  test.each<[string, Turn, string, string]>([
    ['口径', (it) => again(it.readings), 'readings.', '.id 口径编号“'],
    ['机构类型', (it) => again(it.scope), 'scope.2', '.institution 机构类型“medical”'],
    ['记分档次', (it) => (it.bands[1] = { ...at(it, 1), id: 'band-1' }, it.circumstances = it.circumstances.filter(({ band }) => band !== 'band-2')), 'bands.1', '.id 记分档次编号“band-1”'],
    ['负面情形', (it) => again(it.circumstances), 'circumstances.', '.code 负面情形编号“17-1”'],
    ['调整方式', (it) => again(it.adjustments), 'adjustments.4', '.id 调整方式“lighter”'],
    ['修复途径', (it) => again(it.restoration.routes), 'restoration.routes.2', '.id 修复途径“publicity”'],
    ['义务', (it) => again(it.noticeDuties), 'noticeDuties.2', '.kind 义务“talk”'],
    ['起算方式', (it) => again(it.timing.start.order), 'timing.start.order.3', ' 起算方式“printed”'],
  ])('%s', (_title, turn, place, says) => {
    const problems = found(turn)
    expect(problems).toHaveLength(1)
    expect(`${problems[0]?.[0]} ${problems[0]?.[1]}`).toMatch(place)
    expect(`${problems[0]?.[0]} ${problems[0]?.[1]}`).toContain(`${says}`)
    expect(problems[0]?.[1]).toMatch(/出现了两次，每个只能用一次。$/)
  })
})

describe('第四十三条: in force from a day to a day', () => {
  test.each<[string, string | null, [string, string][]]>([
    ['no end', null, []],
    ['a single day', '2025-04-01', []],
    ['the day before', '2025-03-31', [['effectiveTo', '有效期止于2025-03-31，早于施行之日2025-04-01。']]],
  ])('%s', (_title, until, expected) => {
    expect(found((it) => (it.effectiveTo = until === null ? null : day(until)))).toEqual(expected)
  })
})

describe('第十六条: the bands lie without gap or overlap up to the full mark', () => {
  test.each<[string, Turn, [string, string][]]>([
    ['upside down', (it) => Object.assign(at(it, 1), { from: 4, to: 2 }), [
      ['bands.1.to', '这一档的最高分2小于最低分4。'], ['bands.2.from', '记分档次之间有空缺：4—6分不属于任何一档。'],
      ...['general', 'important', 'primary'].map((it): [string, string] => [`bands.1.${it}`, '该责任程度的分值不在本档4—2分之内。']),
    ]],
    ['a band of one number', (it) => (Object.assign(at(it, 0), { from: 1, to: 1, general: 1, important: 1, primary: 1 }), Object.assign(at(it, 1), { from: 2 })), []],
    ['a gap of one', (it) => Object.assign(at(it, 1), { from: 5, general: 5, important: 5, primary: 5 }), [['bands.1.from', '记分档次之间有空缺：4分不属于任何一档。']]],
    ['a gap of two', (it) => Object.assign(at(it, 1), { from: 6, general: 6, important: 6, primary: 6 }), [['bands.1.from', '记分档次之间有空缺：4—5分不属于任何一档。']]],
    ['an overlap of one', (it) => Object.assign(at(it, 1), { from: 3 }), [['bands.1.from', '记分档次重叠：这一档应从4分开始，现为3分。']]],
    ['from nought', (it) => Object.assign(at(it, 0), { from: 0 }), [['bands.0.from', '记分档次重叠：这一档应从1分开始，现为0分。']]],
    ['one short of the full mark', (it) => Object.assign(at(it, 3), { to: 11, general: 10, important: 10, primary: 11 }), [['bands', '记分档次应到满分12分为止，现到11分。']]],
    ['one above the full mark', (it) => Object.assign(at(it, 3), { to: 13 }), [['bands', '记分档次应到满分12分为止，现到13分。']]],
    ['the points of a responsibility, one too low', (it) => Object.assign(at(it, 1), { general: [3, 6] }), [['bands.1.general', '该责任程度的分值不在本档4—6分之内。']]],
    ['one too high', (it) => Object.assign(at(it, 1), { important: 7 }), [['bands.1.important', '该责任程度的分值不在本档4—6分之内。']]],
  ])('%s', (_title, turn, expected) => {
    expect(found(turn)).toEqual(expected)
  })
})

describe('第二十四条: the table of measures', () => {
  test.each<[string, Turn, [string, string][]]>([
    ['rows in any order', (it) => it.measures.reverse(), []],
    ['a row for more than one number', (it) => (row(it, 'cumulative', 9).to = 9, Object.assign(row(it, 'single', 9), { to: 10 }), it.measures.splice(it.measures.indexOf(row(it, 'single', 10)), 1)), []],
    ['without an end, from the full mark on', (it) => (row(it, 'cumulative', 12).to = null), []],
    ['without an end, from before the next row', (it) => (row(it, 'cumulative', 11).to = null), [['measures.9.from', '累计记分12分已有另一条措施（第8条），两条不能同时适用。']]],
    ['over the next row, by one', (it) => (row(it, 'cumulative', 9).to = 10), [['measures.5.from', '累计记分10分已有另一条措施（第4条），两条不能同时适用。']]],
    ['from under the row before, by one', (it) => (row(it, 'cumulative', 10).from = 9), [['measures.5.from', '累计记分9分已有另一条措施（第4条），两条不能同时适用。']]],
    ['over a single row: another table', (it) => (row(it, 'single', 9).from = 8), []],
    ['a talk beside a suspension', (it) => (row(it, 'cumulative', 1, 'talk').to = 12), []],
    ['a talk twice', (it) => again(it.measures, 1), [['measures.11.from', '累计记分1分已有另一条措施（第2条），两条不能同时适用。']]],
    ['upside down', (it) => (row(it, 'cumulative', 1, 'talk').to = 0), [['measures.1.to', '这一行的最高分0小于最低分1。']]],
    ['of one number', (it) => (row(it, 'cumulative', 1, 'talk').to = 1), []],
    ['a gap of one', (it) => it.measures.splice(it.measures.indexOf(row(it, 'cumulative', 10)), 1), [['measures.6.from', '累计记分10分没有对应的暂停或者终止。']]],
    ['a gap of two', (it) => (it.measures = it.measures.filter((one) => one.metric !== 'cumulative' || ![10, 11].includes(one.from))), [['measures.7.from', '累计记分10—11分没有对应的暂停或者终止。']]],
    ['a gap, the rows in another order', (it) => (it.measures.splice(it.measures.indexOf(row(it, 'single', 10)), 1), it.measures.reverse()), [['measures.2.from', '单次记分10分没有对应的暂停或者终止。']]],
    ['one short of the full mark', (it) => it.measures.splice(it.measures.indexOf(row(it, 'cumulative', 12)), 1), [['measures', '累计记分12分没有对应的暂停或者终止，措施表应到满分12分为止。']]],
    ['no single rows at all', (it) => (it.measures = it.measures.filter(({ metric }) => metric === 'cumulative')), []],
    ['no cumulative rows at all', (it) => (it.measures = it.measures.filter(({ metric }) => metric === 'single')), [['measures', '没有写明累计记分达到多少分暂停或者终止。']]],
    ['cumulative talks alone', (it) => (it.measures = it.measures.filter(({ metric, from }) => metric === 'single' || from === 1)), [['measures', '没有写明累计记分达到多少分暂停或者终止。']]],
    ['a range of months', (it) => (row(it, 'cumulative', 9).months = [1, 6]), []],
    ['a range of one number', (it) => (row(it, 'cumulative', 9).months = [3, 3]), []],
    ['a range upside down', (it) => (row(it, 'cumulative', 9).months = [6, 1]), [['measures.3.months', '范围的下限6大于上限1。']]],
    ['a suspension with a bar', (it) => (row(it, 'cumulative', 9).bar = 12), [['measures.3.bar', '暂停没有不得再次登记备案的期限，请删去 bar。']]],
    ['a talk with a bar', (it) => (row(it, 'cumulative', 1, 'talk').bar = 12), [['measures.1.bar', '通报、谈话、培训没有期限，请删去 bar。']]],
  ])('%s', (_title, turn, expected) => {
    expect(found(turn)).toEqual(expected)
  })

  test.each([[4, 6, '4—6分'], [4, 4, '4分']])('%i to %i points are said as %s', (from, to, says) => {
    expect(pointsText(from, to)).toBe(says)
  })
})

describe('第三十二、三十三条; 内蒙古 五: what restoration takes', () => {
  const exam = (pack: Pack) => pack.restoration.routes.find((it) => it.exam)?.exam ?? []
  test.each<[string, Turn, [string, string][]]>([
    ['barred by one number', (it) => Object.assign(it.restoration.barredBySingle, { from: 12, to: 12 }), []],
    ['barred upside down', (it) => Object.assign(it.restoration.barredBySingle, { from: 12, to: 11 }), [['restoration.barredBySingle.to', '不予修复的最高分11小于最低分12。']]],
    ['marks in any order', (it) => exam(it).reverse(), []],
    ['a single mark', (it) => Object.assign(exam(it)[2] ?? {}, { from: 100 }), []],
    ['marks upside down', (it) => Object.assign(exam(it)[1] ?? {}, { to: 75 }), [['restoration.routes.0.exam.1.to', '成绩的最高分75小于最低分76。']]],
    ['marks that begin where others end', (it) => Object.assign(exam(it)[1] ?? {}, { from: 75 }), [['restoration.routes.0.exam.1', '成绩75—90分与第1段成绩重叠。']]],
    ['marks that end where others begin', (it) => Object.assign(exam(it)[2] ?? {}, { from: 50, to: 60 }), [['restoration.routes.0.exam.2', '成绩50—60分与第1段成绩重叠。']]],
    ['marks that end before others begin', (it) => Object.assign(exam(it)[2] ?? {}, { from: 50, to: 59 }), []],
    ['marks and points for each at once', (it) => Object.assign(it.restoration.routes[0] ?? {}, { each: 1 }), [['restoration.routes.0', '修复途径应写明每次减免的分值（each）或者按成绩减免的分值（exam），二者必须有且只有一个。']]],
  ])('%s', (_title, turn, expected) => {
    expect(found(turn, 'neimenggu-2025-7')).toEqual(expected)
  })
})

describe('第八条: grave by nature', () => {
  test('a ground that is not among them', () => {
    expect(found((it) => it.materiality?.graveByNature.shift()).map(([place]) => place)).toEqual(['circumstances.7.nature'])
  })

  test('a pack that is silent on it has no grounds', () => {
    expect(found((it) => (it.materiality = null)).every(([place]) => /^circumstances\.\d+\.nature$/.test(place))).toBe(true)
    expect(found((it) => (it.materiality = null)).length).toBeGreaterThan(0)
  })
})

describe('where a number comes from', () => {
  test.each<[string, Turn, [string, string][]]>([
    ['a reading alone', (it) => (it.timing.queue = { afterRunning: true, reading: 'I-14' }), []],
    ['nothing', (it) => (it.timing.queue = { afterRunning: true }), [['timing.queue', '没有写明出处：应写条文（article）和原话（words），或者口径（reading）。']]],
    ['a reading that is not there', (it) => (it.timing.queue = { afterRunning: true, reading: 'I-99' }), [['timing.queue.reading', '所引的口径“I-99”不在本规则包的口径（readings）之中。']]],
    ['the reading of 单次 not there', (it) => (it.aggregation.singleReading = 'I-98'), [['aggregation.singleReading', '所引的口径“I-98”不在本规则包的口径（readings）之中。']]],
    ['no reading of 单次', (it) => (delete it.aggregation.singleReading), []],
    ['a deadline', (it) => (it.deadlines.notice = { value: 5, unit: 'working-day', after: 'x' }), [['deadlines.notice', '没有写明出处：应写条文（article）和原话（words），或者口径（reading）。']]],
    ['the application for resumption', (it) => (it.resumption.applyBefore = { value: 15, unit: 'working-day', after: 'x' }), [['resumption.applyBefore', '没有写明出处：应写条文（article）和原话（words），或者口径（reading）。']]],
    ['a circumstance', (it) => Object.assign(it.circumstances[0] ?? {}, { article: undefined, words: undefined, reading: undefined }), [['circumstances.0', '没有写明出处：应写条文（article）和原话（words），或者口径（reading）。']]],
    ['an article of which the words are of another', (it) => Object.assign(it.timing.queue, { article: '43', words: '第三十六条' }), [['timing.queue.words', '条文“43”中没有这句话：“第三十六条”。']]],
    ['a pair of words is no range', (it) => (it.supersedes = ['b', 'a']), []],
    ['three numbers are no range', (it) => Object.assign(it.institutionMeasures, { suspension: { ...it.institutionMeasures.suspension, important: [3, 1, 2] } }), []],
  ])('%s', (_title, turn, expected) => {
    expect(found(turn)).toEqual(expected)
  })
})
