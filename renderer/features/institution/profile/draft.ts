import { packsFor } from '../../../../shared/model/assignment'
import type { Library } from '../../../../shared/model/library'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { type SiteKind, siteKinds } from '../../../../shared/rules/schema'
import type { ArgsOf } from '../../../store/commands/all'
import { regionName } from './regions'

/** `region` is a code, `elsewhere` or nothing yet; `code6` is what was typed for a region that is not in the list. */
export type InstitutionDraft = { name: string; code: string; kind: string; region: string; code6: string }
export type Troubles = Readonly<Record<string, string>>

export const ELSEWHERE = 'elsewhere'

export const emptyInstitution: InstitutionDraft = { name: '', code: '', kind: '', region: '', code6: '' }

export const draftOf = ({ name, code, kind, region }: InstitutionRow): InstitutionDraft =>
  regionName(region) === null ? { name, code, kind, region: ELSEWHERE, code6: region } : { name, code, kind, region, code6: '' }

export const kindWords: Readonly<Record<SiteKind, string>> = {
  pharmacy: '定点零售药店', medical: '定点医疗机构', 'public-medical': '定点医疗机构（公立）',
}

const regionOf = ({ region, code6 }: InstitutionDraft): string => (region === ELSEWHERE ? code6.normalize('NFKC').trim() : region)

/** The rules held for the region of the draft; null while there is no region. */
export const packsOf = (draft: InstitutionDraft, library: Library): readonly string[] | null => {
  const region = regionOf(draft)
  return /^\d{6}$/.test(region) ? packsFor(region, library) : null
}

const regionTroubles = (draft: InstitutionDraft, packs: readonly string[] | null): Troubles => {
  if (draft.region === '') return { region: '请选择统筹地区。' }
  if (packs === null) return { code6: '请填写统筹地区的 6 位行政区划代码，例如 330100。' }
  return packs.length > 0 ? {} : { [draft.region === ELSEWHERE ? 'code6' : 'region']: '程序里还没有这个地区的规则，暂时不能登记。' }
}

type Read = { args: ArgsOf<'newInstitution'> | null; troubles: Troubles }

/** What was typed, as the command takes it, or what is still missing. */
export const readInstitution = (draft: InstitutionDraft, id: string, library: Library): Read => {
  const packs = packsOf(draft, library)
  const kind = siteKinds.find((it) => it === draft.kind)
  const troubles = {
    ...(draft.name.trim() === '' && { name: '请填写机构名称。' }),
    ...(draft.code.trim() === '' && { code: '请填写医保编码，可在医保协议上找到。' }),
    ...(!kind && { kind: '请选择机构类型。' }),
    ...regionTroubles(draft, packs),
  }
  if (!kind || !packs || Object.keys(troubles).length > 0) return { args: null, troubles }
  const code = draft.code.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return { args: { id, name: draft.name.trim(), code, kind, region: regionOf(draft), packs: [...packs] }, troubles }
}
