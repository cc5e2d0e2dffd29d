import { useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Skeleton } from '../../../ui/states'
import { useOnlyLooks } from '../role'
import { StatusLine } from '../StatusLine'
import { GoBackDialog } from './GoBackDialog'
import { SnapshotTable } from './SnapshotTable'
import { type Snapshot, useSnapshots } from './useSnapshots'

type Said = { good: boolean; sentence: string }

/** 快照: all rows as they were on a day, kept by main; one can be made now, and one can go back to each. */
export const Snapshots = () => {
  const { list, failed, again } = useSnapshots()
  const looks = useOnlyLooks()
  const [making, setMaking] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const [open, setOpen] = useState<Snapshot | null>(null)
  const make = async (): Promise<Said> => {
    const made = await ask('snapshot.make', { why: 'asked' })
    return made.ok ? { good: true, sentence: '已做好一份快照。' } : { good: false, sentence: '磁盘空间不足，没有做成快照。请清理磁盘后再试。' }
  }
  const onMake = (): void => {
    setMaking(true)
    void make().catch((error: unknown) => {
      reportError(error)
      return { good: false, sentence: '没有做成快照。请核对下面的操作记录是否完整，或者关闭程序后重新打开再试。' }
    }).then(setSaid).finally(() => {
      setMaking(false)
      again()
    })
  }
  const onRestored = (sentence: string): void => {
    setOpen(null)
    setSaid({ good: true, sentence })
    again()
  }
  return (
    <>
      <h3>快照</h3>
      <div className="safety-row">
        <Button disabled={making} onClick={onMake}>{making ? '正在做快照…' : '现在做一份快照'}</Button>
        <p className="secondary">录错了一大批，可以回到某一份快照；恢复之前会先列出要改变什么。</p>
      </div>
      {said && <div role="status"><StatusLine good={said.good}>{said.sentence}</StatusLine></div>}
      {failed && <StatusLine>快照的清单读不出来，请关闭程序后重新打开再试。</StatusLine>}
      {!list && !failed && <Skeleton rows={3} />}
      {list?.length === 0 && <p className="safety-none">还没有快照。程序每天自动做一份。</p>}
      {list && list.length > 0 && <SnapshotTable list={list} barred={looks !== null} onOpen={setOpen} />}
      {open && <GoBackDialog snapshot={open} onClose={() => setOpen(null)} onDone={onRestored} />}
    </>
  )
}
