import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Pack } from '../../../shared/rules/schema'
import { packOf } from './law'

/** A case as a stranger would write it: plain JSON, not yet read. */
export type RawEvent = { type: string; on: string; [key: string]: unknown }
export type RawCase = {
  pack?: string
  law?: Record<string, string[]>
  asOf: string
  person: { id: string; role: string; sites: string[] }
  events: RawEvent[]
}

/** A day told by a distance from one of few anchors, so that days collide, adjoin and meet the ends of terms. */
type Where = { anchor: number; months: number; days: number }

const usually = <T>(...weighted: [number, T][]): fc.Arbitrary<T> =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

const anchorDay = fc.oneof(
  { weight: 2, arbitrary: usually([1, '2025-01-30'], [1, '2025-12-31'], [2, '2026-01-01'], [1, '2026-02-28'], [1, '2026-03-31'], [1, '2026-08-31'], [1, '2028-02-29'], [1, '2027-11-30']) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1430 }).map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString()) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 180 }).map((days) => Temporal.PlainDate.from('2026-01-05').add({ days }).toString()) },
)

const near: fc.Arbitrary<Where> = fc.record({
  anchor: fc.integer({ min: 0, max: 2 }),
  months: usually([8, 0], [3, 1], [3, 2], [2, 3], [1, 4], [1, 5], [1, 6], [1, 10], [1, 11], [2, 12], [1, 13], [1, 36]),
  days: fc.oneof({ weight: 5, arbitrary: usually([5, 0], [2, 1], [2, -1], [1, 2]) }, { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }) }),
})

const soon: fc.Arbitrary<Where> = fc.record({
  anchor: fc.integer({ min: 0, max: 2 }),
  months: usually([10, 0], [3, 1], [2, 2], [1, 3], [1, 6]),
  days: fc.oneof({ weight: 5, arbitrary: usually([5, 0], [2, 1], [2, -1], [1, 2]) }, { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }) }),
})

const optional = <T>(arbitrary: fc.Arbitrary<T>, weight = 1, absent = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary }, { weight: absent, arbitrary: fc.constant(undefined) })

const points = usually([2, 1], [2, 2], [3, 3], [1, 4], [1, 5], [3, 6], [1, 7], [1, 8], [4, 9], [2, 10], [2, 11], [2, 12])
const item = fc.record({
  conduct: usually<string | undefined>([3, undefined], [2, 'a'], [2, 'b'], [1, 'c']),
  band: fc.integer({ min: 0, max: 3 }),
  responsibility: usually([1, 'general'], [1, 'important'], [1, 'primary']),
  points,
})

const months = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 7 }) }, { weight: 1, arbitrary: usually([2, 0], [1, 12], [1, 13], [1, 36]) })
const printed = fc.record({ kind: optional(usually([2, 'suspend'], [1, 'terminate'])), from: optional(soon), until: optional(near, 1, 2), months: optional(months) })

const site = usually<string | undefined>([2, undefined], [2, 'P1'], [2, 'H1'])
const decision = fc.record({
  type: fc.constant('decision' as const), where: soon, site, items: fc.array(item, { minLength: 1, maxLength: 3 }),
  received: optional(usually([3, 0], [2, 1], [2, 3], [1, 20], [1, 45]), 2, 1), printed: optional(printed, 1, 2),
})
const variation = fc.record({ type: fc.constant('variation' as const), where: near, target: fc.nat(7), item: optional(fc.nat(2)), points: optional(fc.oneof(points, fc.constant(0)), 3, 1), printed: optional(printed) })
const revocation = fc.record({ type: fc.constant('revocation' as const), where: near, target: fc.nat(7) })
const restoration = fc.record({ type: fc.constant('restoration' as const), where: near, route: fc.nat(1), points: usually([1, 0], [6, 1], [4, 2], [2, 3], [1, 6]) })
const institution = fc.record({
  type: fc.constant('institution' as const), where: soon, from: optional(soon, 2, 1), site,
  kind: usually([2, 'department-suspended'], [3, 'agreement-suspended'], [2, 'agreement-terminated']), months: fc.oneof(months, usually([1, 6], [1, 12])),
  responsibility: usually([1, 'none'], [3, 'general'], [3, 'important'], [3, 'primary']), personMonths: optional(months),
})
const resumption = fc.record({ type: fc.constant('resumption' as const), where: near, result: usually([3, 'passed'], [1, 'failed']) })
const reregistration = fc.record({ type: fc.constant('reregistration' as const), where: near })

