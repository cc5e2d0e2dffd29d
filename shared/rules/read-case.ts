import { placeOf } from '../time/problem'
import { findingsOf } from '../time/sentence'
import type { WorkingDays } from '../time/working-days'
import { type Case, caseSchema, type Decision, type Event } from './case'
import type { CompiledPack } from './compile'
import { type Law, packOn } from './law'

/** What is wrong with a case, and where: `path` is like `events[0].items[1].points`. */
export type CaseProblem = { path: string; message: string }

export type ReadCase = { ok: true; case: Case; law: Law } | { ok: false; problem: CaseProblem }

type Packs = ReadonlyMap<string, CompiledPack>

const lawOf = (it: Case, packs: Packs, workingDays: WorkingDays): Law | CaseProblem => {
  const named = it.law ?? Object.fromEntries(
    [...it.person.sites, ...it.events.flatMap((event) => ('site' in event && event.site ? [event.site] : []))].map((site) => [site, [it.pack ?? '']]),
  )
  const sites: Record<string, CompiledPack[]> = {}
  for (const [site, ids] of Object.entries(named)) {
    const unknown = ids.find((id) => !packs.has(id))
    if (unknown !== undefined) return { path: it.law ? `law.${site}` : 'pack', message: `没有这个规则包：${unknown}` }
    sites[site] = ids.flatMap((id) => packs.get(id) ?? [])
  }
  const missing = it.person.sites.find((site) => !sites[site])
  if (missing) return { path: 'law', message: `没有给出机构 ${missing} 的规则包` }
  return { sites, workingDays }
}

const decisionProblem = (decision: Decision, path: string, law: Law, home: string): CaseProblem | null => {
  const site = decision.site ?? home
  if (!law.sites[site]) return { path: `${path}.site`, message: `没有给出机构 ${site} 的规则包` }
  const pack = packOn(law, site, decision.on)
  for (const [index, item] of decision.items.entries()) {
    const at = `${path}.items[${index}]`
    if (!pack.circumstances.has(item.circumstance)) return { path: `${at}.circumstance`, message: `${pack.pack.shortTitle}没有情形 ${item.circumstance}` }
    if (item.points > pack.cap) return { path: `${at}.points`, message: `记分不能超过 ${pack.cap} 分：${item.points}` }
  }
  return null
}

const referenceProblem = (event: Event, path: string, decisions: ReadonlyMap<string, Decision>, law: Law, home: string): CaseProblem | null => {
  if (!('decision' in event)) return null
  const decision = decisions.get(event.decision)
  if (!decision) return { path: `${path}.decision`, message: `没有编号为 ${event.decision} 的决定` }
  if (event.type !== 'variation') return null
  if ((event.item ?? 0) >= decision.items.length) return { path: `${path}.item`, message: `决定 ${event.decision} 没有第 ${event.item ?? 0} 项` }
  const { cap } = packOn(law, decision.site ?? home, decision.on)
  return event.points !== undefined && event.points > cap ? { path: `${path}.points`, message: `记分不能超过 ${cap} 分：${event.points}` } : null
}

/** A route of another province is a fact that contradicts the rules (R5); one that no pack knows is a slip. */
const otherProblem = (event: Event, path: string, law: Law, all: Packs): CaseProblem | null => {
  if (event.type === 'institution' && !law.sites[event.site]) return { path: `${path}.site`, message: `没有给出机构 ${event.site} 的规则包` }
  if (event.type !== 'restoration') return null
  if (![...all.values()].some((it) => it.pack.restoration.routes.some((route) => route.id === event.route))) {
    return { path: `${path}.route`, message: `没有修复途径 ${event.route}` }
  }
  const cap = Math.max(...Object.values(law.sites).flat().map((it) => it.cap))
  return event.points > cap ? { path: `${path}.points`, message: `修复不能超过 ${cap} 分：${event.points}` } : null
}

const eventsProblem = ({ events, person }: Case, law: Law, all: Packs): CaseProblem | null => {
  const home = person.sites[0] ?? ''
  const decisions = new Map<string, Decision>()
  for (const [index, event] of events.entries()) {
    if (event.type !== 'decision') continue
    if (decisions.has(event.id)) return { path: `events[${index}].id`, message: `决定编号重复：${event.id}` }
    decisions.set(event.id, event)
  }
  for (const [index, event] of events.entries()) {
    const path = `events[${index}]`
    const problem = event.type === 'decision' ? decisionProblem(event, path, law, home) : (referenceProblem(event, path, decisions, law, home) ?? otherProblem(event, path, law, all))
    if (problem) return problem
  }
  return null
}

/** Reads one case; whatever is wrong comes back as a place and a sentence, never as a throw. */
export const readCase = (line: string, packs: Packs, workingDays: WorkingDays): ReadCase => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, problem: { path: placeOf([]), message: '不是完整的 JSON。' } }
  }
  const parsed = caseSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) {
    const [first] = findingsOf(parsed.error)
    return { ok: false, problem: { path: placeOf(first?.path ?? []), message: first?.reason ?? '无法读取。' } }
  }
  const law = lawOf(parsed.data, packs, workingDays)
  if ('path' in law) return { ok: false, problem: law }
  const problem = eventsProblem(parsed.data, law, packs)
  return problem ? { ok: false, problem } : { ok: true, case: parsed.data, law }
}
