import { type FormEvent, useState } from 'react'
import { Button } from '../../../ui/Button'
import { sayWait } from '../../../ui/countdown'
import { SecretField } from '../../../ui/SecretField'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { useInquiring } from './inquiring'
import '../../../ui/gate.css'

type Props = { onKnown: (person: string) => void; onClose: () => void }

/** Name or code, and the six figures. Nobody's name is offered before it was typed. */
export const WhoAsks = ({ onKnown, onClose }: Props) => {
  const [called, setCalled] = useState('')
  const [pin, setPin] = useState('')
  const { inquire, trouble, namesakes, chosen, choose, wait, busy, forget } = useInquiring(onKnown)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await inquire(called.trim(), pin)
    setPin('')
  }
  const onCalled = (it: string): void => {
    setCalled(it)
    forget()
  }
  return (
    <div className="gate-middle"><form className="gate-card" aria-label="本人查询" onSubmit={(event) => void submit(event)}>
      <h1>本人查询</h1>
      <p className="secondary">查自己的记分、状态和要办的事。每次查询都有记录。</p>
      <TextField autoFocus label="姓名或医保编码" maxLength={60} value={called} onChange={onCalled} />
      {namesakes.length > 1 && <Select label="有同名的，请选" value={chosen} options={namesakes} onChange={choose} />}
      <SecretField digits={6} label="6 位查询密码" value={pin} onChange={setPin} />
      {trouble && <p className="gate-said" role="alert">{trouble}</p>}
      <div className="gate-actions">
        <Button onClick={onClose}>返回</Button>
        <Button look="primary" type="submit" disabled={busy || wait > 0 || called.trim() === '' || pin.length !== 6}>
          {wait > 0 ? `请等 ${sayWait(wait)}` : '查询'}
        </Button>
      </div>
    </form></div>
  )
}
