import { type BuiltIn, builtInLibrary, rulebookOf } from '../../shared/model/library'
import type { Rulebook } from '../../shared/model/rulebook'
import { together } from '../../shared/rules/layer'
import type { PackLayer } from '../../shared/rules/layer-schema'
import type { Pack } from '../../shared/rules/schema'
import type { Calendar } from '../../shared/time/calendar'

// Both are checked by their schemas when the program is built, so that no start pays for it.
const packs = import.meta.glob<Pack | PackLayer>('../../shared/rules/packs/*.yaml', { eager: true, import: 'default' })
const calendars = import.meta.glob<Calendar>('../../shared/time/calendars/*.yaml', { eager: true, import: 'default' })

export const builtIn: BuiltIn = { packs: together(Object.values(packs)), calendars: Object.values(calendars) }

/** The law of the program alone. */
export const openRulebook = (): Rulebook => rulebookOf(builtInLibrary(builtIn))
