import type { Adjustment, MeasureKind, Months, Pack, SiteKind } from '../rules/schema'

/** `4—6`, or `4` where there is no range. */
export const saySpan = (of: number | readonly [number, number]): string => (typeof of === 'number' ? `${of}` : of[0] === of[1] ? `${of[0]}` : `${of[0]}—${of[1]}`)

export const sayMonths = (months: Months): string => `${saySpan(months)} 个月`

export const institutionWord: Record<Pack['scope'][number]['institution'], string> = { medical: '医疗机构', pharmacy: '零售药店' }

const sites: Record<SiteKind, string> = { pharmacy: '药店', medical: '医疗机构', 'public-medical': '公立医疗机构' }

export const siteWords = (of: readonly SiteKind[]): string => of.map((it) => sites[it]).join('、')

export const adjustmentWord: Record<Adjustment, string> = { none: '不调整', lighter: '从轻', 'band-lower': '减轻', heavier: '从重', 'band-higher': '加重' }

export const shiftWords = (bands: number): string => (bands === 0 ? '不改变档次' : bands < 0 ? '低一档' : '高一档')

export const metricWords: Record<Pack['measures'][number]['metric'], string> = { cumulative: '累计', single: '单次' }

export const measureKindWords: Record<MeasureKind, string> = { notify: '通报', talk: '谈话提醒', training: '学习培训', suspend: '暂停', terminate: '终止' }

type Start = Pack['timing']['start']['order'][number]
export const startWords: Record<Start, string> = { printed: '通知书载明之日', service: '送达之日', decision: '作出决定之日' }

export const countingWords: Record<Pack['timing']['months']['counting'], string> = {
  'first-day-counts': '第一天计入，止于对应日的前一天', 'civil-code': '第一天不计入，止于对应日',
}

export const unprintedWords: Record<Pack['institutionMeasures']['withoutPrinted'], string> = {
  'by-responsibility': '通知书没有写明月数的，按责任程度依次减少', 'no-effect': '通知书没有写明月数的，不受影响',
}

/** From what on a deadline is counted. */
export const fromWords: Readonly<Record<string, string>> = {
  received: '收到处理通知书', resumption: '恢复', 'agreement-decision': '作出协议处理决定', notice: '作出处理通知书', decision: '作出决定',
  appeal: '收到申诉材料', 'appeal-verified': '确认申诉结果', application: '收到申请', 'measure-end': '期满',
}
