// People with five years of history each, from a seed: who they are and what the agency decided of them.
import type { Event, History } from '../../../shared/rules/case'
import { type CompiledPack, compile } from '../../../shared/rules/compile'
import type { Law } from '../../../shared/rules/law'
import { type Day, addDays, dayFrom } from '../../../shared/time/day'
import type { WorkingDays } from '../../../shared/time/working-days'

export type Person = { law: Law; history: History }

const FIRST_YEAR = 2026
const YEARS = 5
/** The last day of the five years: everything of them is known. */
export const reckoning = dayFrom(FIRST_YEAR + YEARS - 1, 12, 20)

/** mulberry32: the same people for the same seed. */
const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Place = { law: Law; site: string; role: History['person']['role']; codes: readonly string[]; routes: readonly string[]; asksPass: boolean }

/** 山东 ends with 2026; what follows it is taken to say the same. */
const places = (packs: ReadonlyMap<string, CompiledPack>, workingDays: WorkingDays): Place[] => {
  const [shandong, neimenggu] = [packs.get('shandong-2025-5'), packs.get('neimenggu-2025-7')]
  if (!shandong || !neimenggu) throw new Error('a pack is missing')
  const next = compile({ ...shandong.pack, id: 'shandong-next', effectiveFrom: dayFrom(2027, 1, 1), effectiveTo: null })
  return [
    { law: { sites: { P1: [shandong, next] }, workingDays }, site: 'P1', role: 'pharmacy-principal', codes: ['17-1', '18-1', '19-1', '20-1'], routes: ['publicity'], asksPass: true },
    { law: { sites: { H1: [neimenggu] }, workingDays }, site: 'H1', role: 'doctor', codes: ['1-1', '2-1', '3-1', '4-1'], routes: ['activity'], asksPass: false },
  ]
}

const POINTS = [1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12]
const RESPONSIBILITIES = ['general', 'important', 'primary'] as const

/** Up to two notices a year, some restored, some varied or revoked; after a suspension an assessment, after a termination a return. */
const eventsOf = (place: Place, roll: () => number): Event[] => {
  const events: Event[] = []
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
  const dayIn = (year: number): Day => addDays(dayFrom(year, 1, 5), Math.floor(roll() * 330))
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
    const notices = Math.floor(roll() * 3)
    for (let n = 0; n < notices; n += 1) {
      const on = dayIn(year)
      const points = pick(POINTS)
      const id = `d${year}-${n}`
      events.push({
        type: 'decision', id, on, received: addDays(on, 1 + Math.floor(roll() * 6)), site: place.site, by: 'agreement', noticeNo: `${year}-${n}`, noticeOn: addDays(on, 1),
        items: [{ conduct: `c${Math.floor(roll() * 4)}`, circumstance: place.codes[Math.ceil(points / 3) - 1] ?? '', responsibility: RESPONSIBILITIES[(points - 1) % 3] ?? 'primary', points }],
      })
      if (roll() < 0.08) events.push({ type: 'revocation', on: addDays(on, 40), decision: id })
      else if (roll() < 0.08) events.push({ type: 'variation', on: addDays(on, 30), decision: id, points: Math.max(1, points - 2) })
      if (points >= 9) events.push(points >= 12 ? { type: 'reregistration', on: addDays(on, 800) } : { type: 'resumption', on: addDays(on, 100), result: roll() < 0.8 ? 'passed' : 'failed' })
    }
    if (roll() < 0.5) events.push({ type: 'restoration', on: dayIn(year), route: pick(place.routes), points: 1 })
    if (roll() < 0.1) events.push({ type: 'institution', on: dayIn(year), site: place.site, kind: 'agreement-suspended', from: dayIn(year), months: 3, responsibility: pick(RESPONSIBILITIES), personMonths: 2 })
  }
  return events.filter((it) => it.on <= reckoning)
}

export const people = (count: number, packs: ReadonlyMap<string, CompiledPack>, workingDays: WorkingDays): Person[] => {
  const roll = chance(20260615)
  const where = places(packs, workingDays)
  return Array.from({ length: count }, (_, at) => {
    const place = where[at % where.length] as Place
    return { law: place.law, history: { person: { id: `p${at}`, role: place.role, sites: [place.site] }, events: eventsOf(place, roll) } }
  })
}
