import type { HandlingRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { countHandlings, type Handling, type HandlingCount } from '../../../../shared/rules/handlings'
import { handlingKinds } from '../../../../shared/rules/schema'
import { type Day, yearOf } from '../../../../shared/time/day'

export type Kind = HandlingRow['kind']

export const kindWords: Readonly<Record<Kind, string>> = {
  talked: '约谈', rectify: '限期整改', refused: '拒付费用', recovered: '追回费用', 'payment-suspended': '暂停拨付', 'contractual-penalty': '要求支付违约金',
  fine: '罚款', warning: '警告',
}

export const handlings: readonly Kind[] = handlingKinds
export const penalties: readonly Kind[] = ['warning', 'fine']

const countable = (rows: readonly HandlingRow[]): Handling[] =>
  rows.flatMap(({ id, on, kind, noticeNo, revokedOn }): Handling[] =>
    kind === 'fine' || kind === 'warning' ? [] : [{ id, on, kind, ...(noticeNo && { noticeNo }), ...(revokedOn && { revokedOn }) }])

/** Where the institution stands on a day on the way to what only several handlings make; empty where the pack counts none. */
export const countsOn = (pack: CompiledPack, rows: readonly HandlingRow[], on: Day): HandlingCount[] => countHandlings(pack, countable(rows), on)

/** `第 2 次，共 3 次即计分`, for each handling that counts. */
export const turnWords = (counts: readonly HandlingCount[]): ReadonlyMap<string, string> =>
  new Map(counts.flatMap(({ counted, of }) => counted.map((it, at): [string, string] => [it.id, at + 1 >= of ? `第 ${at + 1} 次，满 ${of} 次计分` : `第 ${at + 1} 次，共 ${of} 次即计分`])))

/** The handlings of a year, the newest first. */
export const ofYear = (rows: readonly HandlingRow[], year: number): HandlingRow[] => rows.filter((it) => yearOf(it.on) === year).toSorted((a, b) => (a.on < b.on ? 1 : -1))
