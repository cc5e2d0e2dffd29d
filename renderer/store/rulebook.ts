import type { Rulebook } from '../../shared/model/rulebook'
import { compile } from '../../shared/rules/compile'
import { together } from '../../shared/rules/layer'
import type { PackLayer } from '../../shared/rules/layer-schema'
import type { Pack } from '../../shared/rules/schema'
import type { Calendar } from '../../shared/time/calendar'
import { workingDays } from '../../shared/time/working-days'

// Both are checked by their schemas when the program is built, so that no start pays for it.
const packs = import.meta.glob<Pack | PackLayer>('../../shared/rules/packs/*.yaml', { eager: true, import: 'default' })
const calendars = import.meta.glob<Calendar>('../../shared/time/calendars/*.yaml', { eager: true, import: 'default' })

export const openRulebook = (): Rulebook => ({
  packs: new Map(together(Object.values(packs)).map((it) => [it.id, compile(it)])),
  workingDays: workingDays(Object.values(calendars)),
})
