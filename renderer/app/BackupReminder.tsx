import { useState } from 'react'
import { day, daysBetween } from '../../shared/time/day'
import { backupBase } from '../store/safety-queries'
import { useSession } from '../store/session'
import { useLive } from '../store/useLive'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { localOf } from '../ui/when'
import { go } from './route'

const REMIND_DAYS = 30

/** Over every screen, once in a while: facts that only this computer holds. The sample can be had again. */
export const BackupReminder = () => {
  const { store, sample, me, stamp } = useSession()
  const [later, setLater] = useState(false)
  const since = useLive(() => backupBase(store), [store])
  if (sample || later || me.role !== 'administrator' || !since) return null
  const days = daysBetween(day(localOf(since.at).day), day(localOf(stamp().at).day))
  if (days <= REMIND_DAYS) return null
  const action = (
    <>
      <Button onClick={() => go({ screen: 'safety' })}>去备份</Button>
      <Button look="quiet" onClick={() => setLater(true)}>以后再说</Button>
    </>
  )
  return <Banner kind="warning" action={action}>{since.ever ? `已有 ${days} 天没有备份到文件。` : '还没有做过备份文件。'}电脑坏了，要靠它恢复，请备份一次。</Banner>
}
