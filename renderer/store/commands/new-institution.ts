import { institutionRow } from '../../../shared/model/rows'
import type { Labels, Problem } from '../../../shared/model/problem'
import type { Rules } from '../../../shared/model/rulebook'
import { taken } from './checks'
import { added, define, planned, refused } from './definition'

export const institutionArgs = institutionRow.omit({ institution: true, origin: true, rev: true })

export const institutionLabels: Labels = {
  name: '机构名称', code: '机构编码', kind: '机构类型', region: '统筹地区（6 位代码）', packs: '适用办法', 'packs.*': '适用办法第 {n} 项', id: '编号',
}

export const unknownPack = (packs: readonly string[], rules: Rules): Problem | null => {
  const unknown = packs.findIndex((pack) => !rules.knowsPack(pack))
  return unknown < 0 ? null : { place: `packs.${unknown}`, sentence: `适用办法：法规库中没有“${packs[unknown]}”。` }
}

export const newInstitution = define({
  name: 'newInstitution',
  args: institutionArgs,
  labels: institutionLabels,
  reads: (args) => [{ table: 'institutions', id: args.id }],
  plan: (args, rows, rules) => {
    const problem = taken(rows, 'institutions', args.id) ?? unknownPack(args.packs, rules)
    return problem ? refused(problem) : planned(added('institutions', { ...args, institution: args.id }))
  },
})
