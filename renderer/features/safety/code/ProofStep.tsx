import { type FormEvent, useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'

type Props = { prove: readonly [number, number]; onBack: () => void; onProven: () => void }

const troubles = {
  wrong: '与恢复码不一致，请对照打印或抄下的恢复码再输入。',
  none: '这次的恢复码已经取消，请关闭后重新开始。什么都没有改变。',
  failed: '没有能够写入磁盘，什么都没有改变。请检查磁盘后再试一次。',
}

/** Two groups of the code typed from paper: nothing is written before. */
export const ProofStep = ({ prove, onBack, onProven }: Props) => {
  const [typed, setTyped] = useState<[string, string]>(['', ''])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const said = await ask('protect.confirm', { typed }).catch(() => ({ ok: false, reason: 'failed' }) as const)
    setBusy(false)
    if (said.ok) onProven()
    else setTrouble(troubles[said.reason])
  }
  const [first, second] = typed
  return (
    <form className="dialog-form" onSubmit={(event) => void confirm(event)}>
      <p>请看着打印或抄下的恢复码，输入下面两组。</p>
      <div className="code-proof">
        <TextField autoFocus className="code-typed" label={`第 ${prove[0]} 组`} value={first} maxLength={8} onChange={(it) => setTyped([it, second])} />
        <TextField className="code-typed" label={`第 ${prove[1]} 组`} value={second} maxLength={8} onChange={(it) => setTyped([first, it])} />
      </div>
      {trouble && <p role="alert" className="labelled-trouble">{trouble}</p>}
      <div className="dialog-actions">
        <Button className="dialog-actions-apart" disabled={busy} onClick={onBack}>再看一次恢复码</Button>
        <Button look="primary" type="submit" disabled={busy || first === '' || second === ''}>{busy ? '正在加密保存…' : '核对'}</Button>
      </div>
    </form>
  )
}
