import { useState } from 'react'
import type { Repair } from '../store/reconcile'
import { useSession } from '../store/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { BackupReminder } from './BackupReminder'
import { ClockNotice } from './ClockNotice'

const repairs: Record<Exclude<Repair, 'none'>, string> = {
  'journal-filled': '上次关闭时有一份记录没有写完，已自动补齐，没有丢失。',
  'store-caught-up': '上次关闭时有一份数据没有写完，已从安全副本自动补齐，没有丢失。',
  'store-rebuilt': '本机数据文件损坏或丢失，已从安全副本完整恢复，没有丢失。',
  'backup-restored': '已按备份文件恢复。恢复前的资料没有删除，另存在数据文件夹的 replaced 中。',
}

const levels = {
  low: '磁盘剩余空间不足 1 GB，请及时清理。',
  full: '磁盘剩余空间不足 200 MB，为免写坏数据，现在只能查看、不能录入。请清理磁盘。',
} as const

const clocks = {
  back: '电脑的日期或时间比上次使用时早，法定期限要按日期计算，请核对电脑时间。',
  forward: '电脑的日期或时间向前跳了很多，法定期限要按日期计算，请核对电脑时间。',
} as const

/** What the machine does that a person must know, over every screen as long as it lasts. */
export const Notices = () => {
  const { repair, machine } = useSession()
  const [read, setRead] = useState<Repair>('none')
  return (
    <>
      {machine.level !== 'fine' && <Banner kind="warning">{levels[machine.level]}</Banner>}
      <BackupReminder />
      {machine.clock !== 'fine' && <Banner kind="warning">{clocks[machine.clock]}</Banner>}
      <ClockNotice />
      {repair !== 'none' && repair !== read && <Banner kind="info" action={<Button onClick={() => setRead(repair)}>知道了</Button>}>{repairs[repair]}</Banner>}
    </>
  )
}
