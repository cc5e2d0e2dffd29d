import type { Decision } from '../rules/case'
import type { Assessment, Discrepancy, DiscrepancyCode, Reason } from '../rules/assessment'
import type { Computed } from '../rules/compile'
import { differencesOfItem, givenFor } from '../rules/differences'
import { dueAfter } from '../rules/duties'
import type { Law } from '../rules/law'
import type { History } from '../rules/case'
import { replay } from '../rules/replay'
import { resting } from '../rules/resting'
import { sayDay } from '../rules/say'
import { sayMonths } from '../rules/say-plan'
import type { Deadline, Source } from '../rules/schema'
import type { Measured, Scored, State } from '../rules/state'
import type { Day } from '../time/day'
import { printedWords } from './ledger-words'

/** `agrees` and `differs` beside each other; `silent`: the notice leaves it to the rules; `given`: the notice alone decides. */
export type CheckState = 'agrees' | 'differs' | 'silent' | 'given'

/** One row of the check: what the notice says, what the rules give, and why. */
export type CheckRow = { key: string; label: string; notice: string; rules: string; state: CheckState; because: Reason | null; differences: readonly Discrepancy[] }

type Facts = { law: Law; history: History; state: State; assessment: Assessment; today: Day }
type Ground = Facts & { scored: Scored; own: readonly Discrepancy[]; unprinted: { computed: Computed | null; placed: Measured | null } }

const placedIn = (state: State, decision: string): Measured | null =>
  [...state.suspensions, ...state.never, ...state.terminations].find((it) => it.decision === decision) ?? null

const withoutPrint = (history: History, decision: string): History => ({
  ...history, events: history.events.map((it) => (it.type === 'decision' && it.id === decision ? { ...it, printed: undefined } : it)),
})

/** What the rules alone would make of the same facts. */
const unprintedOf = ({ law, history, state, today }: Facts, decision: Decision): Ground['unprinted'] => {
  const alone = decision.printed ? replay(law, withoutPrint(history, decision.id), today).state : state
  const scored = alone.scored.find((it) => it.decision.id === decision.id)
  return { computed: scored?.computed ?? null, placed: placedIn(alone, decision.id) }
}

const ofCodes = ({ own }: Ground, ...codes: DiscrepancyCode[]): Discrepancy[] => own.filter((it) => codes.includes(it.code))

const stateOf = (differences: readonly Discrepancy[], otherwise: CheckState = 'agrees'): CheckState => (differences.length > 0 ? 'differs' : otherwise)

const sameAs = (a: Pick<Discrepancy, 'code' | 'says'>, b: Pick<Discrepancy, 'code' | 'says'>): boolean => a.code === b.code && a.says === b.says

const itemRow = (ground: Ground, at: number): CheckRow => {
  const { scored: { decision, pack }, own, history } = ground
  const item = decision.items[at] as Decision['items'][number]
  const circumstance = pack.circumstances.get(item.circumstance)
  const { responsibilities } = pack.pack.vocabulary
  const adjustment = pack.pack.adjustments.find((it) => it.id === item.adjustment)
  const found = differencesOfItem(ground.scored, item, history.person.sites)
  const differences = own.filter((it) => found.some((one) => sameAs(one, it)))
  const given = givenFor(ground.scored, item)
  const word = responsibilities[item.responsibility]
  const [least, most] = given?.allowed ?? [0, 0]
  const rules = given
    ? `${pack.quotes.get(given.band.article ?? '')?.name ?? ''} ${given.band.from}—${given.band.to} 分；${word}记 ${least === most ? least : `${least}—${most}`} 分`
    : '没有这一情形，或者没有这一档'
  const parts = [circumstance && resting(circumstance.says, pack, circumstance), adjustment && resting(adjustment.says, pack, adjustment)].filter((it) => it !== undefined)
  return {
    key: `item-${at}`, label: decision.items.length > 1 ? `记分（第 ${at + 1} 项）` : '记分',
    notice: [circumstance?.says ?? item.circumstance, word, adjustment?.says, `记 ${item.points} 分`].filter(Boolean).join('，'),
    rules, differences, state: stateOf(differences), because: resting(rules, pack, given?.band ?? {}, parts),
  }
}

