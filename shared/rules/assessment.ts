import type { Day } from '../time/day'
import type { Months } from './schema'

export type Status = 'normal' | 'suspended' | 'terminated'
export type Phase = 'none' | 'upcoming' | 'running' | 'awaiting-resumption' | 'may-reregister'

/** A day, or the earliest and the latest it can be where the rules leave a range. */
export type DayOrRange = Day | [Day, Day]

/** One suspension of a run, or a termination. `months` as imposed (for a termination: the bar). */
export type Link = {
  source: 'points' | 'institution'
  decision: string | null
  from: Day
  until: DayOrRange | null
  months: Months
  shortenedBy: number
  assumedStart: boolean
  articles: string[]
}

export type Measure = { kind: 'suspend' | 'terminate'; from: Day; until: DayOrRange | null; links: Link[] }

export const dutyKinds = ['maintain-status', 'restore-status', 'talk', 'training', 'appeal', 'apply-resumption'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** `due` is null where the article names no day (及时); `provisional` where the count enters an unpublished year. */
export type Duty = { kind: DutyKind; due: Day | null; provisional: boolean; article: string; decision: string | null }

export const discrepancyCodes = [
  'points-outside-band', 'points-not-by-responsibility', 'band-impossible', 'circumstance-out-of-scope', 'measure-differs',
  'until-differs', 'notice-late', 'service-late', 'finding-late', 'role-out-of-scope', 'pack-not-in-force',
  'restoration-over-cap', 'restoration-barred', 'restoration-points-differ', 'below-materiality', 'reregistration-early',
  'possible-duplicate',
] as const
export type DiscrepancyCode = (typeof discrepancyCodes)[number]

/** A difference between a recorded fact and what the rules give; `appealUntil` while the window is open on the day. */
export type Discrepancy = {
  code: DiscrepancyCode
  event: string
  article: string
  says: string
  appealUntil: Day | null
}

/** Why: a sentence, what it rests on (article and words, or a reading), and the reasons it was made of. */
export type Reason = {
  says: string
  value?: number | string | null
  pack?: string
  article?: string
  words?: string
  reading?: string
  fact?: string
  from?: Reason[]
}

export type Points = { year: number; gross: number; restored: number; net: number; shown: number }

/** What a list shows of a person. */
export type Summary = {
  asOf: Day
  pack: string
  packInForce: boolean
  points: Points
  status: Status
  phase: Phase
  measure: Measure | null
  resumesOn: DayOrRange | null
  reregisterFrom: DayOrRange | null
  restorable: number
}

export type Assessment = Summary & {
  readonly duties: readonly Duty[]
  readonly discrepancies: readonly Discrepancy[]
  readonly because: Reason
}
