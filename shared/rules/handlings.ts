import { z } from 'zod'
import { type Day, yearOf } from '../time/day'
import type { Reason } from './assessment'
import type { CompiledPack } from './compile'
import { resting } from './resting'
import { sayDay } from './say'
import { type Circumstance, type HandlingKind, handlingKinds, legalDay } from './schema'

/** One handling of an institution by its agency, short of a penalty; `on` is the day it was made. */
export const handlingSchema = z
  .strictObject({
    id: z.string().min(1),
    on: legalDay,
    kind: z.enum(handlingKinds),
    noticeNo: z.string().min(1).optional(),
    revokedOn: legalDay.optional(),
  })
  .refine((it) => !it.revokedOn || it.revokedOn >= it.on, { path: ['revokedOn'], error: '撤销日早于作出处理之日' })

export type Handling = z.infer<typeof handlingSchema>

const handlingWords: Record<HandlingKind, string> = {
  talked: '约谈', rectify: '限期整改', refused: '拒付费用', recovered: '追回费用', 'payment-suspended': '暂停拨付', 'contractual-penalty': '要求支付违约金',
}

/** Where an institution stands on the way to a circumstance that only so many handlings make. */
export type HandlingCount = {
  /** The circumstance, by its code. */
  circumstance: string
  year: number
  count: number
  of: number
  /** The handlings that count, in the order of time. */
  counted: readonly Handling[]
  /** Those with which the circumstance is met, the first of them first; empty while it is not. */
  meets: readonly Handling[]
  says: string
  because: Reason
}

const byDay = (a: Handling, b: Handling): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** Several handlings in one notice are one. */
const oncePerNotice = (handlings: readonly Handling[]): Handling[] =>
  handlings.filter((it, index) => it.noticeNo === undefined || handlings.findIndex(({ noticeNo }) => noticeNo === it.noticeNo) === index)

const stands = (it: Handling, on: Day): boolean => it.on <= on && (it.revokedOn === undefined || it.revokedOn > on)

const kindsIn = (kinds: readonly HandlingKind[]): string => kinds.map((it) => handlingWords[it]).join('、')

const sentence = ({ year, count, of, meets }: Omit<HandlingCount, 'says' | 'because'>, kinds: string, met: string): string => {
  const so = `机构 ${year} 年度已受${kinds}处理 ${count} 次`
  if (meets[0]) return `${so}，自 ${sayDay(meets[0].on)}第 ${of} 次起构成“${met}”，负有责任的人员应记分。`
  return `${so}，满 ${of} 次将构成“${met}”，还差 ${of - count} 次。`
}

const countOf = (pack: CompiledPack, circumstance: Circumstance, handlings: readonly Handling[], on: Day): HandlingCount[] => {
  const rule = circumstance.countedHandlings
  if (!rule) return []
  const year = yearOf(on)
  const standing = handlings.filter((it) => rule.kinds.includes(it.kind) && yearOf(it.on) === year && stands(it, on))
  const counted = oncePerNotice(standing.sort(byDay))
  const meets = counted.slice(rule.times - 1, rule.then === 'once' ? rule.times : undefined)
  const result = { circumstance: circumstance.code, year, count: counted.length, of: rule.times, counted, meets }
  const says = sentence(result, kindsIn(rule.kinds), circumstance.says)
  const from = counted.map((it, index) => ({ says: `第 ${index + 1} 次：${sayDay(it.on)}${handlingWords[it.kind]}${it.noticeNo ? `（${it.noticeNo}）` : ''}`, fact: it.id }))
  return [{ ...result, says, because: { ...resting(says, pack, rule, from), value: result.count } }]
}

/**
 * The handlings of one institution in the calendar year of a day, counted toward each circumstance of the pack that only
 * a number of them makes (内蒙古 三（一）2). What was revoked by that day, or made after it, does not count; nothing
 * is returned where the pack counts no handlings.
 */
export const countHandlings = (pack: CompiledPack, handlings: readonly Handling[], on: Day): HandlingCount[] =>
  pack.pack.circumstances.flatMap((it) => countOf(pack, it, handlings, on))
