import { type FormEvent, useState } from 'react'
import { idleMinutes } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'

type Props = { mayChange: boolean; onDone: (told: string) => void }

/** Null for what is no number of minutes from 0 to 120. */
const minutesIn = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : null
}

const words = (minutes: number): string => (minutes === 0 ? '不自动锁定。' : `${minutes} 分钟没有操作即锁定。`)

const IdleForm = ({ held, onDone }: { held: number; onDone: Props['onDone'] }) => {
  const { store, stamp } = useSession()
  const [typed, setTyped] = useState(String(held))
  const [refusal, setRefusal] = useState<string | undefined>()
  const minutes = minutesIn(typed)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (minutes === null) return
    const outcome = await store.commit({ ...stamp(), name: 'setIdle', args: { minutes } })
    setRefusal(outcome.ok ? undefined : outcome.problem.sentence)
    if (outcome.ok) onDone(`已保存：${words(minutes)}`)
  }
  return (
    <form className="accounts-idle" onSubmit={(event) => void save(event)}>
      <TextField
        label="几分钟没有操作后锁定" inputMode="numeric" maxLength={4} className="figures" value={typed} onChange={(it) => { setTyped(it); setRefusal(undefined) }}
        hint="填 1 到 120；填 0 表示不自动锁定。" trouble={refusal ?? (minutes === null ? '请填 0 到 120 的整数。' : undefined)}
      />
      <Button type="submit" disabled={minutes === null || minutes === held}>保存</Button>
    </form>
  )
}

/** 自动锁定. */
export const IdleLock = ({ mayChange, onDone }: Props) => {
  const { store } = useSession()
  const held = useLive(() => idleMinutes(store), [store])
  return (
    <div className="accounts-setting">
      <h3>自动锁定</h3>
      {held !== undefined && (mayChange ? <IdleForm key={held} held={held} onDone={onDone} /> : <p className="secondary">{words(held)}</p>)}
    </div>
  )
}
