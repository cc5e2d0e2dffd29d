import { rolesAt } from '../../../../shared/model/staff'
import { institutionOf, type Known, packAt } from '../../../../shared/model/known'

/** The roles to choose among at an institution: those the rules reach first. */
export const rolesFor = (known: Known, institution: string) => {
  const at = institutionOf(known, institution)
  if (!at) return []
  const { meant, others } = rolesAt(packAt(known, at, known.now), at.kind)
  return [{ name: '细则适用的岗位', choices: meant }, { name: '其他岗位', choices: others }]
}