/** Differences between the items, which belong to none of them. */
const orderRow = (ground: Ground, items: readonly CheckRow[]): CheckRow[] => {
  const placed = items.flatMap((it) => it.differences)
  const differences = ofCodes(ground, 'points-not-by-responsibility').filter((it) => !placed.includes(it))
  const source = ground.scored.pack.pack.adjustments[0] ?? {}
  return differences.length === 0 ? [] : [{
    key: 'order', label: '责任与记分', notice: '见各项', rules: '同一情形中按责任程度从低到高记分', state: 'differs', differences,
    because: resting('按责任程度从低到高记分', ground.scored.pack, source),
  }]
}

const sumRow = ({ scored: { decision, pack, added, balance } }: Ground): CheckRow => {
  const sum = decision.items.reduce((total, it) => total + it.points, 0)
  const rules = `计入 ${added} 分${added < sum ? '（同一行为只按最高分记一次）' : ''}，当年累计 ${balance} 分`
  return {
    key: 'sum', label: '累计', notice: `合计 ${sum} 分`, rules, state: added < sum ? 'given' : 'agrees', differences: [],
    because: resting(rules, pack, added < sum ? pack.pack.aggregation : pack.pack.cycle, added < sum ? [resting('一个自然年度内累计', pack, pack.pack.cycle)] : undefined),
  }
}

const computedWords = (computed: Computed | null, { rows }: Scored): string => {
  if (!computed) return '不暂停，也不终止'
  const range = rows[0]?.months
  const months = Array.isArray(range) && range[0] < range[1] ? sayMonths(range) : String(computed.months)
  return computed.kind === 'suspend' ? `暂停 ${months} 个月` : `终止，${months} 个月内不得再次登记备案`
}

const sourcesOf = (computed: Computed | null, { pack, balance }: Scored): readonly Source[] => {
  if (computed) return computed.sources
  const row = pack.pack.measures.find((it) => it.metric !== 'single' && it.from <= balance && balance <= (it.to ?? Number.POSITIVE_INFINITY))
  return row ? [row] : []
}

const measureRow = (ground: Ground): CheckRow => {
  const { scored, unprinted: { computed } } = ground
  const { printed } = scored.decision
  const differences = ofCodes(ground, 'measure-differs')
  const rules = computedWords(computed, scored)
  const [first, ...more] = sourcesOf(computed, scored)
  const kind = printed?.kind ?? (printed?.months === undefined ? undefined : 'suspend')
  const notice = printedWords(printed && { kind, months: printed.months })
  return {
    key: 'measure', label: '措施', notice: notice || '没有写明', rules, differences, state: stateOf(differences, notice ? 'agrees' : 'silent'),
    because: resting(rules, scored.pack, first ?? {}, more.map((it) => resting(rules, scored.pack, it))),
  }
}

const START: Source = {}

const fromRow = ({ scored: { decision, pack }, unprinted: { placed } }: Ground): CheckRow[] => {
  const { printed, received } = decision
  if (!placed && !printed?.from) return []
  const rules = placed ? `${sayDay(placed.from)}${placed.assumedStart ? '（推定）' : ''}` : '没有措施'
  const facts = received ? [{ says: `送达之日：${sayDay(received)}` }] : [{ says: '送达日没有登记，按作出决定之日推定' }]
  return [{
    key: 'from', label: '起始日', notice: printed?.from ? sayDay(printed.from) : '没有写明', rules, differences: [],
    state: !printed?.from ? 'silent' : placed?.from === printed.from ? 'agrees' : 'given',
    because: resting(`起始日：${rules}。通知书写明的，以通知书为准。`, pack, pack.pack.timing.start ?? START, facts),
  }]
}

const untilOf = (of: Measured | null): Day | null => (of ? ('until' in of ? of.until : of.barUntil) : null)

const untilRow = (ground: Ground): CheckRow[] => {
  const { scored: { decision, pack }, unprinted: { placed } } = ground
  const [until, printed] = [untilOf(placed), decision.printed?.until]
  const differences = ofCodes(ground, 'until-differs')
  if (!until && !printed) return []
  const rules = until ? sayDay(until) : '没有措施'
  return [{
    key: 'until', label: '截止日', notice: printed ? sayDay(printed) : '没有写明', rules, differences,
    state: stateOf(differences, !printed ? 'silent' : printed === until ? 'agrees' : 'given'),
    because: resting(`截止日：${rules}`, pack, pack.pack.timing.months),
  }]
}

type Dated = { key: string; label: string; code: DiscrepancyCode; deadline: Deadline | null; start: Day | undefined; done: Day | undefined; silent: string }

