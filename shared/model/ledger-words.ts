import { sayDay } from '../rules/say'
import type { Printed } from '../rules/case'
import type { AmendmentRow, MeasureRow } from './rows'

/** What later happened to a notice, in words. */
export const amendmentWords = ({ kind, on, points, printed }: Pick<AmendmentRow, 'kind' | 'on' | 'points' | 'printed'>): string => {
  switch (kind) {
    case 'appeal': return `${sayDay(on)}提出申诉`
    case 'revocation': return `${sayDay(on)}被撤销，不再计分`
    case 'variation': return `${sayDay(on)}被变更${points === null ? '' : `，改记 ${points} 分`}${printed ? '，措施另行载明' : ''}`
  }
}

/** What an institution's agreement or department met with (第二十六条). */
export const measureWords: Record<MeasureRow['kind'], string> = {
  'department-suspended': '科室被中止（责令暂停）医疗服务', 'agreement-suspended': '医保协议被中止', 'agreement-terminated': '医保协议被解除',
}

const kindWords = { suspend: '暂停', terminate: '终止' } as const

/** What a notice prints about the measure: “暂停 2 个月，2026 年 5 月 4 日至 7 月 3 日”; empty where it prints nothing. */
export const printedWords = (printed: Printed | null | undefined): string => {
  if (!printed) return ''
  const { kind, months, from, until } = printed
  const what = kind ? kindWords[kind] : months !== undefined || until || from ? '措施' : ''
  const length = months === undefined ? '' : ` ${months} 个月`
  const span = from || until ? `${from ? `${sayDay(from)}起` : ''}${until ? `至 ${sayDay(until, from)}` : ''}` : ''
  return [`${what}${length}`, span].filter(Boolean).join('，')
}
