import { type Line, SOON } from './lines'

export const columns = ['机构', '人员', '暂停', '终止', `待办：${SOON} 个工作日内`, '待办：已逾期', '与规则不一致', '年度人次', '暂停、终止占比'] as const

export const percent = (part: number, of: number): string => (of === 0 ? '—' : `${((part * 100) / of).toFixed(1)}%`)

/** Person-times of the year of all institutions together. */
export const timesIn = (lines: readonly Line[]): number => lines.reduce((sum, it) => sum + (it.share?.times ?? 0), 0)
