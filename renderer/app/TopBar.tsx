import type { ReactNode } from 'react'
import type { InstitutionRow } from '../../shared/model/rows'
import type { Day } from '../../shared/time/day'
import { Icon } from '../ui/Icon'
import { Select } from '../ui/Select'
import { LargeType } from './LargeType'
import './top-bar.css'

type Props = {
  institutions: readonly InstitutionRow[]
  chosen: InstitutionRow | null
  today: Day
  /** The sample stands on its demonstration day and says so. */
  sample: boolean
  /** Whose passphrase opened the program; null while there is none. */
  who: string | null
  onLock: () => void
  onChoose: (institution: string) => void
  /** How it stands with the agency. */
  connection?: ReactNode
}

const Today = ({ today, sample }: Pick<Props, 'today' | 'sample'>) => {
  if (!sample) return <time className="today" dateTime={today}>{today}</time>
  return (
    <p className="today today-sample" role="status">
      <strong>示例</strong>
      <span className="today-words">机构与人员均为虚构，</span>
      <time dateTime={today}>{today}</time>（演示日）
    </p>
  )
}

export const TopBar = ({ institutions, chosen, today, sample, who, onLock, onChoose, connection }: Props) => (
  <header className="top-bar">
    <span className="product">支付资格管家</span>
    {chosen && (
      <Select bare label="机构" value={chosen.id} options={institutions.map(({ id, name }) => ({ value: id, word: name }))} onChange={onChoose} />
    )}
    <Today today={today} sample={sample} />
    <LargeType />
    {who !== null && (
      <button type="button" className="switch lock-switch" aria-keyshortcuts="Control+L" title={`当前账户：${who}。锁定（Ctrl+L）`} onClick={onLock}>
        <Icon name="lock" />锁定
      </button>
    )}
    {connection}
  </header>
)
