import type { z } from 'zod'
import type { decideSchema, revokeSchema, varySchema } from '../../../shared/agency/acts'
import type { Bodies } from '../../../shared/agency/entities'
import type { Law } from '../../../shared/rules/law'
import { packOn } from '../../../shared/rules/law'
import type { CompiledPack } from '../../../shared/rules/compile'
import { siteOf } from '../../../shared/model/history'
import { type Day, latest } from '../../../shared/time/day'
import type { Agency } from '../core/agency'
import { Refused } from '../core/refused'
import { assessed, type Known, knownOf } from '../core/standing'
import { type Acted, acted, found } from './act'

type Asked = z.output<typeof decideSchema>
type Item = Bodies['decision']['items'][number]

/** 第十四条: what the responsibility gets within the band, where the rules leave no choice. */
const pointsFor = (pack: CompiledPack, item: Asked['items'][number], at: number): number => {
  const place = `items.${at}.points`
  const circumstance = pack.circumstances.get(item.circumstance)
  if (!circumstance) throw new Refused('not-possible', `第 ${at + 1} 项：${pack.pack.shortTitle}没有“${item.circumstance}”这一情形。`, `items.${at}.circumstance`)
  const shift = pack.pack.adjustments.find((it) => it.id === item.adjustment)?.bandShift ?? 0
  const band = pack.bandOrder[pack.bandOrder.findIndex((it) => it.id === circumstance.band) + shift]
  const points = band?.[item.responsibility]
  if (points === undefined) throw new Refused('not-possible', `第 ${at + 1} 项：没有可以减轻或加重到的档次。`, `items.${at}.adjustment`)
  if (typeof points === 'number') return points
  if (points[0] === points[1]) return points[0]
  throw new Refused('not-possible', `第 ${at + 1} 项：该情形可记 ${points[0]}—${points[1]} 分，请写明分值。`, place)
}

const scored = (law: Law, site: string, { items, on }: Asked): Item[] => {
  const pack = packOn(law, site, on)
  return items.map((it, at) => {
    const points = it.points ?? pointsFor(pack, it, at)
    if (points > pack.cap) throw new Refused('not-possible', `第 ${at + 1} 项记分：满分为 ${pack.cap} 分，不能记 ${points} 分。`, `items.${at}.points`)
    return { ...it, points }
  })
}

/** What the notice prints: the measure the engine gives for it. No first day while the day of service is not known. */
const printedFor = (known: Known, id: string, on: Day): Bodies['decision']['printed'] => {
  const { measure } = assessed(known, on)
  const link = measure?.links.find((it) => it.decision === id && it.source === 'points')
  if (!measure || !link || typeof link.months !== 'number') return null
  const until = typeof link.until === 'string' ? { until: link.until } : {}
  return { kind: measure.kind, months: link.months, ...(link.assumedStart ? {} : { from: link.from, ...until }) }
}

export const decide = (agency: Agency, asked: Asked): Promise<Acted> =>
  acted(agency, asked, async () => asked.person, async (tx, sites, put) => {
    await found(tx, asked.institution, 'person', asked.person)
    const institution = await found(tx, asked.institution, 'institution', asked.institution)
    const site = siteOf({ id: asked.institution, kind: institution.kind })
    const id = `decision-${asked.act}`
    const bare: Bodies['decision'] = {
      person: asked.person, on: asked.on, received: asked.received ?? null, by: asked.by ?? null, noticeNo: asked.noticeNo,
      noticeOn: asked.noticeOn ?? null, foundOn: asked.foundOn ?? null, inspection: asked.inspection ?? null, region: institution.region,
      amounts: asked.amounts ?? null, printed: asked.printed ?? null, items: scored((await knownOf(agency, tx, sites)).law, site, asked),
    }
    if (bare.received !== null && bare.received < bare.on) throw new Refused('not-possible', '送达日早于作出决定之日。', 'received')
    await put('decision', id, bare)
    const printed = asked.printed ?? printedFor(await knownOf(agency, tx, sites), id, latest(bare.on, bare.received ?? bare.on))
    if (printed && !asked.printed) await put('decision', id, { ...bare, printed })
    return { entity: 'decision', id, ...(printed ? { printed } : {}) }
  })

type Amending = z.output<typeof varySchema> | z.output<typeof revokeSchema>

export const amend = (agency: Agency, kind: 'variation' | 'revocation', asked: Amending): Promise<Acted> =>
  acted(agency, asked, async (tx) => (await found(tx, asked.institution, 'decision', asked.decision)).person, async (tx, _sites, put) => {
    const decision = await found(tx, asked.institution, 'decision', asked.decision)
    if (asked.on < decision.on) throw new Refused('not-possible', '变更或撤销之日早于作出决定之日。', 'on')
    const varied = 'item' in asked ? { item: asked.item, points: asked.points, printed: asked.printed ?? null } : { item: null, points: null, printed: null }
    if (varied.item !== null && varied.item >= decision.items.length) throw new Refused('not-possible', `通知书没有第 ${varied.item + 1} 项。`, 'item')
    const id = `${kind}-${asked.act}`
    await put('amendment', id, { person: decision.person, decision: asked.decision, kind, on: asked.on, ...varied })
    return { entity: 'amendment', id }
  })
