import { type Day, dayAt, dayNumber, day } from '../../shared/time/day'
import { idNumber } from './numbers'
import type { RawCell } from './sheet-xml'

/** The columns of the messy list, as people name them. */
export const headings = ['序号', '姓  名', '人员类别*', '身份证号\n（18位）', '国家医保编码', '专业技术职务', '所在科室', '手机号', '执业证书编号', '有效期至', '入职时间', '离职日期', '在职状态', '备注']
const [NAME, ROLE, ID, CODE, VALID, FROM, UNTIL] = [1, 2, 3, 4, 9, 10, 11]

const full = (text: string): string => [...text].map((it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0)).join('')

const dayWritings: readonly ((of: Day) => RawCell)[] = [
  (of) => of,
  (of) => of.replaceAll('-', '/'),
  (of) => `${Number(of.slice(0, 4))}年${Number(of.slice(5, 7))}月${Number(of.slice(8))}日`,
  (of) => Number(of.replaceAll('-', '')),
  (of) => ({ serial: dayNumber(of) + 25_569 }),
  (of) => dayNumber(of) + 25_569,
  (of) => of.split('-').map(Number).join('.'),
  (of) => full(of.replaceAll('-', '')),
]

const idWritings: readonly ((number: string) => RawCell)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => full(number),
  (number) => ` ${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
  (number) => `'${number}`,
]

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const given = ['淑芬', '建国', '丽', '志强', '秀英', '小军', '海燕', '玉兰', '晨', '文娟']

export const nameAt = (at: number): string => `${surnames[at % 20] ?? ''}${given[Math.floor(at / 20) % 10] ?? ''}`
export const numberAt = (at: number): string => idNumber(at % 1000, `19${60 + (at % 40)}0${1 + (at % 9)}1${at % 10}`)
export const fromAt = (at: number): Day => dayAt(dayNumber(day('2015-03-01')) + at * 7)

/** A row in which everything is right, however it is written. */
export const goodRow = (at: number): RawCell[] => [
  at + 1, at % 7 === 0 ? ` ${nameAt(at).slice(0, 1)} ${nameAt(at).slice(1)} ` : nameAt(at), ['医师', '护士', '药师', '执业医师'][at % 4] ?? '',
  idWritings[at % idWritings.length]?.(numberAt(at)) ?? null, `${['D', 'N', 'HY', 'D'][at % 4]}370303${String(at).padStart(6, '0')}`,
  '主治医师', ['内科', '外科', ' 药剂科 '][at % 3] ?? '', at % 2 === 0 ? 13_800_000_000 + at : `138 ${String(at).padStart(8, '0')}`, full(`37122${at}`),
  at % 5 === 0 ? '长期' : (dayWritings[(at + 3) % dayWritings.length]?.(day('2029-12-31')) ?? null),
  dayWritings[at % dayWritings.length]?.(fromAt(at)) ?? null, at % 3 === 0 ? '9999-12-31' : null, '在职', '=1+1',
]

/** A way to spoil a row: the cell and what is written there, and what must be said of it. */
export type Spoil = { at: number; cell: RawCell; says: RegExp; blocks: boolean; earlierRow?: true }

const wrongDigit = (at: number): string => {
  const number = numberAt(at)
  return `${number.slice(0, 17)}${number.endsWith('7') ? '8' : '7'}`
}

/** Ten kinds of fault, each to be sown several times. `row` is the row's place, `earlier` that of a good one before it. */
export const spoils: readonly ((row: number, earlier: number) => Spoil)[] = [
  () => ({ at: NAME, cell: null, says: /“姓 名”：没有填写姓名/, blocks: true }),
  () => ({ at: ROLE, cell: '保安', says: /“人员类别\*”：“保安”不认识，暂定为医师/, blocks: false }),
  (row) => ({ at: ID, cell: wrongDigit(row), says: /“身份证号 （18位）”：身份证号最后一位校验不符/, blocks: false }),
  (row) => ({ at: ID, cell: Number(numberAt(row).replace('X', '0')), says: /后几位已丢失/, blocks: false }),
  (row) => ({ at: ID, cell: numberAt(row).slice(0, 6) + numberAt(row).slice(8, 17), says: /15 位的旧身份证号/, blocks: false }),
  () => ({ at: VALID, cell: '2027-02-31', says: /“有效期至”：2027 年 2 月没有 31 日/, blocks: true }),
  () => ({ at: FROM, cell: '去年三月', says: /“入职时间”：“去年三月”不是日期/, blocks: true }),
  () => ({ at: UNTIL, cell: '2001-01-01', says: /“离职日期”：2001-01-01 早于任职起始日/, blocks: true }),
  (_, earlier) => ({ at: ID, cell: numberAt(earlier), says: /是同一证件号码，姓名却不同/, blocks: true }),
  (row) => ({ at: CODE, cell: `D3703${row}`, says: /“国家医保编码”：医保代码不合已知的写法/, blocks: false }),
]
