import type { PersonRow } from '../../../../../shared/model/rows'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { type Remark, sayRemark } from '../../../../../shared/staff/row-reader'

export const views = ['all', 'troubled', 'faulty', 'known'] as const
export type View = (typeof views)[number]

export type People = ReadonlyMap<string, Pick<PersonRow, 'name' | 'code' | 'leftOn'>>

export const isFaulty = ({ faults }: MatchedLine): boolean => faults.length > 0
export const isKnown = ({ match }: MatchedLine): boolean => match.kind === 'same'

const FITS: Readonly<Record<View, (line: MatchedLine) => boolean>> = {
  all: () => true,
  troubled: (it) => it.faults.length + it.warnings.length > 0,
  faulty: isFaulty,
  known: isKnown,
}

export const linesIn = (lines: readonly MatchedLine[], view: View): readonly MatchedLine[] => lines.filter(FITS[view])

/** New people are imported unless it is said otherwise; who is registered is left as it is. */
export const pickedAtFirst = (lines: readonly MatchedLine[]): ReadonlySet<number> =>
  new Set(lines.filter((it) => !isFaulty(it) && !isKnown(it)).map((it) => it.line))

const called = ({ name, code, leftOn }: Pick<PersonRow, 'name' | 'code' | 'leftOn'>): string => `${name}${code ? `（${code}）` : ''}${leftOn ? '，已离职' : ''}`

/** Who a row is, and what becomes of it. */
export const fateOf = (line: MatchedLine, picked: boolean, people: People): string => {
  if (isFaulty(line)) return '不能导入'
  const { match } = line
  if (match.kind === 'same') return `${picked ? '更新' : '跳过'}：已登记的 ${called(people.get(match.person) ?? { name: '人员', code: null, leftOn: null })}`
  if (!picked) return '不导入'
  return match.kind === 'earlier' ? `新增岗位，与第 ${match.line} 行同一人` : '新增'
}

const renamed = ({ match, person, line }: MatchedLine, people: People): Remark[] => {
  const held = match.kind === 'same' ? people.get(match.person) : undefined
  return held && held.name !== person.name ? [{ line, letter: null, heading: null, field: 'name', says: `登记的姓名是“${held.name}”，与名单不同；更新会改为“${person.name}”，请先核对是不是同一人` }] : []
}

const conflicting = ({ match, line }: MatchedLine, people: People): Remark[] => {
  if (match.kind !== 'conflict') return []
  const [a, b] = [people.get(match.byIdNumber), people.get(match.byCode)]
  return [{ line, letter: null, heading: null, field: null, says: `证件号码是${a ? called(a) : '一人'}的，医保代码是${b ? called(b) : '另一人'}的` }]
}

/** Everything there is to say of a row, what forbids it first. */
export const remarksOf = (line: MatchedLine, people: People): { forbids: boolean; sentence: string }[] => [
  ...line.faults.map((it) => ({ forbids: true, sentence: sayRemark(it) })),
  ...[...conflicting(line, people), ...renamed(line, people), ...line.warnings].map((it) => ({ forbids: false, sentence: sayRemark(it) })),
]

/** Whom the rows were matched with. */
export const matchedIds = (lines: readonly MatchedLine[]): string[] =>
  [...new Set(lines.flatMap(({ match }) => (match.kind === 'same' ? [match.person] : match.kind === 'conflict' ? [match.byIdNumber, match.byCode] : [])))]
