import { restorationRow } from '../../../shared/model/rows'
import { overCap, taken, unknownInstitution, unknownPerson } from './checks'
import { added, define, planned, refused } from './definition'

/** A restoration the agency approved, a fact even where the rules would not give it (R5). */
export const recordRestoration = define({
  name: 'recordRestoration',
  args: restorationRow.omit({ origin: true, rev: true }),
  labels: { on: '批准修复之日', route: '修复途径', points: '减免分值', score: '考试成绩', institution: '机构', person: '人员', id: '编号' },
  reads: (it) => [
    { table: 'institutions', id: it.institution },
    { table: 'people', id: it.person },
    { table: 'restorations', id: it.id },
  ],
  plan: (given, rows, rules) => {
    const known = unknownInstitution(rows, given.institution) ?? unknownPerson(rows, given.person) ?? taken(rows, 'restorations', given.id)
    if (known) return refused(known)
    const institution = rows.get('institutions', given.institution)
    if (!institution) throw new Error('unreachable: the institution was found above')
    if (!rules.knowsRoute(given.route))
      return refused({ place: 'route', sentence: `修复途径：没有“${given.route}”这一途径。` })
    const over = overCap(given.points, institution, given.on, rules, { place: 'points', label: '减免分值' })
    return over ? refused(over) : planned(added('restorations', given))
  },
})
