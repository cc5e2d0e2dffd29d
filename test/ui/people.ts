import { builtIn, openRulebook } from '../../renderer/store/rulebook'
import { apart } from '../../renderer/store/sync-port'
import { builtInLibrary } from '../../shared/model/library'
import type { PersonFile } from '../../shared/model/history'
import type { DecisionRow, InstitutionRow, ResumptionRow } from '../../shared/model/rows'
import type { Role } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'
import { draftsInMemory } from './drafts'

/** The rules as the program carries them. */
export const book = openRulebook()
export const library = builtInLibrary(builtIn)

export const today = day('2026-06-15')

const entered = { origin: 'entered', rev: 1 } as const

export const pharmacy: InstitutionRow = {
  ...entered, id: 'shop', institution: 'shop', name: '淄博某药店', code: 'P37030000001', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'],
}

export const clinic: InstitutionRow = {
  ...entered, id: 'clinic', institution: 'clinic', name: '淄博某诊所', code: 'H37030000002', kind: 'medical', region: '370300', packs: ['shandong-2025-5'],
}

/** A notice about the person it stands with, served on the day it was decided. */
export type Notice = { on: string; points: number; circumstance?: string; received?: string | null; printed?: DecisionRow['printed'] }

export type Facts = {
  at?: InstitutionRow
  role?: Role
  department?: string
  code?: string
  leftOn?: string
  notices?: readonly Notice[]
  resumptions?: readonly { on: string; kind: ResumptionRow['kind'] }[]
}

const decision = (person: string, institution: string, { on, points, circumstance = '18-1', received = on, printed = null }: Notice): DecisionRow => ({
  ...entered, id: `${person}-${on}`, institution, person, on: day(on), received: received === null ? null : day(received), by: 'penalty',
  noticeNo: `淄医保处〔2026〕${on}`, noticeOn: day(on), foundOn: null, inspection: null, region: null, amounts: null,
  items: [{ circumstance, responsibility: 'primary', points }], printed,
})

/** Everything held about one person, by hand: the name is the id as well. */
export const fileOf = (name: string, facts: Facts = {}): PersonFile => {
  const { at = pharmacy, role = at.kind === 'pharmacy' ? 'pharmacy-principal' : 'doctor', department = '', code = '' } = facts
  return {
    person: { ...entered, id: name, institution: at.id, name, code: code || null, sealed: '', marks: [], pin: null, leftOn: facts.leftOn ? day(facts.leftOn) : null },
    institutions: [pharmacy, clinic],
    posts: [{ ...entered, id: `${name}-post`, institution: at.id, person: name, role, title: '', department, from: day('2020-01-01'), until: null }],
    decisions: (facts.notices ?? []).map((it) => decision(name, at.id, it)),
    amendments: [],
    restorations: [],
    measures: [],
    resumptions: (facts.resumptions ?? []).map(({ on, kind }) => ({ ...entered, id: `${name}-${on}`, institution: at.id, person: name, on: day(on), kind })),
  }
}

/** Who sits at the tests' machine, with nothing wrong with it. */
export const sitting = {
  me: { id: 'a1', name: '测试', role: 'administrator' },
  vault: 'unlocked',
  machine: { level: 'fine', clock: 'fine' },
  sync: apart,
  drafts: draftsInMemory,
  repair: 'none',
} as const
