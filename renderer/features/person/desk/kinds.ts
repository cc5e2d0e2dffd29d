import { z } from 'zod'
import { type Role, roles } from '../../../../shared/rules/schema'
import kinds from './kinds.yaml'

const byRole = z.record(z.enum(roles), z.array(z.string())).parse(kinds)

/** The names of papers to choose among: those of the role, and those of the others. */
export const licenceKinds = (role: Role): { own: string[]; others: string[] } => {
  const own = byRole[role]
  const others = [...new Set(Object.values(byRole).flat())].filter((it) => !own.includes(it))
  return { own, others }
}
