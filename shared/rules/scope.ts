import type { Pack, Role, SiteKind, Source } from './schema'

/** 第三条（内蒙古：二）: what a pack says of whom it is for, where it leaves a role out at a kind of institution; null where the role is meant. */
export const leavesOut = ({ scope }: Pack, kind: SiteKind, role: Role): Source | null => {
  const said = scope.filter((it) => it.institution === (kind === 'pharmacy' ? 'pharmacy' : 'medical'))
  return said.some((it) => it.roles.includes(role)) ? null : (said[0] ?? scope[0] ?? {})
}
