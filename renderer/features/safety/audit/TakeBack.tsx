import { useState } from 'react'
import type { JournalEntry } from '../../../../shared/model/journal'
import { neverUndone } from '../../../../shared/model/undoing'
import { groupOf, idTogether } from '../../../state/undo'
import { useBarred, useSession } from '../../../store/session'
import { entriesOf, takeBack } from '../../../store/taking-back'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'
import { type Deed, sentenceOfDeed } from './deed'

type Props = { entry: JournalEntry; onDone: () => void }

const FAILED = '没有撤销成，资料没有改动。请关闭程序后重新打开再试。'

/** Takes an entry back, with all of the same list; or says why that cannot be. */
export const TakeBack = ({ entry, onDone }: Props) => {
  const { store, stamp } = useSession()
  const barred = useBarred()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const group = groupOf(entry.command.id)
  const together = useLive(() => entriesOf(store, group), [store, group]) ?? [entry]
  const never = neverUndone(entry)
  if (never !== null) return <p className="secondary">{never}</p>
  const [first = entry, ...more] = together
  const deed: Deed = [first, ...more]
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const outcome = await takeBack({ store, stamp, idAt: idTogether }, deed, () => sentenceOfDeed(deed))
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
      {more.length > 0 && <p className="secondary">这份名单分 {deed.length} 部分保存，将一起撤销。</p>}
      {trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}
      <div className="dialog-actions">
        <Button disabled={busy || barred !== null} title={barred ?? '把改动过的内容恢复成这项操作之前的样子；撤销本身也会记录，也可以再撤销'} onClick={() => void run()}>{busy ? '正在撤销…' : '撤销这项操作'}</Button>
      </div>
    </>
  )
}
