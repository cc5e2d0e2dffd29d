import type { Pack, Role, SiteKind, Source } from './schema'

/** 第三条（内蒙古：二）: what a pack says of whom it is for, where it leaves a role out at a kind of institution; null where the role is meant. */
export const leavesOut = ({ scope }: Pack, kind: SiteKind, role: Role): Source | null => {
  const institution = kind === 'pharmacy' ? 'pharmacy' : 'medical'
  if (scope.some((it) => it.institution === institution && it.roles.includes(role))) return null
  return scope.find((it) => it.institution === institution) ?? scope[0] ?? {}
}
