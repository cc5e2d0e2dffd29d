import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment, Reason } from '../../shared/rules/assessment'
import type { Event } from '../../shared/rules/case'
import { compile } from '../../shared/rules/compile'
import type { Pack } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'

const workingDays = readWorkingDays()
const shandong = readPacks().get('shandong-2025-5')
if (!shandong) throw new Error('no pack')
const original = shandong.pack

/** Changes a copy of the 山东 pack. */
export type Turn = (pack: Pack) => void

export const asItIs: Turn = () => undefined

export const turnedPack = (turn: Turn): Pack => {
  const pack = structuredClone(original)
  turn(pack)
  return pack
}

/** A doctor's standing whose sites each have a pack of their own: H1 the first, H2 the second. */
export const underEach = (turns: readonly Turn[], asOf: string, ...events: Event[]): Assessment => {
  const sites = Object.fromEntries(turns.map((turn, at) => [`H${at + 1}`, [compile(turnedPack(turn))]]))
  return assess({ sites, workingDays }, { person: { id: 'p1', role: 'doctor', sites: Object.keys(sites) }, events }, day(asOf))
}

export const under = (turn: Turn, asOf: string, ...events: Event[]): Assessment => underEach([turn], asOf, ...events)

type Decided = { received?: string; printed?: object; conducts?: [string, number][] }

/** A decision served on its own day unless `received` says otherwise. */
export const decidedAt = (site: string, on: string, points: number, { received = on, printed, conducts = [] }: Decided = {}): Event => ({
  type: 'decision', id: `${site} ${on}`, on: day(on), received: day(received), site, ...(printed ? { printed } : {}),
  items: [...(points > 0 ? [{ points }] : []), ...conducts.map(([conduct, of]) => ({ conduct, points: of }))].map((it) => ({
    circumstance: ['17-1', '18-1', '19-1', '20-1'][Math.ceil(it.points / 3) - 1] ?? '', responsibility: 'primary' as const, ...it,
  })),
})

export const restoredOn = (on: string, points: number): Event => ({ type: 'restoration', on: day(on), route: 'publicity', points })

export const says = (reason: Reason): string[] => [reason.says, ...(reason.from ?? []).flatMap(says)]
