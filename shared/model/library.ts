import { compile } from '../rules/compile'
import type { Pack } from '../rules/schema'
import type { Calendar } from '../time/calendar'
import type { Problem } from '../time/problem'
import { workingDays } from '../time/working-days'
import type { RuleFileRow } from './rows'
import type { Rulebook } from './rulebook'

/** The law that comes with the program. */
export type BuiltIn = { packs: readonly Pack[]; calendars: readonly Calendar[] }

/** `row` is the file it was taken from, null where it came with the program; `covers` is what it stands in for while it is there. */
export type Held<T> = { value: T; row: RuleFileRow | null; covers: T | null }
export type Unread = { row: RuleFileRow; problems: readonly Problem[] }

/** 法规库: packs by id, calendars by year, and the files taken in that can no longer be read. */
export type Library = {
  packs: ReadonlyMap<string, Held<Pack>>
  calendars: ReadonlyMap<number, Held<Calendar>>
  unread: readonly Unread[]
}

/** What a rule file holds. */
export type Rule = { kind: 'pack'; value: Pack } | { kind: 'calendar'; value: Calendar }

export const builtInLibrary = ({ packs, calendars }: BuiltIn): Library => ({
  packs: new Map(packs.map((value) => [value.id, { value, row: null, covers: null }])),
  calendars: new Map(calendars.map((value) => [value.year, { value, row: null, covers: null }])),
  unread: [],
})

const put = <K, T>(held: ReadonlyMap<K, Held<T>>, key: K, value: T, row: RuleFileRow | null): Map<K, Held<T>> =>
  new Map(held).set(key, { value, row, covers: held.get(key)?.value ?? null })

/** The library with one more rule; `row` is null while it is only thought of. */
export const withRule = (library: Library, rule: Rule, row: RuleFileRow | null): Library =>
  rule.kind === 'pack'
    ? { ...library, packs: put(library.packs, rule.value.id, rule.value, row) }
    : { ...library, calendars: put(library.calendars, rule.value.year, rule.value, row) }

/** What a rule is known by: a pack's id, a calendar's year. */
export const keyOf = (rule: Rule): string => (rule.kind === 'pack' ? rule.value.id : String(rule.value.year))

/** The law of the library as the engine reads it. */
export const rulebookOf = ({ packs, calendars }: Library): Rulebook => ({
  packs: new Map([...packs].map(([id, { value }]) => [id, compile(value)])),
  workingDays: workingDays([...calendars.values()].map(({ value }) => value)),
})
