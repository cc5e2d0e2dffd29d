import { expect, test } from 'vitest'
import { z } from 'zod'
import { placeOf } from '../../shared/time/problem'
import { findingsOf } from '../../shared/time/sentence'

/** What is wrong with a value, each as place and sentence. */
const told = (schema: z.ZodType, value: unknown): [string, string][] => {
  const read = schema.safeParse(value, { reportInput: true })
  return read.success ? [] : findingsOf(read.error).map(({ path, reason }) => [placeOf(path), reason])
}

const part = (schema: z.ZodType) => z.strictObject({ it: schema })

const rows: [title: string, schema: z.ZodType, value: unknown, says: string][] = [
  ['text expected', z.string(), true, '这里应为文字，现为“true”。'],
  ['text expected, a number given', z.string(), 43, '这里应为文字，现为“43”，数字编号请加引号。'],
  ['a number expected, a number as text given', z.number(), '43', '这里应为数字，现为“43”。'],
  ['yes or no expected, a number given', z.boolean(), 1, '这里应为true 或 false，现为“1”。'],
  ['a whole number expected', z.int(), 1.5, '这里应为整数，现为“1.5”。'],
  ['a group expected, a list given', z.object({}), [], '这里应为一组“名称: 值”，现为列表。'],
  ['a group expected, nothing given', z.object({}), null, '这里应为一组“名称: 值”，现为空值。'],
  ['named values expected', z.record(z.string(), z.string()), 'x', '这里应为一组“名称: 值”，现为“x”。'],
  ['a list expected, a group given', z.array(z.string()), {}, '这里应为列表，现为一组“名称: 值”。'],
  ['a pair expected', z.tuple([z.int(), z.int()]), 3, '这里应为列表，现为“3”。'],
  ['nothing expected', z.null(), 'x', '这里应为空值（null），现为“x”。'],
  ['what has no Chinese name', z.bigint(), 'x', '这里应为bigint，现为“x”。'],
  ['forty signs', z.number(), '一'.repeat(40), `这里应为数字，现为“${'一'.repeat(40)}”。`],
  ['forty-one signs', z.number(), '一'.repeat(41), `这里应为数字，现为“${'一'.repeat(40)}…”。`],
  ['below the least', z.int().min(1), 0, '“0”超出范围：不能少于 1。'],
  ['above the most', z.int().max(12), 13, '“13”超出范围：不能多于 12。'],
  ['a list too short', z.array(z.string()).min(1), [], '列表的项数不能少于 1 项。'],
  ['a list too long', z.array(z.string()).max(1), ['a', 'b'], '列表的项数不能多于 1 项。'],
  ['a text too short', z.string().min(2), 'x', '文字的长度不能少于 2 个字。'],
  ['a text too long', z.string().max(2), 'xyz', '文字的长度不能多于 2 个字。'],
  ['one of a few', z.enum(['sum', 'highest']), 'least', '“least”不在可选的值之内，应为：sum、highest。'],
  ['a form by pattern', z.string().regex(/^\d{6}$/), '37', '“37”的写法不对（应符合 /^\\d{6}$/）。'],
  ['a form by name', z.jwt(), 'x', '“x”的写法不对（应符合 jwt）。'],
  ['one of two kinds', z.union([z.int(), z.array(z.int())]), 'x', '“x”不合要求，应满足下列之一：这里应为数字，现为“x”。或者：这里应为列表，现为“x”。'],
  ['one of two kinds, with two faults in one', z.union([part(z.string()), z.strictObject({ one: z.int(), two: z.int() })]), { one: 'x', two: 'y' },
    '一组“名称: 值”不合要求，应满足下列之一：缺少这一项，必须填写。这里不合要求：Unrecognized keys: "one", "two"。或者：这里应为数字，现为“x”。这里应为数字，现为“y”。'],
  ['a rule of the house', z.string().refine(() => false, { error: '不是真实的日期' }), '2026-02-30', '“2026-02-30”不是真实的日期。'],
  ['a rule of the house about a group', z.strictObject({ from: z.int() }).refine(() => false, { error: '截止日早于起始日' }), { from: 1 }, '截止日早于起始日。'],
  ['what has no sentence', z.int().multipleOf(5), 7, '这里不合要求：Invalid number: must be a multiple of 5。'],
]

test.each(rows)('%s', (_title, schema, value, says) => {
  expect(told(part(schema), { it: value })).toEqual([['it', says]])
})

test('a value that is missing', () => {
  expect(told(part(z.string()), {})).toEqual([['it', '缺少这一项，必须填写。']])
})

test('a name that may not be one is told as a value would be', () => {
  const name = z.string().min(2).refine((it) => it !== 'x', { error: '不是代号' })
  expect(told(part(z.record(name, z.int())), { it: { x: 1, ab: 2 } })).toEqual([['it.x', '文字的长度不能少于 2 个字。“x”不是代号。']])
})

test('each unknown key is named at itself', () => {
  expect(told(z.strictObject({ list: z.array(part(z.string())) }), { list: [{ it: 'x', one: 1, two: 2 }], three: 3 })).toEqual([
    ['list[0].one', '没有名为“one”的项，请检查拼写或者删去。'],
    ['list[0].two', '没有名为“two”的项，请检查拼写或者删去。'],
    ['three', '没有名为“three”的项，请检查拼写或者删去。'],
  ])
})
