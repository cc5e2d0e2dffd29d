import type { PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { type Adjustment, adjustments, type Responsibility, responsibilities } from '../../../../shared/rules/schema'
import { optionalYuan } from '../typed'

/** One person of the form: what the agency means to find, as typed. `adjustment` is 'none' where there is none. */
export type PersonDraft = { person: string; circumstance: string; responsibility: Responsibility | ''; adjustment: string; points: string; amount: string }

export const emptyPerson: PersonDraft = { person: '', circumstance: '', responsibility: '', adjustment: 'none', points: '', amount: '' }

export const personDraft = (it: PriorNoticeRow['people'][number]): PersonDraft => ({
  person: it.person, circumstance: it.circumstance ?? '', responsibility: it.responsibility ?? '', adjustment: 'none',
  points: it.points === null ? '' : String(it.points), amount: it.amount === null ? '' : String(it.amount),
})

export const wholeIn = (text: string): number | null => (/^\d+$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null)

export const responsibilityIn = (text: string): Responsibility | null => responsibilities.find((it) => it === text) ?? null
export const adjustmentIn = (text: string): Adjustment | null => adjustments.find((it) => it === text && it !== 'none') ?? null

const pointsTrouble = ({ points }: PersonDraft, cap: number, least: number): string | undefined => {
  if (points.trim() === '') return undefined
  const typed = wholeIn(points)
  return typed === null || typed < least || typed > cap ? `记分应为 ${least} 至 ${cap} 的整数。` : undefined
}

/** What is wrong with the people, by place; with `whole` what is missing as well. */
export const peopleTroubles = (people: readonly PersonDraft[], { cap }: Pick<CompiledPack, 'cap'>, whole: boolean): Record<string, string> =>
  Object.fromEntries(people.flatMap((it, at): [string, string][] => {
    const named = (part: string, sentence: string | undefined): [string, string][] => (sentence ? [[`people.${at}.${part}`, sentence]] : [])
    const needed = (part: keyof PersonDraft, word: string): [string, string][] => (whole && it[part] === '' ? named(part, word) : [])
    return [
      ...named('person', it.person === '' ? '请选择人员。' : people.findIndex(({ person }) => person === it.person) < at ? '这名人员已经列在前面。' : undefined),
      ...needed('circumstance', '请选择负面情形。'), ...needed('responsibility', '请选择责任程度。'), ...needed('points', '请填写记分。'),
      ...named('points', pointsTrouble(it, cap, 1)), ...named('amount', optionalYuan(it.amount).trouble),
    ]
  }))

export const peopleIn = (people: readonly PersonDraft[]): PriorNoticeRow['people'] =>
  people.map(({ person, circumstance, responsibility, points, amount }) => ({
    person, circumstance: circumstance || null, responsibility: responsibilityIn(responsibility), points: wholeIn(points), amount: optionalYuan(amount).value,
  }))
