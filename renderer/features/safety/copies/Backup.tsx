import { useState } from 'react'
import { ask } from '../../../bridge'
import { BACKUP_IDS } from '../../../store/commands/record-backup'
import { institutions } from '../../../store/queries'
import { lastBackup } from '../../../store/safety-queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'
import { useOnlyLooks } from '../role'
import { notMade, sayLast } from './backup-words'
import { RestoreBackup } from './RestoreBackup'

type Said = { good: boolean; sentence: string }

/** 备份到文件, when that was done last, and the way back from one. */
export const Backup = () => {
  const { store, stamp } = useSession()
  const looks = useOnlyLooks()
  const last = useLive(() => lastBackup(store), [store])
  const held = useLive(() => institutions(store), [store])
  const [making, setMaking] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const make = async (): Promise<Said | null> => {
    const made = await ask('backup.make', undefined)
    if (!made.ok) return { good: false, sentence: notMade[made.reason] }
    if (made.saved === null) return null
    const { id, ...rest } = stamp()
    const noted = await store.commit({ ...rest, id: `${BACKUP_IDS}${id}`, name: 'recordBackup', args: { file: made.saved } })
    return noted.ok ? { good: true, sentence: `已备份到“${made.saved}”。` } : { good: false, sentence: `备份文件“${made.saved}”已经做好，但没有记下。${noted.problem.sentence}` }
  }
  const onMake = (): void => {
    setMaking(true)
    setSaid(null)
    void make().catch((error: unknown) => {
      reportError(error)
      return { good: false, sentence: notMade.failed }
    }).then(setSaid).finally(() => setMaking(false))
  }
  const when = last === undefined ? null : sayLast(last, stamp().at)
  return (
    <>
      {when && <StatusLine good={!when.due}>{when.says}</StatusLine>}
      <div className="safety-row">
        <Button look="primary" disabled={making || looks !== null} onClick={onMake}>{making ? '正在备份…' : '备份到文件…'}</Button>
        <RestoreBackup replaces={(held ?? []).map(({ name }) => name)} disabled={looks !== null} />
        {looks && <p className="secondary">{looks}</p>}
      </div>
      {said && <div role="status"><StatusLine good={said.good}>{said.sentence}</StatusLine></div>}
    </>
  )
}
