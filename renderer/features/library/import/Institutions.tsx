import type { Library } from '../../../../shared/model/library'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import type { Pack } from '../../../../shared/rules/schema'
import type { Proposal } from './proposal'

type Props = { proposal: Proposal; pack: Pack; library: Library; institutions: readonly InstitutionRow[] }

const titles = (ids: readonly string[], library: Library): string => ids.map((id) => library.packs.get(id)?.value.shortTitle ?? id).join('、')

/** To which institutions the pack applies, from when to when. */
export const Institutions = ({ proposal: { assignments, followers }, pack, library, institutions }: Props) => {
  if (assignments.length + followers.length === 0) return <p>没有机构在它的地区之内，也没有机构适用它所代替的规则。采用后只放在法规库里，供查阅。</p>
  const term = `${sayDay(pack.effectiveFrom)}起${pack.effectiveTo ? `至 ${sayDay(pack.effectiveTo)}` : ''}`
  const nameOf = (id: string): string => institutions.find((it) => it.id === id)?.name ?? id
  return (
    <ul className="law-list">
      {assignments.map(({ institution, before }) => (
        <li key={institution}>{nameOf(institution)}：{term}适用。原来适用{titles(before, library)}，施行以前的决定仍按原来的规则。</li>
      ))}
      {followers.map(({ id, name }) => <li key={id}>{name}：现在就适用这个规则包，改用导入的版本（{term}）。</li>)}
    </ul>
  )
}
