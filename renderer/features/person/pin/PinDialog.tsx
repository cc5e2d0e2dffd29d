import { type FormEvent, useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SecretField } from '../../../ui/SecretField'

type Props = { person: PersonRow; onClose: () => void; /** Gives the sentence of a refusal. */ onMade: (verifier: string) => Promise<string | null> }

const WEAK = '太容易猜到：不能是同一个数字、连续的数字或重复的数字。'
const FAILED = '没有成功，什么都没有改变。请再试一次。'

/** Six figures typed twice, best by the person. Main makes of them what is kept. */
export const PinDialog = ({ person, onClose, onMade }: Props) => {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const differs = again.length === 6 && again !== pin
  const make = async (): Promise<string | undefined> => {
    const made = await ask('pin.make', { person: person.id, pin })
    return made.ok ? (await onMade(made.verifier)) ?? undefined : WEAK
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setTrouble(await make().catch(() => FAILED))
    setBusy(false)
  }
  return (
    <Dialog title={`${person.name}的查询密码`} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void save(event)}>
        <p>请{person.name}本人输入 6 位数字。凭它只能看自己的记分和状态，看不到别人的，也不能更改。</p>
        <SecretField autoFocus digits={6} label="查询密码" value={pin} trouble={trouble} onChange={(it) => { setPin(it); setTrouble(undefined) }} />
        <SecretField digits={6} label="再输入一次查询密码" value={again} trouble={differs ? '两次输入的不一致。' : undefined} onChange={setAgain} />
        <div className="dialog-actions">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={busy || pin.length !== 6 || again !== pin}>保存</Button>
        </div>
      </form>
    </Dialog>
  )
}
