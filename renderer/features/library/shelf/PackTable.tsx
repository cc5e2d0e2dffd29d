import type { Held } from '../../../../shared/model/library'
import type { InstitutionRow } from '../../../../shared/model/rows'
import type { Pack } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import { Icon } from '../../../ui/Icon'
import { namesOf, sayOrigin, sayRegion, sayStanding, sayTerm, usersOf } from '../words'

type Props = { packs: readonly Held<Pack>[]; institutions: readonly InstitutionRow[]; today: Day; onOpen: (pack: string) => void }

const Term = ({ pack, today }: { pack: Pack; today: Day }) => {
  const { says, warn } = sayStanding(pack, today)
  return (
    <>
      {sayTerm(pack)}
      <span className={warn ? 'law-line law-warn' : 'law-line secondary'}>{warn && <Icon name="warning" />}{says}</span>
    </>
  )
}

const Line = ({ held, institutions, today, onOpen }: { held: Held<Pack> } & Omit<Props, 'packs'>) => {
  const { value: pack } = held
  return (
    <tr>
      <th scope="row">
        <button type="button" className="law-open" onClick={() => onOpen(pack.id)}>{pack.shortTitle}</button>
        <span className="law-line secondary">{pack.document}</span>
      </th>
      <td>{sayRegion(pack.region)}</td>
      <td><Term pack={pack} today={today} /></td>
      <td>{namesOf(usersOf(pack.id, institutions)) || <span className="secondary">没有机构适用</span>}</td>
      <td className="figures">{pack.articles.length} 条<span className="law-line secondary">口径 {pack.readings.length} 条</span></td>
      <td>{sayOrigin(held)}<span className="law-line secondary">核对于 {pack.lastChecked}</span></td>
    </tr>
  )
}

export const PackTable = ({ packs, ...rest }: Props) => (
  <table className="law-table">
    <thead>
      <tr>
        <th scope="col" className="law-column-name">名称</th>
        <th scope="col" className="law-column-region">地区</th>
        <th scope="col">有效期</th>
        <th scope="col">适用机构</th>
        <th scope="col" className="law-column-count">条文</th>
        <th scope="col" className="law-column-origin">来源</th>
      </tr>
    </thead>
    <tbody>
      {packs.map((it) => <Line key={it.value.id} held={it} {...rest} />)}
    </tbody>
  </table>
)
