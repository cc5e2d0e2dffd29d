import { type Assessment, type DayOrRange, type Reason } from '../../../shared/rules/assessment'
import { sayDay, sayStatus } from '../../../shared/rules/say'
import type { Known } from '../../../shared/model/known'
import { dutyReason, measureReason, nextReason, pointsReason } from '../../../shared/model/reason-targets'

/** A stretch of a sentence; one with a reason can be pressed. */
export type Stretch = { text: string; reason?: Reason }
export type Target = { text: string; reason: Reason }

/** Cuts a sentence at the numbers and days that have a reason; the longest wins where two begin together. */
export const stretches = (sentence: string, targets: readonly Target[]): Stretch[] => {
  const found = targets
    .filter((it) => it.text !== '')
    .map((it) => ({ ...it, at: sentence.indexOf(it.text) }))
    .filter((it) => it.at >= 0)
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length)
  const result: Stretch[] = []
  let done = 0
  for (const { at, text, reason } of found) {
    if (at < done) continue
    if (at > done) result.push({ text: sentence.slice(done, at) })
    result.push({ text, reason })
    done = at + text.length
  }
  return done < sentence.length ? [...result, { text: sentence.slice(done) }] : result
}

const dayTargets = (of: DayOrRange | null | undefined, { asOf }: Assessment, reason: Reason): Target[] => {
  if (!of) return []
  // A sentence says a day with its year or without; both are looked for.
  return [{ text: sayDay(of), reason }, { text: sayDay(of, asOf), reason }].map((it) => ({ ...it, text: it.text.trim() }))
}

const targetsOf = (known: Known): Target[] => {
  const { assessment, next } = known
  const measure = measureReason(assessment)
  const coming = nextReason(known)
  const duty = assessment.duties.find((it) => it.kind === 'apply-resumption')
  return [
    ...(next && coming ? [`再记 ${next.points} 分`, `${next.months} 个月`].map((text) => ({ text, reason: coming })) : []),
    { text: `${assessment.points.net} 分`, reason: pointsReason(assessment) },
    ...dayTargets(duty?.due, assessment, duty ? dutyReason(known, duty) : measure),
    ...dayTargets(assessment.measure?.until, assessment, measure),
    ...dayTargets(assessment.measure?.from, assessment, measure),
    ...dayTargets(assessment.resumesOn, assessment, measure),
    ...dayTargets(assessment.reregisterFrom, assessment, measure),
  ]
}

/** “曾玉兰，暂停中，……”, cut into what can be pressed and what cannot. */
export const statusStretches = (known: Known): Stretch[] =>
  stretches(`${known.file.person.name}，${sayStatus(known.assessment, known.next)}`, targetsOf(known))