/** One of the agency's own deadlines. */
const datedRow = (ground: Ground, { key, label, code, deadline, start, done, silent }: Dated): CheckRow[] => {
  if (!deadline || (!done && !start)) return []
  const due = start ? dueAfter(deadline, start, ground.law.workingDays) : null
  const differences = ofCodes(ground, code)
  const rules = due ? `${sayDay(due.day)}前（含当日）${due.provisional ? '（推算）' : ''}` : silent
  return [{
    key, label, notice: done ? sayDay(done) : '没有写明', rules, differences, state: stateOf(differences, !done ? 'silent' : due ? 'agrees' : 'given'),
    because: resting(`${label}：${rules}`, ground.scored.pack, deadline),
  }]
}

const datedRows = (ground: Ground): CheckRow[] => {
  const { decision, pack: { pack: { deadlines } } } = ground.scored
  const { on, by, noticeOn, received, foundOn } = decision
  const rows: Dated[] = [
    { key: 'finding', label: '责任认定日', code: 'finding-late', deadline: deadlines.finding, start: foundOn ? on : undefined, done: foundOn, silent: '没有写明' },
    { key: 'notice', label: '通知书日期', code: 'notice-late', deadline: deadlines.notice, start: by === 'agreement' ? on : undefined, done: noticeOn, silent: '起算日由经办机构掌握，不核' },
    { key: 'service', label: '送达日', code: 'service-late', deadline: deadlines.service, start: noticeOn, done: received, silent: '通知书日期没有登记，不核' },
  ]
  return rows.flatMap((it) => datedRow(ground, it))
}

/** 第三条, 第八条, 第四十三条. */
const scopeRows = (ground: Ground): CheckRow[] => {
  const { scored: { decision, pack: compiled }, history } = ground
  const { pack } = compiled
  const rows: { key: string; label: string; notice: string; rules: string; code: DiscrepancyCode; source: Source | null }[] = [
    { key: 'role', label: '适用人员', notice: pack.vocabulary.roles[history.person.role], rules: '属于相关人员', code: 'role-out-of-scope', source: pack.scope[0] ?? null },
    {
      key: 'force', label: '施行期', notice: `${sayDay(decision.on)}作出`, code: 'pack-not-in-force', source: pack.validity,
      rules: `${sayDay(pack.effectiveFrom)}起施行${pack.effectiveTo ? `，至 ${sayDay(pack.effectiveTo)}` : ''}`,
    },
  ]
  const { amounts } = decision
  if (pack.materiality && amounts && (amounts.institution !== undefined || amounts.person !== undefined)) {
    const yuan = (of: number | undefined): string => (of === undefined ? '没有写明' : `${of.toLocaleString('zh-CN')} 元`)
    rows.push({
      key: 'amounts', label: '涉及金额', notice: `机构 ${yuan(amounts.institution)}，个人 ${yuan(amounts.person)}`, code: 'below-materiality', source: pack.materiality,
      rules: `机构 ${yuan(pack.materiality.institutionYuan)}且个人 ${yuan(pack.materiality.personYuan)}以上，性质恶劣的除外`,
    })
  }
  return rows.map(({ code, source, ...row }) => {
    const differences = ofCodes(ground, code)
    return { ...row, differences, state: stateOf(differences), because: resting(row.rules, compiled, source ?? {}) }
  })
}

const duplicateRow = (ground: Ground): CheckRow[] => {
  const differences = ofCodes(ground, 'possible-duplicate')
  const { pack } = ground.scored
  return differences.length === 0 ? [] : [{
    key: 'duplicate', label: '重复处理', notice: '另有一份相近的通知书', rules: '同一违法违规行为只按最高分记一次', state: 'differs', differences,
    because: resting('同一违法违规行为不分别记分', pack, pack.pack.aggregation),
  }]
}

/**
 * A notice beside what the rules give, row by row (rules section 8). Null where nothing can be compared: it was revoked, or decided
 * after the day of reckoning.
 */
export const checkOf = (facts: Facts, decision: string): CheckRow[] | null => {
  const scored = facts.state.scored.find((it) => it.decision.id === decision)
  if (!scored) return null
  const own = facts.assessment.discrepancies.filter((it) => it.event === decision)
  const ground: Ground = { ...facts, scored, own, unprinted: unprintedOf(facts, scored.decision) }
  const items = scored.decision.items.map((_, at) => itemRow(ground, at))
  return [
    ...items, ...orderRow(ground, items), sumRow(ground), measureRow(ground), ...fromRow(ground), ...untilRow(ground),
    ...datedRows(ground), ...scopeRows(ground), ...duplicateRow(ground),
  ]
}
