import type { SyncNow, SyncState } from '../store/sync-port'
import { useSync } from '../store/use-sync'
import { Icon, type IconName } from '../ui/Icon'
import { localOf } from '../ui/when'
import { go } from './route'

type Look = { icon: IconName; word: string; says: string }

const looks: Record<SyncState, Look> = {
  apart: { icon: 'device', word: '仅本机', says: '数据只保存在这台电脑上，不需要网络；尚未与经办机构连接。' },
  offline: { icon: 'device', word: '未连接', says: '现在连不上经办机构。可以照常录入，连上后自动送出。' },
  syncing: { icon: 'sync', word: '正在同步', says: '正在与经办机构同步。' },
  online: { icon: 'sync', word: '已同步', says: '与经办机构同步。' },
  'needs-login': { icon: 'warning', word: '须重新接入', says: '经办机构不再认识本机，请用新的接入码重新接入。' },
  'needs-update': { icon: 'warning', word: '须更新程序', says: '经办机构不再接受这个版本。请更新程序；未送出的事项都在。' },
}

const timeOf = ({ lastGood }: SyncNow): string => (lastGood === null ? '' : localOf(lastGood).time)

const saidOf = (now: SyncNow): string => {
  const { says } = looks[now.state]
  const last = now.lastGood === null ? '' : `最后一次成功：${localOf(now.lastGood).day} ${timeOf(now)}。`
  return `${says}${last}点击查看。`
}

/** Always on screen: how it stands with the agency, when it last went well, what waits, what needs a person. */
export const Connection = () => {
  const now = useSync()
  const { icon, word } = looks[now.state]
  const trouble = now.needsPerson > 0 || now.state === 'needs-login' || now.state === 'needs-update'
  return (
    <button type="button" className={trouble ? 'connection connection-trouble' : 'connection'} title={saidOf(now)} onClick={() => go({ screen: 'agency' })}>
      <Icon name={icon} />
      <span>{word}{(now.state === 'online' || now.state === 'offline') && now.lastGood !== null && <time className="connection-time"> {timeOf(now)}</time>}</span>
      {now.waiting > 0 && <span className="connection-count">待送 {now.waiting}</span>}
      {now.needsPerson > 0 && <strong className="connection-count">待处理 {now.needsPerson}</strong>}
    </button>
  )
}
