import type { InstitutionRow } from '../../../shared/model/rows'
import { type BoardColumnKey, boardColumnKeys, type BoardRow, type BoardSheet, nothing, paperDay } from '../../../shared/model/sheet'
import { departmentsOf } from '../../../shared/model/staff'
import { statusWords } from '../../../shared/rules/say'
import type { Pack } from '../../../shared/rules/schema'
import type { Day } from '../../../shared/time/day'
import { markOf } from '../../ui/mark'
import type { Spelling } from '../../ui/spelling'
import { type Assessed, type Member, membersOn } from './on-board'
import type { BoardOptions, Choosable } from './options'
import { measureOnPaper, standingOnPaper } from './words'

const boardTitle = '相关人员医保支付资格状况公示'

/** For people the rules do not count among 相关人员. */
const notMeant = '不适用'

/** Headings of the columns; the screen's switches bear the same words. */
export const headingsOf = (kind: InstitutionRow['kind']): Record<BoardColumnKey, string> => ({
  number: '序号',
  name: '姓名',
  role: '岗位',
  title: '职称',
  department: kind === 'pharmacy' ? '门店' : '科室',
  standing: '资格状态',
  points: '年度记分',
  measure: '处理措施及期限',
})

const rowOf = (member: Member, at: number, { vocabulary }: Pack): BoardRow => {
  const { person, posts, role, assessment, inScope } = member
  return {
    number: String(at + 1),
    name: person.name,
    role: vocabulary.roles[role],
    title: posts[0]?.title || nothing,
    department: departmentsOf(posts) || nothing,
    mark: inScope ? markOf(assessment) : null,
    standing: inScope ? standingOnPaper(assessment) : notMeant,
    points: inScope ? `${assessment.points.shown}分` : nothing,
    measure: inScope ? measureOnPaper(assessment) : nothing,
  }
}

const summaryOf = (members: readonly Member[]): string => {
  const meant = members.filter((it) => it.inScope)
  const counts = (['normal', 'suspended', 'terminated'] as const)
    .map((status) => `${statusWords[status]}${meant.filter((it) => it.assessment.status === status).length}人`)
    .join('，')
  const others = members.length - meant.length
  return `共${members.length}人：${counts}${others > 0 ? `，${notMeant}${others}人` : ''}`
}

const expired = ({ effectiveTo }: Pack, asOf: Day): string[] =>
  effectiveTo !== null && effectiveTo < asOf ? [`上述细则有效期至${paperDay(effectiveTo)}，此后为推算，以经办机构通知为准。`] : []

const notesOf = (members: readonly Member[], pack: Pack, asOf: Day): string[] => [
  `记分在一个自然年度内累计，满分${pack.cycle.cap}分。`,
  ...(members.some((it) => !it.inScope) ? [`“${notMeant}”：不属上述细则规定的相关人员，不记分。`] : []),
  ...expired(pack, asOf),
]

const chosen = (key: BoardColumnKey, shown: readonly Choosable[]): boolean =>
  key === 'number' || key === 'name' || key === 'standing' || shown.includes(key)

/** `spelling` is null until it has been read; the system's order has to do until then. */
export type BoardFacts = { institution: InstitutionRow; pack: Pack; people: readonly Assessed[]; asOf: Day; spelling: Spelling | null }

/** The notice board of an institution on a day, in the words that will be printed (第三十一条). */
export const boardSheet = ({ institution, pack, people, asOf, spelling }: BoardFacts, options: BoardOptions): BoardSheet => {
  const members = membersOn(people, { institution, pack, asOf, spelling }).filter((it) => options.everyone || it.inScope)
  const headings = headingsOf(institution.kind)
  return {
    kind: 'board',
    page: options.page,
    landscape: options.landscape,
    title: boardTitle,
    institution: { name: institution.name, codeLine: `机构编码：${institution.code}` },
    basis: pack.display.basis,
    summary: summaryOf(members),
    asOf,
    complaintLine: pack.display.complaintLine,
    notes: notesOf(members, pack, asOf),
    columns: boardColumnKeys.filter((key) => chosen(key, options.shown)).map((key) => ({ key, heading: headings[key] })),
    rows: members.map((it, at) => rowOf(it, at, pack)),
  }
}
