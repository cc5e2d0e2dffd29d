import type { Day } from '../time/day'
import { assess } from './assess'
import type { Assessment, DayOrRange, Discrepancy, Duty, Reason } from './assessment'
import type { History } from './case'
import { type Law, mainSite, packOn } from './law'
import { dutyWords, sayDay, sayDuty, standingWord } from './say'
import { sayMonths } from './say-plan'

export type Subject = 'points' | 'status' | 'measure' | 'return' | 'restorable' | 'in-force' | 'duties' | 'discrepancies'

/** What one law says of a subject: in words, with the articles it rests on (their names in the pack) and the reason. */
export type Side = { says: string; articles: readonly string[]; because: Reason }
export type Differing = { subject: Subject; a: Side; b: Side }
export type LawsCompared = { a: Assessment; b: Assessment; differences: readonly Differing[] }

type Judged = { law: Law; history: History; assessment: Assessment }

const nameIn = ({ law, history, assessment }: Judged, article: string): string =>
  packOn(law, mainSite(history), assessment.asOf).quotes.get(article)?.name ?? article

const side = (judged: Judged, says: string, articles: readonly string[], because: Reason = judged.assessment.because): Side =>
  ({ says, because, articles: [...new Set(articles.filter((it) => it !== ''))].map((it) => nameIn(judged, it)) })

/** The articles a tree of reasons rests on. */
const articlesIn = (reason: Reason | undefined): string[] =>
  reason ? [...(reason.article ? [reason.article] : []), ...(reason.from ?? []).flatMap(articlesIn)] : []

const sayEnd = (until: DayOrRange | null): string => (until ? `至 ${sayDay(until)}` : '')

const sayMeasure = ({ measure }: Assessment): string =>
  measure?.links.map(({ months, from, until, shortenedBy }) =>
    `${measure.kind === 'suspend' ? '暂停' : '终止'} ${sayMonths(months)} 个月，${sayDay(from)}起${sayEnd(until)}${shortenedBy > 0 ? `，已缩短 ${shortenedBy} 个月` : ''}`,
  ).join('；') ?? '没有暂停或者终止'

const sayReturn = ({ resumesOn, reregisterFrom }: Assessment): string => {
  if (reregisterFrom) return `最早 ${sayDay(reregisterFrom)}可重新登记备案`
  return resumesOn ? `最早 ${sayDay(resumesOn)}恢复` : '没有要恢复的'
}

const linkArticles = ({ measure }: Assessment): string[] => measure?.links.flatMap((it) => it.articles) ?? []

const pointsSide = (it: Judged): Side => {
  const { points, because } = it.assessment
  const [own] = because.from ?? []
  return side(it, `${points.year} 年度记 ${points.gross} 分，修复 ${points.restored} 分，现为 ${points.net} 分`, own?.article ? [own.article] : [], own)
}

const dutiesSide = (it: Judged): Side => {
  const { duties, asOf } = it.assessment
  const said = (duty: Duty): string => (duty.due ? sayDuty(duty, asOf) : dutyWords[duty.kind])
  return side(it, [...new Set(duties.map(said))].join('；') || '没有要办的事', duties.map(({ article }) => article))
}

/** What a notice says under codes of another pack is no difference of the law: it could not be read there. */
const readable = ({ law, history, assessment }: Judged): ((it: Discrepancy) => boolean) => {
  const { circumstances } = packOn(law, mainSite(history), assessment.asOf)
  const foreign = history.events.flatMap((it) => (it.type === 'decision' && it.items.some(({ circumstance }) => !circumstances.has(circumstance)) ? [it.id] : []))
  return ({ event }) => !foreign.includes(event)
}

const discrepanciesSide = (it: Judged): Side => {
  const found = it.assessment.discrepancies.filter(readable(it))
  return side(it, found.map(({ says }) => says).join('；') || '没有不一致', found.map(({ article }) => article))
}

const sides: Record<Subject, (it: Judged) => Side> = {
  points: pointsSide,
  status: (it) => side(it, standingWord(it.assessment), linkArticles(it.assessment)),
  measure: (it) => side(it, sayMeasure(it.assessment), linkArticles(it.assessment)),
  return: (it) => side(it, sayReturn(it.assessment), articlesIn(it.assessment.because.from?.at(-1))),
  restorable: (it) => {
    const { restoration } = packOn(it.law, mainSite(it.history), it.assessment.asOf).pack
    const { restorable, points } = it.assessment
    return side(it, `${points.year} 年度还可修复 ${restorable} 分`, [restoration.article ?? '', ...restoration.routes.map(({ article }) => article ?? '')])
  },
  'in-force': (it) => side(it, it.assessment.packInForce ? '施行中' : '不在施行期内', [packOn(it.law, mainSite(it.history), it.assessment.asOf).pack.validity.article ?? '']),
  duties: dutiesSide,
  discrepancies: discrepanciesSide,
}

const SUBJECTS = Object.keys(sides) as Subject[]

/**
 * The same history under two laws on one day: both assessments, and every fact in which they differ, in words with the
 * articles of both. Codes of circumstances that a law does not know are scored as printed and not held against it.
 */
export const compareLaws = (history: History, lawA: Law, lawB: Law, asOf: Day): LawsCompared => {
  const [a, b] = [lawA, lawB].map((law): Judged => ({ law, history, assessment: assess(law, history, asOf) })) as [Judged, Judged]
  const differences = SUBJECTS.map((subject) => ({ subject, a: sides[subject](a), b: sides[subject](b) })).filter((it) => it.a.says !== it.b.says)
  return { a: a.assessment, b: b.assessment, differences }
}