const someEvent = fc.oneof(
  { weight: 8, arbitrary: decision }, { weight: 2, arbitrary: variation }, { weight: 1, arbitrary: revocation }, { weight: 5, arbitrary: restoration },
  { weight: 2, arbitrary: institution }, { weight: 2, arbitrary: resumption }, { weight: 2, arbitrary: reregistration },
)
type SomeEvent = typeof someEvent extends fc.Arbitrary<infer T> ? T : never

const shandong = 'shandong-2025-5'
const innerMongolia = 'neimenggu-2025-7'
const law = usually<Pick<RawCase, 'pack' | 'law'>>(
  [6, { pack: shandong }], [4, { pack: innerMongolia }],
  [2, { law: { P1: [shandong], H1: [innerMongolia] } }], [1, { law: { P1: [innerMongolia], H1: [shandong] } }],
  [1, { law: { P1: [innerMongolia, shandong], H1: [shandong, innerMongolia] } }],
)

const circumstances: Record<string, string[]> = { [shandong]: ['17-1', '18-1', '19-1', '20-1'], [innerMongolia]: ['1-1', '2-1', '3-1', '4-1'] }
const routes: Record<string, string[]> = { [shandong]: ['publicity', 'self-refund'], [innerMongolia]: ['exam', 'activity'] }

const sites = ['P1', 'H1']

const given = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

/** `grid`: every day is a number of whole months from an anchor, or the day before. */
type Draft = { law: Pick<RawCase, 'pack' | 'law'>; anchors: string[]; events: SomeEvent[]; asOf: Where & { event: number }; grid: boolean }

class Writer {
  constructor(private readonly draft: Draft, private readonly packs: ReadonlyMap<string, Pack>) {}

  private readonly day = ({ anchor, months: by, days }: Where): string =>
    Temporal.PlainDate.from(this.draft.anchors[anchor] ?? '2026-01-05').add({ months: by }).add({ days: this.draft.grid ? Math.max(-1, Math.min(0, days)) : days }).toString()

  /** Most days of reckoning follow an event, so that something is the matter. */
  private readonly asOf = (event: Where | undefined, { anchor, months: by, days }: Where): string =>
    event ? Temporal.PlainDate.from(this.day(event)).add({ months: by }).add({ days: Math.max(days, -1) }).toString() : this.day({ anchor, months: by, days })

  private readonly packAt = (at: string | undefined, on: string): string =>
    packOf({ ...this.draft.law, packs: this.packs, sites }, at, on).id

  private readonly printed = (it: SomeEvent & { type: 'decision' | 'variation' }): Record<string, unknown> | undefined => {
    if (!it.printed) return undefined
    const from = it.printed.from && this.day(it.printed.from)
    const until = it.printed.until && this.day(it.printed.until)
    const [a, b] = from && until && from > until ? [until, from] : [from, until]
    return given({ kind: it.printed.kind, from: a, until: b, months: it.printed.months })
  }

