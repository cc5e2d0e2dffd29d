/** Why a list is carried away; written into the journal. */
export const reasons = ['上报经办机构', '配合检查', '办理登记备案', '内部核对', '打印存档', '其他'] as const
const OTHER: string = '其他'

export type Asked = { reason: string; more: string; whole: boolean }

/** What is written down, or what is missing and where. Whole numbers need a word more than a choice. */
export const whyOf = ({ reason, more, whole }: Asked): { why: string } | { missing: 'reason' | 'more'; sentence: string } => {
  if (reason === '') return { missing: 'reason', sentence: '请选择导出的原因。' }
  const said = more.trim()
  if (reason === OTHER && said.length < 2) return { missing: 'more', sentence: '请写明原因。' }
  if (whole && said.length < 2) return { missing: 'more', sentence: '要导出完整的证件号码，请写明交给谁、为什么需要。' }
  if (said === '') return { why: reason }
  return { why: (reason === OTHER ? said : `${reason}：${said}`).slice(0, 200) }
}
