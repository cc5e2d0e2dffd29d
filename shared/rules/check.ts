import type { Finding, Path } from '../time/problem'
import { checkMeasures, pointsText } from './check-measures'
import { checkSingleReading, checkSources } from './check-sources'
import type { Circumstance, Pack, Route } from './schema'

/** Parts of a pack that only hold other parts, each with a source of its own. */
const HOLDERS = new Set(['timing', 'deadlines'])

/** Ids given twice in one list, told where they come again. */
export const twice = (path: Path, key: string, ids: readonly string[], what: string): Finding[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [...path, index, ...(key ? [key] : [])], reason: `${what}“${id}”出现了两次，每个只能用一次。` }] : [],
  )

const checkTwice = (pack: Pack): Finding[] => [
  ...twice(['readings'], 'id', pack.readings.map(({ id }) => id), '口径编号'),
  ...twice(['scope'], 'institution', pack.scope.map(({ institution }) => institution), '机构类型'),
  ...twice(['bands'], 'id', pack.bands.map(({ id }) => id), '记分档次编号'),
  ...twice(['circumstances'], 'code', pack.circumstances.map(({ code }) => code), '负面情形编号'),
  ...twice(['adjustments'], 'id', pack.adjustments.map(({ id }) => id), '调整方式'),
  ...twice(['restoration', 'routes'], 'id', pack.restoration.routes.map(({ id }) => id), '修复途径'),
  ...twice(['exceptions'], 'id', (pack.exceptions ?? []).map(({ id }) => id), '例外'),
  ...twice(['templates'], 'id', (pack.templates ?? []).map(({ id }) => id), '文书'),
  ...twice(['noticeDuties'], 'kind', pack.noticeDuties.map(({ kind }) => kind), '义务'),
  ...twice(['timing', 'start', 'order'], '', pack.timing.start.order, '起算方式'),
]

/** Whether the validity ends before it begins. */
export const checkDays = ({ effectiveFrom, effectiveTo }: Pick<Pack, 'effectiveFrom' | 'effectiveTo'>): Finding[] =>
  effectiveTo !== null && effectiveTo < effectiveFrom
    ? [{ path: ['effectiveTo'], reason: `有效期止于${effectiveTo}，早于施行之日${effectiveFrom}。` }]
    : []

const checkBandOf = ({ bands, circumstances }: Pack): Finding[] =>
  circumstances.flatMap(({ code, band }, index) =>
    bands.some(({ id }) => id === band)
      ? []
      : [{ path: ['circumstances', index, 'band'], reason: `负面情形“${code}”所属的记分档次“${band}”不存在。` }],
  )

const checkAgain = ({ circumstances }: Pack): Finding[] =>
  circumstances.flatMap(({ again }, index) =>
    (again?.of ?? []).flatMap((code, at) =>
      circumstances.some((it) => it.code === code)
        ? []
        : [{ path: ['circumstances', index, 'again', 'of', at], reason: `再次发生所指的负面情形“${code}”不存在。` }],
    ),
  )

/** Grounds of gravity by nature (第八条) must be among those the pack, or the province above a layer, lists. */
export const checkNature = (circumstances: readonly Pick<Circumstance, 'nature'>[], { materiality }: Pick<Pack, 'materiality'>): Finding[] =>
  circumstances.flatMap(({ nature }, index) =>
    nature === undefined || materiality?.graveByNature.includes(nature)
      ? []
      : [{ path: ['circumstances', index, 'nature'], reason: `“${nature}”不在性质较恶劣的情形（materiality.graveByNature）之中。` }],
  )

const checkUnder = ({ circumstances, parent }: Pack): Finding[] =>
  circumstances.flatMap(({ under }, index) =>
    under === undefined || parent !== null
      ? []
      : [{ path: ['circumstances', index, 'under'], reason: '只有城市层（写了 parent 的文件）增加的情形才写 under。' }],
  )

const asSpan = (value: number | [number, number]): [number, number] => (typeof value === 'number' ? [value, value] : value)

const checkResponsibilities = ({ bands }: Pack): Finding[] =>
  bands.flatMap((band, index) =>
    (['general', 'important', 'primary'] as const).flatMap((responsibility) => {
      const [low, high] = asSpan(band[responsibility])
      if (low >= band.from && high <= band.to) return []
      return [{ path: ['bands', index, responsibility], reason: `该责任程度的分值不在本档${band.from}—${band.to}分之内。` }]
    }),
  )

/** Bands in the order of the file must run from 1 point to the cap (满分), each beginning after the one before. */
const checkBands = ({ bands, cycle }: Pack): Finding[] => {
  const found: Finding[] = []
  let next = 1
  bands.forEach(({ from, to }, index) => {
    if (to < from) found.push({ path: ['bands', index, 'to'], reason: `这一档的最高分${to}小于最低分${from}。` })
    if (from > next) found.push({ path: ['bands', index, 'from'], reason: `记分档次之间有空缺：${pointsText(next, from - 1)}不属于任何一档。` })
    if (from < next) found.push({ path: ['bands', index, 'from'], reason: `记分档次重叠：这一档应从${next}分开始，现为${from}分。` })
    next = Math.max(next, to + 1)
  })
  if (next !== cycle.cap + 1) found.push({ path: ['bands'], reason: `记分档次应到满分${cycle.cap}分为止，现到${next - 1}分。` })
  return found
}

const checkExam = (exam: NonNullable<Route['exam']>, path: Path): Finding[] =>
  exam.flatMap(({ from, to }, index) => {
    if (to < from) return [{ path: [...path, index, 'to'], reason: `成绩的最高分${to}小于最低分${from}。` }]
    const clash = exam.findIndex((other, at) => at < index && other.from <= to && from <= other.to)
    return clash < 0 ? [] : [{ path: [...path, index], reason: `成绩${from}—${to}分与第${clash + 1}段成绩重叠。` }]
  })

/** Every route gives either so many points each time, or points by the marks of an exam. */
export const checkRoutes = (routes: readonly Pick<Route, 'each' | 'exam'>[]): Finding[] =>
  routes.flatMap(({ each, exam }, index) => {
    const path = ['restoration', 'routes', index]
    if ((each === undefined) === (exam === undefined)) {
      return [{ path, reason: '修复途径应写明每次减免的分值（each）或者按成绩减免的分值（exam），二者必须有且只有一个。' }]
    }
    return exam ? checkExam(exam, [...path, 'exam']) : []
  })

const checkBarred = ({ restoration: { barredBySingle } }: Pack): Finding[] =>
  barredBySingle.to < barredBySingle.from
    ? [{ path: ['restoration', 'barredBySingle', 'to'], reason: `不予修复的最高分${barredBySingle.to}小于最低分${barredBySingle.from}。` }]
    : []

/** What the schema cannot see: whether the parts of a pack agree with each other and with its articles. */
export const checkPack = (pack: Pack): Finding[] => [
  ...checkDays(pack),
  ...checkSources(pack, HOLDERS),
  ...checkSingleReading(pack),
  ...checkTwice(pack),
  ...checkBands(pack),
  ...checkResponsibilities(pack),
  ...checkBandOf(pack),
  ...checkNature(pack.circumstances, pack),
  ...checkAgain(pack),
  ...checkUnder(pack),
  ...checkMeasures(pack),
  ...checkBarred(pack),
  ...checkRoutes(pack.restoration.routes),
]
