import type { InstitutionRow } from '../../shared/model/rows'
import { useSession } from '../store/session'
import { usePreferences } from '../state/preferences'
import { Icon } from '../ui/Icon'
import { Select } from '../ui/Select'
import './top-bar.css'

type Props = { institutions: readonly InstitutionRow[]; chosen: InstitutionRow | null }

const Today = () => {
  const { today, sample } = useSession()
  if (!sample) return <time className="today" dateTime={today}>{today}</time>
  return (
    <p className="today today-sample" role="status">
      <strong>示例</strong>
      <span className="today-words">机构与人员均为虚构，</span>
      <time dateTime={today}>{today}</time>（演示日）
    </p>
  )
}

export const TopBar = ({ institutions, chosen }: Props) => {
  const { large, toggleLarge, choose } = usePreferences()
  return (
    <header className="top-bar">
      <span className="product">支付资格管家</span>
      {chosen && (
        <Select bare label="机构" value={chosen.id} options={institutions.map(({ id, name }) => ({ value: id, word: name }))} onChange={choose} />
      )}
      <Today />
      <button type="button" className="switch" aria-pressed={large} onClick={toggleLarge} title="放大文字、行距和按钮">大字</button>
      <span className="connection" title="数据只保存在这台电脑上，不需要网络；尚未与经办机构连接。">
        <Icon name="device" />仅本机
      </span>
    </header>
  )
}
