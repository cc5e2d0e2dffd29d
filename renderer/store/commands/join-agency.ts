import { z } from 'zod'
import { tieRow } from '../../../shared/model/agency-ties'
import { define, planned } from './definition'

/** Ids of these commands begin with this, so that the last of them is found by an index. */
export const JOIN_IDS = 'join/'

/** This program is enrolled at an agency; from here on what is entered about these institutions is told to it. */
export const joinAgency = define({
  name: 'joinAgency',
  args: z.strictObject({
    agency: z.string().min(1).max(300),
    institutions: z.array(z.strictObject({ here: z.string().min(1), there: z.string().min(1) })).min(1).max(2000),
  }),
  labels: { agency: '经办机构', institutions: '机构', 'institutions.*.here': '本机机构编号', 'institutions.*.there': '经办机构的机构编号' },
  reads: () => [{ table: 'meta', id: 'agency' }],
  plan: (tie, rows) => planned({ table: 'meta', id: 'agency', before: rows.get('meta', 'agency') ?? null, after: tieRow(tie) }),
})
