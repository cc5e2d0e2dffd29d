import { z } from 'zod'
import { changed, define, planned, refused } from './definition'
import { measureArgs, measureKeys, measureLabels, measureProblem } from './record-institution-measure'

/** A measure on the institution that was entered wrongly is set right; how it stood before stays in the journal. `rev` is that of the row looked at. */
export const correctInstitutionMeasure = define({
  name: 'correctInstitutionMeasure',
  args: z.strictObject({ measure: measureArgs, rev: z.int().min(1), why: z.string().trim().min(1).max(200) }),
  labels: { ...Object.fromEntries(Object.entries(measureLabels).map(([place, label]) => [`measure.${place}`, label])), why: '更正的原因', rev: '版本' },
  reads: ({ measure }) => measureKeys(measure),
  plan: ({ measure, rev }, rows) => {
    const held = rows.get('measures', measure.id)
    if (!held) return refused({ place: '', sentence: '对机构的处理：没有找到这条记录，可能已被移走。' })
    if (held.origin === 'agency') return refused({ place: '', sentence: '对机构的处理：由经办机构传来，不能在本机更正。' })
    if (held.institution !== measure.institution) return refused({ place: '', sentence: '机构：不能更正为另一家机构。' })
    if (held.rev !== rev) return refused({ place: '', sentence: '对机构的处理：刚才已经被更正过，请重新打开核对。' })
    const problem = measureProblem(measure, rows)
    if (problem) return refused({ ...problem, place: `measure.${problem.place}` })
    const { id: _, ...row } = measure
    return planned(changed('measures', held, row))
  },
})
