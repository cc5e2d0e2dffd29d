import type { DecisionRow, MeasureRow, RestorationRow, ResumptionRow } from '../../../../shared/model/rows'
import { amendmentWords, measureWords } from '../../../../shared/model/ledger-words'
import { sayDay } from '../../../../shared/rules/say'
import type { Reason } from '../../../../shared/rules/assessment'
import type { Scored } from '../../../../shared/rules/state'
import type { Day } from '../../../../shared/time/day'
import { institutionName, type Known, packAt, institutionOf } from '../../../../shared/model/known'
import { sayLess } from '../../../../shared/rules/measure-words'
import { raisedReason, scoredReason } from '../../../../shared/model/reason-targets'
import { fateOf, type ItemFate } from '../../../../shared/model/fate'

export type Line = { words: string; points: number | null; was: number | null }

/** One row of the ledger. `amounts`: what it did to the year's points; `came`: what came of it. */
export type Entry = {
  key: string
  on: Day
  kind: 'notice' | 'restoration' | 'resumption' | 'institution'
  title: string
  /** Where, by name and by id. */
  institution: string
  at: string
  lines: readonly Line[]
  /** What happened to it later, in words. */
  notes: readonly string[]
  amount: string
  amountReason: Reason | null
  came: string
  cameReason: Reason | null
  struck: boolean
}

const came = (known: Known, scored: Scored | undefined, revoked: boolean): string => {
  if (revoked) return '已撤销'
  if (!scored) return '作出之日在今天以后，尚未计入'
  const { suspensions, terminations } = known.state
  const suspension = suspensions.find((it) => it.key === scored.raised)
  if (suspension) return `暂停 ${suspension.months} 个月${sayLess(suspension.shortenedBy)}，${sayDay(suspension.from)}至 ${sayDay(suspension.until, suspension.from)}`
  const termination = terminations.find((it) => it.key === scored.raised)
  if (termination) return `终止，${sayDay(termination.from)}起 ${termination.months} 个月内不得再次登记备案${sayLess(termination.shortenedBy)}`
  return `当年累计 ${scored.balance} 分`
}

const lineOf = (known: Known, row: DecisionRow, item: ItemFate): Line => {
  const institution = institutionOf(known, row.institution)
  const pack = institution ? packAt(known, institution, row.on) : known.pack
  const says = pack.circumstances.get(item.circumstance)?.says ?? item.circumstance
  const adjusted = pack.pack.adjustments.find((it) => it.id === item.adjustment)?.says
  const words = [says, pack.pack.vocabulary.responsibilities[item.responsibility], adjusted].filter(Boolean).join('，')
  return { words, points: item.points, was: item.was }
}

const noticeEntry = (known: Known, row: DecisionRow): Entry => {
  const fate = fateOf(known.file, row, known.today)
  const scored = known.state.scored.find((it) => it.decision.id === row.id)
  const received = row.received ? `，${sayDay(row.received, row.on)}送达` : '，送达日未记'
  return {
    key: row.id, on: row.on, kind: 'notice', struck: fate.revoked,
    title: row.noticeNo || '处理通知书（无文号）',
    institution: institutionName(known, row.institution), at: row.institution,
    lines: fate.items.map((it) => lineOf(known, row, it)),
    notes: [`${sayDay(row.on)}作出${received}`, ...fate.amendments.map(amendmentWords)],
    amount: fate.revoked || !scored ? '' : `+${scored.added}`,
    amountReason: scoredReason(known, row.id),
    came: came(known, scored, fate.revoked),
    cameReason: raisedReason(known, row.id),
  }
}

const restorationEntry = (known: Known, row: RestorationRow): Entry => {
  const restored = known.state.restored.find((it) => it.on === row.on && it.route === row.route)
  const route = restored?.pack.pack.restoration.routes.find((it) => it.id === row.route)
  const months = restored?.shortened.reduce((sum, it) => sum + it.months, 0) ?? 0
  const reason = known.assessment.because.from?.[0]?.from?.find((it) => it.fact === `restoration@${row.on}`) ?? null
  return {
    key: row.id, on: row.on, kind: 'restoration', struck: false,
    title: '记分修复',
    institution: institutionName(known, row.institution), at: row.institution,
    lines: [{ words: `${route?.says ?? row.route}${row.score === null ? '' : `，考试 ${row.score} 分`}`, points: null, was: null }],
    notes: [],
    amount: `−${row.points}`, amountReason: reason,
    came: months > 0 ? `期限缩短 ${months} 个月` : '累计记分减少',
    cameReason: null,
  }
}

const results: Record<ResumptionRow['kind'], { title: string; came: string }> = {
  passed: { title: '资格恢复评估', came: '通过' },
  failed: { title: '资格恢复评估', came: '未通过' },
  reregistered: { title: '重新登记备案', came: '已登记' },
}

const resumptionEntry = (known: Known, row: ResumptionRow): Entry => ({
  key: row.id, on: row.on, kind: 'resumption', struck: false, title: results[row.kind].title,
  institution: institutionName(known, row.institution), at: row.institution, lines: [], notes: [], amount: '', amountReason: null, came: results[row.kind].came, cameReason: null,
})

const institutionEntry = (known: Known, row: MeasureRow): Entry => {
  const own = row.people.find((it) => it.person === known.file.person.id)
  const institution = institutionOf(known, row.institution)
  const pack = institution ? packAt(known, institution, row.on) : known.pack
  const part = own && own.responsibility !== 'none' ? pack.pack.vocabulary.responsibilities[own.responsibility] : '本人不负有责任'
  return {
    key: row.id, on: row.on, kind: 'institution', struck: false,
    title: `${institutionName(known, row.institution)}${row.department ? ` ${row.department}` : ''}：${measureWords[row.kind]}`,
    institution: institutionName(known, row.institution), at: row.institution,
    lines: [{ words: part, points: null, was: null }],
    notes: row.noticeNo ? [row.noticeNo] : [],
    amount: '', amountReason: null,
    came: `机构自 ${sayDay(row.from)}起 ${row.months} 个月${own?.personMonths ? `，本人 ${own.personMonths} 个月` : ''}`,
    cameReason: null,
  }
}

/** One history of everything recorded, newest first. */
export const ledgerOf = (known: Known): Entry[] =>
  [
    ...known.file.decisions.map((row) => noticeEntry(known, row)),
    ...known.file.restorations.map((row) => restorationEntry(known, row)),
    ...known.file.resumptions.map((row) => resumptionEntry(known, row)),
    ...known.file.measures.map((row) => institutionEntry(known, row)),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
