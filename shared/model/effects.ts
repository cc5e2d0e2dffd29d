import { assess } from '../rules/assess'
import type { Assessment, Duty } from '../rules/assessment'
import type { History } from '../rules/case'
import { type Law, packOn } from '../rules/law'
import { dutyWords, sayDay, standingWord } from '../rules/say'
import type { Day } from '../time/day'
import { historyOf, type PersonFile } from './history'

/** What is said otherwise of a person, on the first day on which it is. */
export type Effect = { on: Day; what: string; before: string; after: string }
export type PersonEffects = { id: string; name: string; effects: readonly Effect[] }

const NONE = '无'
/** The heading of what a notice is found to differ in. */
const CHECK = '与规则核对'

/** What is said under a heading; `likely` where it only holds until a year's holidays are published. */
type Said = { says: string; likely?: boolean }

const sayDuty = ({ due, provisional }: Duty): Said => ({ says: due ? `${sayDay(due)}前` : '及时', likely: provisional })

const days = (of: Assessment['resumesOn']): Said | null => (of ? { says: sayDay(of) } : null)

const noticeOf = (file: PersonFile, decision: string | null): string => {
  const found = file.decisions.find(({ id }) => id === decision)
  return found ? `（${found.noticeNo || `${sayDay(found.on)}的决定`}）` : ''
}

const measureWords = ({ measure }: Assessment): Said | null =>
  measure && { says: `${sayDay(measure.from)}起${measure.kind === 'suspend' ? '暂停' : '终止'}${measure.until ? `，${sayDay(measure.until)}止` : ''}` }

const standing = (it: Assessment): [string, Said | null][] => [
  ['状态', { says: standingWord(it) }],
  ['本年度记分', { says: `${it.points.net} 分` }],
  ['措施', measureWords(it)],
  ['最早恢复', days(it.resumesOn)],
  ['最早重新登记', days(it.reregisterFrom)],
]

/** All that one notice differs in, together. */
const differencesIn = ({ discrepancies }: Assessment, file: PersonFile): [string, Said][] =>
  [...new Set(discrepancies.map(({ event }) => event))].map((event) => [
    `${CHECK}${noticeOf(file, event)}`,
    { says: discrepancies.filter((it) => it.event === event).map(({ says }) => says).join('；') },
  ])

/** Under its heading, everything a person would notice on a day. */
const picture = (it: Assessment, file: PersonFile): Map<string, Said> => {
  const said: [string, Said | null][] = [
    ...standing(it),
    ...it.duties.map((duty): [string, Said] => [`${dutyWords[duty.kind]}${noticeOf(file, duty.decision)}`, sayDuty(duty)]),
    ...differencesIn(it, file),
  ]
  return new Map(said.flatMap(([what, value]) => (value ? [[what, value]] : [])))
}

/** A notice may name a circumstance that the other law does not have (it was decided before the other was known here). */
const circumstances = (file: PersonFile, { events, person }: History, law: Law): Map<string, Said> =>
  new Map(events.flatMap((event) => {
    if (event.type !== 'decision') return []
    const pack = packOn(law, event.site ?? person.sites[0] ?? '', event.on)
    return event.items.map(({ circumstance }): [string, Said] => [
      `负面情形 ${circumstance}${noticeOf(file, event.id)}`,
      { says: pack.circumstances.has(circumstance) ? '规则中有' : '规则中没有，请与经办机构核对' },
    ])
  }))

/** A day is called firm only beside one that was reckoned. */
const worded = (what: string, said: Said | undefined, other: Said | undefined): string => {
  if (!said) return what.startsWith(CHECK) ? '没有差别' : NONE
  return `${said.says}${said.likely ? '（推算）' : other?.likely ? '（确定）' : ''}`
}

const differences = (before: Map<string, Said>, after: Map<string, Said>, on: Day): Effect[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [old, now] = [before.get(what), after.get(what)]
    const effect = { on, what, before: worded(what, old, now), after: worded(what, now, old) }
    return effect.before === effect.after ? [] : [effect]
  })

const ends = (of: Day | [Day, Day] | null): Day[] => (of === null ? [] : typeof of === 'string' ? [of] : of)

/** The days on which something of an assessment begins, ends or is due. */
const datesIn = (it: Assessment): Day[] => [
  ...ends(it.resumesOn), ...ends(it.reregisterFrom), ...(it.measure ? [it.measure.from] : []), ...it.duties.flatMap(({ due }) => due ?? []),
]

/** What a person stands at can change again and again; of what is due, or differs, the first change says it all. */
const firstOfEach = (effects: readonly Effect[], again: ReadonlySet<string>): Effect[] => {
  const seen = new Set<string>()
  return effects.filter(({ what, before, after }) => {
    const key = again.has(what) ? [what, before, after].join('\u0000') : what
    return !seen.has(key) && seen.add(key)
  })
}

/**
 * What changes for a person when one law is put in the place of another: on `today`, on the days named, and on every
 * later day that either assessment names. Empty for whom nothing changes.
 */
export const effectsOn = (file: PersonFile, laws: { before: Law; after: Law }, today: Day, named: readonly Day[]): Effect[] => {
  const history: History = historyOf(file)
  // Without a fact there is nothing that the law could judge otherwise.
  if (history.events.length === 0) return []
  const [before, after] = [assess(laws.before, history, today), assess(laws.after, history, today)]
  const again = new Set(standing(before).map(([what]) => what))
  const later = new Set([...named, ...datesIn(before), ...datesIn(after)].filter((it) => it > today))
  return firstOfEach([
    ...differences(circumstances(file, history, laws.before), circumstances(file, history, laws.after), today),
    ...differences(picture(before, file), picture(after, file), today),
    ...[...later].sort().flatMap((day) =>
      differences(picture(assess(laws.before, history, day), file), picture(assess(laws.after, history, day), file), day)),
  ], again)
}
