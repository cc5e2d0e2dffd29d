import { type FormEvent, useState } from 'react'
import { ask } from '../../bridge'
import { Button } from '../../ui/Button'
import { sayWait } from '../../ui/countdown'
import { TextField } from '../../ui/TextField'

type Props = { wait: number; onWait: (seconds: number) => void; onBack: () => void; onOpened: () => void }

const FAILED = '没有打开，请再试一次；仍不行请关闭程序后重新打开。'

/** 忘记口令: the recovery code, as printed. */
export const CodeDoor = ({ wait, onWait, onBack, onOpened }: Props) => {
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const recover = async (): Promise<string | undefined> => {
    const said = await ask('safety.recover', { code })
    if (said.ok) {
      onOpened()
      return
    }
    onWait(said.waitSeconds)
    return said.waitSeconds > 0 ? '试错次数过多，请等一会儿再试。' : said.sentence
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setTrouble(await recover().catch(() => FAILED))
    setBusy(false)
  }
  return (
    <div className="gate-middle">
      <form className="gate-card gate-card-wide" onSubmit={(event) => void submit(event)}>
        <h1>忘记口令</h1>
        <p>请输入设置口令时打印或抄下的恢复码，然后设置新口令。</p>
        <TextField
          autoFocus label="恢复码" maxLength={100} className="code-typed" value={code} trouble={trouble} onChange={(it) => { setCode(it); setTrouble(undefined) }}
          hint="八组，每组 4 个字符；不分大小写，空格和横线可以不输。"
        />
        <p className="secondary">口令和恢复码都没有时，资料无法打开。</p>
        <div className="gate-actions">
          <Button onClick={onBack}>返回</Button>
          <Button look="primary" type="submit" disabled={busy || wait > 0 || code.trim() === ''}>{wait > 0 ? `请等 ${sayWait(wait)}` : '下一步'}</Button>
        </div>
      </form>
    </div>
  )
}
