import { noInstitution } from './checks'
import { changed, define, planned, refused } from './definition'
import { institutionArgs, institutionLabels, unknownPack } from './new-institution'

/** Name, code, kind, region and rules of an institution as they are from now on. */
export const changeInstitution = define({
  name: 'changeInstitution',
  args: institutionArgs,
  labels: institutionLabels,
  reads: (args) => [{ table: 'institutions', id: args.id }],
  plan: (args, rows, rules) => {
    const before = rows.get('institutions', args.id)
    if (!before) return refused(noInstitution(args.id, 'id'))
    const problem = unknownPack(args.packs, rules)
    return problem ? refused(problem) : planned(changed('institutions', before, args))
  },
})
