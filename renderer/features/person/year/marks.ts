import type { DecisionRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { type Known, institutionName } from '../../../../shared/model/known'
import { scoredReason } from '../../../../shared/model/reason-targets'
import { fateOf } from '../../../../shared/model/fate'
import type { Mark } from './year-line'

const sum = (points: readonly number[]): number => points.reduce((total, it) => total + it, 0)

const noticeMark = (known: Known, row: DecisionRow): Mark => {
  const fate = fateOf(known.file, row, known.today)
  const points = sum(fate.items.map((it) => it.points))
  const told = fate.revoked ? '已撤销' : fate.varied ? '已变更' : ''
  const words = `${sayDay(row.on)} ${institutionName(known, row.institution)}的处理${row.noticeNo ? `（${row.noticeNo}）` : ''}记 ${points} 分${told && `，${told}`}`
  return { key: row.id, kind: 'notice', on: row.on, label: String(points), words, struck: fate.revoked, reason: scoredReason(known, row.id) }
}

const restorationMarks = ({ file, state, assessment, today }: Known): Mark[] =>
  file.restorations.filter((it) => it.on <= today).map((row) => {
    const route = state.restored.find((it) => it.on === row.on && it.route === row.route)?.pack.pack.restoration.routes.find((it) => it.id === row.route)
    const reason = assessment.because.from?.[0]?.from?.find((it) => it.fact === `restoration@${row.on}`) ?? null
    return {
      key: row.id, kind: 'restoration', on: row.on, label: `−${row.points}`, struck: false, reason,
      words: `${sayDay(row.on)}修复减免 ${row.points} 分（${route?.says ?? row.route}）`,
    }
  })

const results = { passed: '资格恢复评估通过', failed: '资格恢复评估未通过', reregistered: '重新登记备案' } as const

const resumptionMarks = ({ file, today }: Known): Mark[] =>
  file.resumptions.filter((it) => it.on <= today).map((row) => ({
    key: row.id, kind: row.kind === 'failed' ? 'failed' : 'passed', on: row.on, label: row.kind === 'failed' ? '×' : '✓', struck: false, reason: null,
    words: `${sayDay(row.on)}${results[row.kind]}`,
  }))

/** All that happened on a day, over all years. */
export const marksOf = (known: Known): Mark[] => [
  ...known.file.decisions.filter((it) => it.on <= known.today).map((row) => noticeMark(known, row)),
  ...restorationMarks(known),
  ...resumptionMarks(known),
]
