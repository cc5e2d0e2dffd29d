import { historyOf, type PersonFile } from '../../../../shared/model/history'
import type { MeasureRow } from '../../../../shared/model/rows'
import { lawOf, type Rulebook } from '../../../../shared/model/rulebook'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { effectOn } from '../../../../shared/rules/institution'
import { between, type Consequence } from '../../../../shared/rules/plan'
import type { Months } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import { dayIn, typedDay } from '../../../ui/form/typed-day'

export type Share = MeasureRow['people'][number]['responsibility']
export type PersonDraft = { person: string; responsibility: Share | ''; months: string }

/** Everything typed is still text. */
export type MeasureDraft = { kind: MeasureRow['kind'] | ''; department: string; on: string; from: string; months: string; noticeNo: string; people: readonly PersonDraft[] }
export type MeasureArgs = Omit<MeasureRow, 'origin' | 'rev'>
export type Read = { troubles: Readonly<Record<string, string>>; args: MeasureArgs | null }

export const emptyMeasure: MeasureDraft = { kind: '', department: '', on: '', from: '', months: '', noticeNo: '', people: [] }

/** A measure as it was entered, to be set right. */
export const measureDraft = (row: MeasureRow): MeasureDraft => ({
  kind: row.kind, department: row.department ?? '', on: row.on, from: row.from, months: String(row.months), noticeNo: row.noticeNo,
  people: row.people.map(({ person, responsibility, personMonths }) => ({ person, responsibility, months: personMonths === null ? '' : String(personMonths) })),
})

const wholeIn = (text: string): number | null => (/^\d{1,3}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null)

const dayTrouble = (text: string, missing: string): string | null => {
  const typed = typedDay(text)
  if (!typed) return missing
  return 'sentence' in typed ? typed.sentence : null
}

const monthsTrouble = (text: string, missing: string | null): string | null =>
  text.trim() === '' ? missing : wholeIn(text) === null ? '月数应为整数。' : null

const present = (all: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter((it): it is [string, string] => it[1] !== null))

const troublesIn = (draft: MeasureDraft): Record<string, string> =>
  present({
    kind: draft.kind === '' ? '请选择处理种类。' : null,
    department: draft.kind === 'department-suspended' && draft.department.trim() === '' ? '请填写被中止的科室。' : null,
    on: dayTrouble(draft.on, '请填写作出处理之日。'),
    from: dayTrouble(draft.from, '请填写起始日。'),
    months: monthsTrouble(draft.months, draft.kind === 'agreement-terminated' ? '请填写多少个月内不再受理申请。' : '请填写月数。'),
    'add-person': draft.people.length === 0 ? '请加上这次处理涉及的人员。' : null,
    ...Object.fromEntries(draft.people.flatMap((it, at): [string, string | null][] => [
      [`people.${at}.responsibility`, it.responsibility === '' ? '请选择责任程度。' : null],
      [`people.${at}.personMonths`, monthsTrouble(it.months, null)],
    ])),
  })

/** What the form says; `args` once nothing is missing or wrong. */
export const readMeasure = (draft: MeasureDraft, of: { id: string; institution: string }): Read => {
  const troubles = troublesIn(draft)
  const [on, from, months] = [dayIn(draft.on), dayIn(draft.from), wholeIn(draft.months)]
  if (Object.keys(troubles).length > 0 || draft.kind === '' || !on || !from || months === null) return { troubles, args: null }
  return {
    troubles,
    args: {
      ...of, on, from, months, kind: draft.kind, noticeNo: draft.noticeNo.trim(),
      department: draft.kind === 'department-suspended' ? draft.department.trim() : null,
      people: draft.people.map((it) => ({ person: it.person, responsibility: it.responsibility || 'none', personMonths: wholeIn(it.months) })),
    },
  }
}

/** What the rules give one person for the institution's months: a number, a range, or nothing (第二十七至二十九条). */
export const givenMonths = (draft: Pick<MeasureDraft, 'kind' | 'months'>, responsibility: Share | '', pack: CompiledPack): Months | null => {
  const months = wholeIn(draft.months)
  if (draft.kind === '' || months === null || responsibility === '' || responsibility === 'none') return null
  return effectOn({ kind: draft.kind, months, responsibility }, pack)?.months ?? null
}

/** One person's standing without the measure (or with it as it stands) and with it as typed. */
export const effectOnPerson = (file: PersonFile, args: MeasureArgs, book: Rulebook, today: Day): Consequence => {
  const row: MeasureRow = { ...args, origin: 'entered', rev: 1 }
  return between(lawOf(book, file.institutions), historyOf(file), historyOf({ ...file, measures: [...file.measures.filter(({ id }) => id !== row.id), row] }), today)
}
