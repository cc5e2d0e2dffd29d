import { scoreOf } from '../../../../shared/model/desk-file'
import type { TrainingRow } from '../../../../shared/model/rows'
import type { Reason } from '../../../../shared/rules/assessment'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { resting } from '../../../../shared/rules/resting'
import { dutyWords } from '../../../../shared/rules/say'
import type { Route } from '../../../../shared/rules/schema'

/** One thing a pack says of talks and trainings, with where it says so. */
export type Given = { key: string; words: string; reason: Reason }

const examWords = (exam: NonNullable<Route['exam']>): string => exam.map(({ from, to, points }) => `${from}—${to} 分减免 ${points} 分`).join('，')

const limits = ({ timesPerYear, pointsPerYear }: Route): string =>
  [timesPerYear && `一年限 ${timesPerYear} 次`, pointsPerYear && `一年最多 ${pointsPerYear} 分`].filter(Boolean).map((it) => `，${String(it)}`).join('')

const routeWords = (route: Route): string =>
  `${route.says}：${route.exam ? examWords(route.exam) : `每次减免 ${route.each ?? 0} 分`}${limits(route)}`

/** What a talk and a training give under the rules: duties they fulfil, routes of restoration, and what is left to the city. */
export const givenBy = (pack: CompiledPack): Given[] => {
  const { noticeDuties, restoration } = pack.pack
  const asked = noticeDuties.map((it) => {
    const words = `${dutyWords[it.kind]}：${it.fromBalance > 0 ? `累计 ${it.fromBalance} 分起，` : ''}收到通知书后必须办，本身不减免记分`
    return { key: it.kind, words, reason: resting(words, pack, it) }
  })
  const routes = restoration.routes.map((it) => ({ key: it.id, words: routeWords(it), reason: resting(routeWords(it), pack, it) }))
  const { open } = restoration
  const left = '参加医保部门组织的学习培训能减免多少，由各市另行规定；本机没有本市的规定时，以经办机构批准的为准'
  return [...asked, ...routes, ...(open ? [{ key: 'open', words: left, reason: resting(left, pack, open) }] : [])]
}

/** What the score of a training's exam is worth under the route by examination; null where there is none. */
export const scoreGives = ({ pack }: CompiledPack, training: TrainingRow, person: string): string | null => {
  const score = scoreOf(training, person)
  const exam = pack.restoration.routes.find((it) => it.exam)?.exam
  if (score === null || !exam) return null
  const points = exam.find(({ from, to }) => from <= score && score <= to)?.points ?? 0
  return points > 0 ? `成绩够减免 ${points} 分，须提出修复申请并经批准` : '成绩不够减免'
}
