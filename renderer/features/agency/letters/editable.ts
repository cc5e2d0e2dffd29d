import type { Letter } from '../../../../shared/agency/letters'

/** Fields that a person writes as text or as a day; what is chosen from a list is corrected where it was chosen. */
const TYPED = ['name', 'code', 'leftOn', 'title', 'department', 'from', 'until', 'signedOn', 'heldOn', 'heldBy', 'summary', 'topic', 'doneOn', 'on', 'statement', 'grounds', 'contact', 'phone', 'address', 'closedOn']
const DAYS = ['leftOn', 'from', 'until', 'signedOn', 'heldOn', 'doneOn', 'on', 'closedOn']
const EMPTY_IS_NONE = ['code', 'leftOn', 'until', 'closedOn']

export type Draft = Readonly<Record<string, string>>

/** What of a letter can be corrected by typing. */
export const draftOf = ({ args }: Letter): Draft =>
  Object.fromEntries(Object.entries(args.body ?? args.fields ?? {}).flatMap(([field, value]) =>
    TYPED.includes(field) && (value === null || typeof value === 'string') ? [[field, value ?? '']] : []))

export const isCorrectable = (letter: Letter): boolean => Object.keys(draftOf(letter)).length > 0

const isDay = (field: string): boolean => DAYS.includes(field)

const isNoDay = (typed: string): boolean => !/^\d{4}-\d\d-\d\d$/.test(typed)

/** What is wrong with a field as typed; null where nothing is. */
export const troubleOf = (field: string, typed: string): string | null => {
  const plain = typed.trim()
  if (plain === '') return EMPTY_IS_NONE.includes(field) || !isDay(field) ? null : '请填写日期，例如 2026-06-15。'
  return isDay(field) && isNoDay(plain) ? '日期写成 2026-06-15 这样。' : null
}

/** The fields as they go into a letter. */
export const fieldsOf = (draft: Draft): Record<string, string | null> =>
  Object.fromEntries(Object.entries(draft).map(([field, typed]) => [field, typed.trim() === '' && EMPTY_IS_NONE.includes(field) ? null : typed.trim()]))