  private readonly event = (it: SomeEvent, index: number, decisions: readonly (SomeEvent & { type: 'decision' })[], ids: readonly string[]): RawEvent | null => {
    const on = this.day(it.where)
    const target = decisions.length === 0 ? -1 : 'target' in it ? it.target % decisions.length : -1
    switch (it.type) {
      case 'decision':
        return {
          type: it.type, on,
          ...given({ id: `d${index}`, site: it.site, printed: this.printed(it), received: it.received === undefined ? undefined : Temporal.PlainDate.from(on).add({ days: this.draft.grid ? it.received % 2 : it.received }).toString() }),
          items: it.items.map(({ conduct, band, responsibility, points: of }) =>
            given({ conduct, circumstance: circumstances[this.packAt(it.site, on)]?.[band], responsibility, points: of })),
        }
      case 'variation': {
        const items = decisions[target]?.items.length
        if (items === undefined) return null
        return { type: it.type, on, ...given({ decision: ids[target], item: it.item === undefined ? undefined : it.item % items, points: it.points, printed: this.printed(it) }) }
      }
      case 'revocation':
        return target < 0 ? null : { type: it.type, on, decision: ids[target] }
      case 'restoration':
        return { type: it.type, on, route: routes[this.packAt(undefined, on)]?.[it.route], points: it.points }
      case 'institution':
        return {
          type: it.type, on, site: it.site ?? 'P1', kind: it.kind, from: it.from ? this.day(it.from) : on, months: it.months, responsibility: it.responsibility,
          ...given({ personMonths: it.personMonths }),
        }
      case 'resumption':
        return { type: it.type, on, result: it.result }
      case 'reregistration':
        return { type: it.type, on }
    }
  }

  readonly write = (): RawCase => {
    const { events, law: of, asOf } = this.draft
    const decisions = events.filter((it) => it.type === 'decision')
    const ids = decisions.map((it) => `d${events.indexOf(it)}`)
    return {
      ...of, asOf: this.asOf(events[asOf.event]?.where, asOf), person: { id: 'p1', role: 'doctor', sites },
      events: events.map((it, index) => this.event(it, index, decisions, ids)).filter((it) => it !== null),
    }
  }
}

const story = (...weighted: [number, fc.Arbitrary<SomeEvent>][]): fc.Arbitrary<SomeEvent[]> =>
  fc.array(fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary }))), { minLength: 3, maxLength: 8 })

const grave = decision.map((it) => ({ ...it, items: it.items.map((one) => ({ ...one, points: Math.max(6, one.points) })).slice(0, 1) }))
const small = decision.map((it) => ({ ...it, items: it.items.map((one) => ({ ...one, points: Math.min(3, one.points) })) }))

/** Up to eight events of every kind, with any `asOf`; some stories thick in what meets seldom by chance. */
export const anyCase = (packs: ReadonlyMap<string, Pack>): fc.Arbitrary<RawCase> => {
  const events = fc.oneof(
    { weight: 4, arbitrary: fc.array(someEvent, { maxLength: 8 }) },
    // Chained suspensions, shortened while they run.
    { weight: 4, arbitrary: story([2, grave], [2, small], [4, restoration], [1, resumption], [1, reregistration]) },
    // Terminations, shortened bars, re-registrations, and what comes after them.
    { weight: 3, arbitrary: story([3, grave], [2, restoration], [1, institution], [3, reregistration], [1, resumption]) },
    // Runs of suspensions from points and from the institution.
    { weight: 3, arbitrary: story([2, grave], [3, institution], [2, restoration], [2, resumption], [1, reregistration]) },
  )
  const anchors = fc.oneof(fc.tuple(anchorDay, anchorDay, anchorDay), anchorDay.map((it): [string, string, string] => [it, it, it]))
  return fc.record({ law, anchors, events, asOf: fc.tuple(near, fc.nat(9)).map(([where, event]) => ({ ...where, event })), grid: fc.boolean() }).map((draft) => new Writer(draft, packs).write())
}

/** One more decision for a case, on a day of the caller's choice. */
export const decisionOn = (packs: ReadonlyMap<string, Pack>): fc.Arbitrary<(raw: RawCase, on: string) => RawEvent> =>
  fc.record({ points, received: fc.nat(40), months: optional(fc.integer({ min: 1, max: 7 }), 1, 2) }).map((it) => (raw, on) => ({
    type: 'decision', on, id: 'one more', received: Temporal.PlainDate.from(on).add({ days: it.received }).toString(),
    items: [{ circumstance: circumstances[packOf({ ...raw, packs, sites }, undefined, on).id]?.[0], responsibility: 'primary', points: it.points }],
    ...(it.months === undefined ? {} : { printed: { months: it.months } }),
  }))
