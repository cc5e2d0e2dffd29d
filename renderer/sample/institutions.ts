import type { ArgsOf } from '../store/commands/all'
import { NOWHERE } from './person'

export const pharmacy = {
  id: 'sample-huimin',
  name: '淄博惠民大药房（示例）',
  code: `P${NOWHERE}00001`,
  kind: 'pharmacy',
  region: '370300',
  packs: ['shandong-2025-5'],
} satisfies ArgsOf<'newInstitution'>

export const clinic = {
  id: 'sample-kangning',
  name: '乌海康宁诊所（示例）',
  code: `H${NOWHERE}00002`,
  kind: 'medical',
  region: '150300',
  packs: ['neimenggu-2025-7'],
} satisfies ArgsOf<'newInstitution'>
