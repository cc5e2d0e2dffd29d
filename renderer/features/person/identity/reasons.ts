/** Why somebody looks at whole numbers; written into the journal. */
export const reasons = ['核对登记信息', '办理登记备案、恢复或者申诉', '配合经办机构检查', '本人要求', '其他'] as const
const OTHER: string = '其他'

/** What is written down, or the place of what is still missing. */
export const whyOf = (reason: string, more: string): { why: string } | { missing: 'reason' | 'more' } => {
  if (reason === '') return { missing: 'reason' }
  const said = more.trim()
  if (reason === OTHER && said.length < 2) return { missing: 'more' }
  if (said === '') return { why: reason }
  return { why: reason === OTHER ? said : `${reason}：${said}` }
}
