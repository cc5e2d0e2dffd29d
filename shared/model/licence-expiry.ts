import { type Day, daysBetween } from '../time/day'
import type { LicenceRow } from './rows'

/** So many days before a licence ends one is reminded; the last day it holds counts as none. */
export const reminderDays = [7, 30, 60, 90] as const

/** How near the end is: within so many days, or past. */
export type Stage = 'expired' | (typeof reminderDays)[number]

/** `left`: days until the last day it holds, below 0 once it is over. */
export type Expiry = { licence: LicenceRow; until: Day; left: number; stage: Stage }

/** Null while the end is more than 90 days off, or where there is none. */
export const stageOf = (until: Day | null, today: Day): Stage | null => {
  if (until === null) return null
  const left = daysBetween(today, until)
  return left < 0 ? 'expired' : (reminderDays.find((it) => left <= it) ?? null)
}

/** A licence of one kind that was renewed by a further one need not be renewed again: of each kind the one that holds longest. */
export const heldLicences = (licences: readonly LicenceRow[]): LicenceRow[] => {
  const longest = new Map<string, LicenceRow>()
  for (const it of licences) {
    const key = `${it.person} ${it.kind.trim()}`
    const held = longest.get(key)
    if (!held || (held.until !== null && (it.until === null || it.until > held.until))) longest.set(key, it)
  }
  return [...longest.values()]
}

/** What ends within 90 days or is over, worst first. */
export const expiringOn = (licences: readonly LicenceRow[], today: Day): Expiry[] =>
  heldLicences(licences)
    .flatMap((licence): Expiry[] => {
      const { until } = licence
      const stage = stageOf(until, today)
      return until && stage ? [{ licence, until, left: daysBetween(today, until), stage }] : []
    })
    .sort((a, b) => a.left - b.left || (a.licence.kind < b.licence.kind ? -1 : 1))

export const stageWord = (stage: Stage): string => (stage === 'expired' ? '已过期' : `${stage} 天内到期`)

/** 还有 5 天, 今天到期, 过期 3 天. */
export const leftWords = (left: number): string => (left < 0 ? `已过期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`)

/** Which of four marks stands beside the words. */
export const nearness = (stage: Stage): 'over' | 'now' | 'soon' | 'later' =>
  stage === 'expired' ? 'over' : stage === 7 ? 'now' : stage === 30 ? 'soon' : 'later'
