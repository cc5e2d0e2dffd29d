import type { Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { History } from './case'
import type { CompiledPack } from './compile'
import type { SiteKind } from './schema'

/** For each site its packs in the order of their validity, and the calendar that working days are counted on. */
export type Law = { sites: Readonly<Record<string, readonly CompiledPack[]>>; workingDays: WorkingDays }

export const inForce = ({ pack }: CompiledPack, on: Day): boolean =>
  pack.effectiveFrom <= on && (pack.effectiveTo === null || on <= pack.effectiveTo)

/**
 * Of packs in the order of their validity the one for a day. Where none is in force: the last that was, else the first to come –
 * the fact is still taken, and named as a difference.
 */
export const packAmong = (packs: readonly CompiledPack[], on: Day): CompiledPack | undefined => {
  if (packs.length === 1) return packs[0]
  return packs.findLast((it) => inForce(it, on)) ?? packs.findLast((it) => it.pack.effectiveFrom <= on) ?? packs[0]
}

export const packOn = (law: Law, site: string, on: Day): CompiledPack => {
  const packs = law.sites[site]
  const pack = packs && packAmong(packs, on)
  if (!pack) throw new RangeError(`机构 ${site} 没有适用的规则包`)
  return pack
}

/** The site that speaks for a person where a fact names none. */
export const mainSite = (history: History): string => history.person.sites[0] ?? ''

const KINDS: Record<string, SiteKind> = { P: 'pharmacy', H: 'medical', G: 'public-medical' }

export const siteKind = (site: string): SiteKind => KINDS[site.charAt(0)] ?? 'medical'
