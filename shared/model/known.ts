import { type PersonFile, historyOf, siteOf } from './history'
import { lawOf, type Rulebook } from './rulebook'
import type { InstitutionRow } from './rows'
import { assess } from '../rules/assess'
import type { Assessment } from '../rules/assessment'
import type { History } from '../rules/case'
import type { CompiledPack } from '../rules/compile'
import { type Law, mainSite, packOn, siteKind } from '../rules/law'
import { firstMeasure } from '../rules/plan'
import { type FurtherStep, furtherPoints } from '../rules/plan-further'
import { replay } from '../rules/replay'
import type { NextStep } from '../rules/say'
import type { Source } from '../rules/schema'
import { leavesOut } from '../rules/scope'
import type { State } from '../rules/state'
import type { Day } from '../time/day'

/** Everything the page says of one person on one day, reckoned once per revision of the file. */
export type Known = {
  file: PersonFile
  /** The day everything speaks for; another than `now` where somebody looks back or ahead. */
  today: Day
  /** The day it really is. */
  now: Day
  law: Law
  packs: Rulebook['packs']
  history: History
  pack: CompiledPack
  assessment: Assessment
  /** What one, two, … further points on that day would bring. */
  further: readonly FurtherStep[]
  next: NextStep | null
  /** What replaying the facts left behind: each decision as it was scored, each measure that came of it. */
  state: State
}

export const knownOf = (file: PersonFile, book: Rulebook, today: Day, now: Day = today): Known => {
  const law = lawOf(book, file.institutions)
  const history = historyOf(file)
  const assessment = assess(law, history, today)
  // Said only of someone with points who is free to work.
  const asked = assessment.phase === 'none' && assessment.points.net > 0
  const further = furtherPoints(law, history, today)
  return {
    file, today, now, law, history, assessment, further,
    packs: book.packs,
    pack: packOn(law, mainSite(history), today),
    next: asked ? firstMeasure(further) : null,
    state: replay(law, history, today).state,
  }
}

export const institutionOf = ({ file }: Pick<Known, 'file'>, id: string): InstitutionRow | undefined =>
  file.institutions.find((it) => it.id === id)

export const institutionName = (known: Pick<Known, 'file'>, id: string): string => institutionOf(known, id)?.name ?? id

/** The institutions the person belongs to, the one that holds the file first. */
export const ownInstitutions = ({ file }: Pick<Known, 'file'>): InstitutionRow[] => {
  const ids = new Set([file.person.institution, ...file.posts.map((it) => it.institution)])
  return [...ids].flatMap((id) => file.institutions.find((it) => it.id === id) ?? [])
}

/** The pack of an institution on a day. */
export const packAt = ({ law }: Pick<Known, 'law'>, institution: InstitutionRow, on: Day): CompiledPack => packOn(law, siteOf(institution), on)

/** 第三条: the source of the scope when the person's role is not in it; null when it is. */
export const outOfScope = ({ history: { person }, law, today }: Known): Source | null => {
  const said = person.sites.map((site) => leavesOut(packOn(law, site, today).pack, siteKind(site), person.role))
  return said.includes(null) ? null : (said[0] ?? null)
}

/** How the day is called that the page speaks for. */
export const dayWord = ({ today, now }: Pick<Known, 'today' | 'now'>): string => (today === now ? '今天' : '当日')
