import { useState } from 'react'
import type { JournalEntry } from '../../../../shared/model/journal'
import { neverUndone } from '../../../../shared/model/undoing'
import { groupOf, idTogether } from '../../../state/undo'
import { useBarred, useSession } from '../../../store/session'
import { entriesOf, partsOf, takeBack } from '../../../store/taking-back'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'
import { tellDeed } from './deed'

type Props = { entry: JournalEntry; onDone: () => void }

const FAILED = '没有撤销成，资料没有改动。请关闭程序后重新打开再试。'

/** Takes an entry back, with all of the same list; or says why that cannot be. */
export const TakeBack = ({ entry, onDone }: Props) => {
  const { store, stamp } = useSession()
  const barred = useBarred()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const group = groupOf(entry.command.id)
  const together = useLive(() => partsOf(store, group), [store, group]) ?? []
  const never = neverUndone(entry)
  if (never !== null) return <p className="secondary">{never}</p>
  const run = async (): Promise<void> => {
    setBusy(true)
    setDone(0)
    try {
      const told = await tellDeed(store, entriesOf(store, together))
      if (!told) return
      const outcome = await takeBack({ store, stamp, idAt: idTogether }, together, told.words, setDone)
      setTrouble(outcome.ok ? null : outcome.problem.sentence)
      if (outcome.ok) onDone()
    } catch (error) {
      reportError(error)
      setTrouble(FAILED)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {together.length > 1 && <p className="secondary">这份名单分 {together.length} 部分保存，将一起撤销。</p>}
      {trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}
      <div className="dialog-actions">
        <Button disabled={busy || together.length === 0 || barred !== null} title={barred ?? '把改动过的内容恢复成这项操作之前的样子；撤销本身也会记录，也可以再撤销'} onClick={() => void run()}>{busy ? (together.length > 1 ? `正在撤销 ${done} / ${together.length}` : '正在撤销…') : '撤销这项操作'}</Button>
      </div>
    </>
  )
}
