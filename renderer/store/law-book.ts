import type { LawBook } from '../../shared/model/law'
import { compile } from '../../shared/rules/compile'
import { packAmong } from '../../shared/rules/law'
import type { Pack } from '../../shared/rules/schema'
import type { Calendar } from '../../shared/time/calendar'
import { workingDays } from '../../shared/time/working-days'
import type { Day } from '../../shared/time/day'
import type { Rules } from './commands/definition'

// Both are checked by their schemas when the program is built, so that no start pays for it.
const packs = import.meta.glob<Pack>('../../shared/rules/packs/*.yaml', { eager: true, import: 'default' })
const calendars = import.meta.glob<Calendar>('../../shared/time/calendars/*.yaml', { eager: true, import: 'default' })

export const openLawBook = (): LawBook => ({
  packs: new Map(Object.values(packs).map((it) => [it.id, compile(it)])),
  workingDays: workingDays(Object.values(calendars)),
})

/** What the store asks of the packs, so that it need not know the engine. */
export const rulesOf = (book: LawBook): Rules => {
  const packFor = (ids: readonly string[], on: Day) => packAmong(ids.flatMap((id) => book.packs.get(id) ?? []), on)
  return {
    knowsPack: (id) => book.packs.has(id),
    knowsCircumstance: (ids, code, on) => packFor(ids, on)?.circumstances.has(code) ?? false,
    knowsRoute: (ids, route, on) => packFor(ids, on)?.pack.restoration.routes.some((it) => it.id === route) ?? false,
    cap: (ids, on) => packFor(ids, on)?.cap ?? 0,
  }
}
