import { institutionRow } from '../../../shared/model/rows'
import { taken } from './checks'
import { added, define, planned, refused } from './definition'

export const newInstitution = define({
  name: 'newInstitution',
  args: institutionRow.omit({ institution: true, origin: true, rev: true }),
  labels: { name: '机构名称', code: '机构编码', kind: '机构类型', region: '统筹地区（6 位代码）', packs: '适用办法', 'packs.*': '适用办法第 {n} 项', id: '编号' },
  reads: (args) => [{ table: 'institutions', id: args.id }],
  plan: (args, rows, rules) => {
    const again = taken(rows, 'institutions', args.id)
    if (again) return refused(again)
    const unknown = args.packs.findIndex((pack) => !rules.knowsPack(pack))
    if (unknown >= 0) return refused({ place: `packs.${unknown}`, sentence: `适用办法：法规库中没有“${args.packs[unknown]}”。` })
    return planned(added('institutions', { ...args, institution: args.id }))
  },
})
