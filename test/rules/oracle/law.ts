import type { Case, Event } from '../../../shared/rules/case'
import type { Pack } from '../../../shared/rules/schema'

export type OracleLaw = { pack?: string | undefined; law?: Case['law']; packs: ReadonlyMap<string, Pack>; sites: readonly string[] }

const get = (packs: ReadonlyMap<string, Pack>, id: string): Pack => {
  const pack = packs.get(id)
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

/** case-format: "packs by site in the order of their validity; a decision takes the pack of its site on its day". */
export const packOf = (law: OracleLaw, site: string | undefined, day: string): Pack => {
  const ids = law.pack === undefined ? law.law?.[site ?? law.sites[0] ?? ''] ?? [] : [law.pack]
  const list = ids.map((id) => get(law.packs, id))
  const begun = list.filter((pack) => pack.effectiveFrom <= day)
  const inForce = begun.filter((pack) => pack.effectiveTo === null || day <= pack.effectiveTo)
  // I-0: a fact is never refused, so a day without any pack takes the nearest one.
  const pack = inForce.at(-1) ?? begun.at(-1) ?? list[0]
  if (!pack) throw new Error(`no law for ${site}`)
  return pack
}

const rank: readonly Event['type'][] = ['decision', 'institution', 'restoration', 'resumption', 'reregistration']

/** "The engine replays what is known on `asOf` in order." */
export const knownInOrder = (events: readonly Event[], asOf: string): Event[] => {
  const known = events.filter((event) => event.on <= asOf)
  // P2 "Revoked by `asOf`: the decision never was, and everything after it is replayed without it."
  const revoked = new Set(known.filter((event) => event.type === 'revocation').map((event) => event.decision))
  const variations = known.filter((event) => event.type === 'variation')
  const standing = known
    .filter((event) => !(event.type === 'decision' && revoked.has(event.id)))
    .map((event) => (event.type === 'decision' ? varied(event, variations) : event))
  // "Revocations and variations have no place in the replay: they change what the decisions say."
  const replayed = standing.filter((event) => rank.includes(event.type))
  // "Order: by day; within a day decisions, institution events, restorations, resumptions, re-registrations;
  // within these the order of the file, each landing alone."
  return replayed.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank.indexOf(a.type) - rank.indexOf(b.type)))
}

type Decision = Extract<Event, { type: 'decision' }>
type Variation = Extract<Event, { type: 'variation' }>

const varied = (decision: Decision, variations: readonly Variation[]): Decision => {
  let now = decision
  const own = variations.filter((it) => it.decision === decision.id)
  for (const variation of own.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    // P2 "Varied: it always had the new points;"
    const items = now.items.map((item, index) =>
      index === (variation.item ?? 0) && variation.points !== undefined ? { ...item, points: variation.points } : item)
    // "the printed `months`, `until` and `kind` of the old notice fall away, its `from` stays,
    // and the variation may carry its own `printed`."
    const from = now.printed?.from
    now = { ...now, items, printed: { ...(from === undefined ? {} : { from }), ...variation.printed } }
  }
  return now
}
