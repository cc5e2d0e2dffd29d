import { historyOf, type PersonFile } from './history'
import type { Assessment, DayOrRange, Discrepancy, Duty, Measure } from '../rules/assessment'
import type { Decision, History } from '../rules/case'
import type { Consequence } from '../rules/plan'
import type { WaysBack } from '../rules/plan-back'
import { sayDay } from '../rules/say'
import { sayBack, sayMonths } from '../rules/say-plan'
import { sayLess } from '../rules/measure-words'
import type { DecisionRow } from './rows'

/** The notice as the engine reads it, by the way every stored one goes. */
export const decisionOf = (file: PersonFile, args: Omit<DecisionRow, 'origin' | 'rev'>): Decision => {
  const alone = { ...file, decisions: [{ ...args, origin: 'entered' as const, rev: 1 }], amendments: [], restorations: [], measures: [], resumptions: [] }
  const found = historyOf(alone).events.find((it) => it.type === 'decision')
  if (!found) throw new Error('unreachable: the file holds one decision')
  return found
}

const sayEnd = (until: DayOrRange | null): string => (until ? `至 ${sayDay(until)}` : '')

/** “暂停 2 个月，2026 年 6 月 16 日至 2026 年 8 月 15 日”, each part where there are several. */
export const sayMeasure = (measure: Measure | null): string => {
  if (!measure) return '无'
  return measure.links
    .map(({ months, from, until, shortenedBy }) => measure.kind === 'suspend'
      ? `暂停 ${sayMonths(months)} 个月${sayLess(shortenedBy)}，${sayDay(from)}${sayEnd(until)}`
      : `终止，${sayDay(from)}起 ${sayMonths(months)} 个月内不得再次登记备案${sayLess(shortenedBy)}`)
    .join('；接着')
}

export type Side = { label: string; before: string; after: string; changed: boolean }

const back = (it: Assessment): string => {
  if (it.reregisterFrom) return `${sayDay(it.reregisterFrom)}起可重新登记备案`
  return it.resumesOn ? `${sayDay(it.resumesOn)}` : '—'
}

/** What matters of two standings beside the status itself. */
export const sides = (before: Assessment, after: Assessment): Side[] =>
  [
    { label: `${after.points.year} 年度记分`, before: `${before.points.net} 分`, after: `${after.points.net} 分` },
    { label: '措施', before: sayMeasure(before.measure), after: sayMeasure(after.measure) },
    { label: '最早恢复', before: back(before), after: back(after) },
  ].map((it) => ({ ...it, changed: it.before !== it.after }))

const bestWay = ({ ways: [best], routes, asOf }: WaysBack): string => {
  if (best) return best.back ? sayBack(best.back, asOf) : `本年度记分可降到 ${best.net} 分`
  return routes.some((it) => it.open) ? '修复不能提前' : '不能修复'
}

/** What restoring can still do, without the notice and with it (第三十二至三十五条). */
export const waysSide = ({ waysBefore, waysAfter }: Consequence): Side => {
  const [before, after] = [bestWay(waysBefore), bestWay(waysAfter)]
  return { label: '修复后', before, after, changed: before !== after }
}

const sameDuty = (a: Duty, b: Duty): boolean => a.kind === b.kind && a.decision === b.decision && a.due === b.due

export const newDuties = (before: Assessment, after: Assessment): Duty[] => after.duties.filter((it) => !before.duties.some((old) => sameDuty(old, it)))

const sameDifference = (a: Discrepancy, b: Discrepancy): boolean => a.code === b.code && a.event === b.event && a.says === b.says

export const newDifferences = (before: Assessment, after: Assessment): Discrepancy[] =>
  after.discrepancies.filter((it) => !before.discrepancies.some((old) => sameDifference(old, it)))

/** A history with a decision in it: in the place of the one it sets right, or at the end. */
export const historyWith = (history: History, decision: Decision): History => {
  const replaces = history.events.some((it) => it.type === 'decision' && it.id === decision.id)
  const events = replaces ? history.events.map((it) => (it.type === 'decision' && it.id === decision.id ? decision : it)) : [...history.events, decision]
  return { ...history, events }
}
