import type { BoardRow, BoardSheet } from '../../shared/model/sheet'
import { day } from '../../shared/time/day'

const family = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given = [...'明芳伟秀娜敏静丽强磊军洋勇艳杰娟涛超英华玉兰霞平刚桂慧建文辉力玲红云芬春梅波']

/** A different name for each place, two or three characters long; every tenth is long. */
const nameAt = (at: number): string => {
  const short = `${family[at % family.length]}${given[Math.floor(at / family.length) % given.length]}${given[(at * 7) % given.length]}`
  return at % 10 === 9 ? `阿卜杜热合曼·${short}` : short
}

const standings: readonly Pick<BoardRow, 'mark' | 'standing' | 'points' | 'measure'>[] = [
  { mark: 'normal', standing: '正常', points: '0分', measure: '—' },
  { mark: 'normal', standing: '正常', points: '5分', measure: '—' },
  { mark: 'upcoming', standing: '正常（即将暂停）', points: '9分', measure: '2026年7月1日起暂停，至2026年8月31日止' },
  { mark: 'suspended', standing: '暂停', points: '9分', measure: '2026年5月4日起暂停，至2026年7月3日止' },
  { mark: 'awaiting', standing: '暂停（待评估）', points: '9分', measure: '2026年5月3日暂停期满，尚未通过恢复评估' },
  { mark: 'terminated', standing: '终止', points: '12分', measure: '2026年3月5日起终止，最早2027年3月5日可重新登记备案' },
  { mark: 'reregister', standing: '终止（可重新登记）', points: '0分', measure: '2025年6月1日起终止，现可重新登记备案' },
  { mark: null, standing: '不适用', points: '—', measure: '—' },
]

const rowAt = (at: number): BoardRow => ({
  number: String(at + 1),
  name: nameAt(at),
  role: at === 0 ? '药店主要负责人' : at % 6 === 5 ? '医保结算审核人员' : '药师',
  title: '执业药师',
  department: at % 8 === 7 ? '急诊医学科（含院前急救组）' : '药剂科',
  ...(standings[at % standings.length] as (typeof standings)[number]),
})

const headings = {
  number: '序号', name: '姓名', role: '岗位', title: '职称', department: '科室', standing: '资格状态', points: '年度记分', measure: '处理措施及期限',
} as const

type Wanted = { people: number; page?: BoardSheet['page']; landscape?: boolean; columns?: readonly (keyof typeof headings)[] }

/** A board with so many invented people, of every status. */
export const boardOf = ({ people, page = 'A4', landscape = false, columns }: Wanted): BoardSheet => ({
  kind: 'board',
  page,
  landscape,
  title: '相关人员医保支付资格状况公示',
  institution: { name: '淄博惠民大药房（示例）', codeLine: '机构编码：P99999900001' },
  basis: '依据《山东省定点医药机构相关人员医保支付资格管理实施细则（试行）》（鲁医保发〔2025〕5号）第三十一条公开',
  summary: `共${people}人`,
  asOf: day('2026-06-15'),
  complaintLine: '12393',
  notes: ['记分在一个自然年度内累计，满分12分。'],
  columns: (columns ?? ['number', 'name', 'role', 'department', 'standing', 'points', 'measure']).map((key) => ({ key, heading: headings[key] })),
  rows: Array.from({ length: people }, (_, at) => rowAt(at)),
})
