import { type FormEvent, useEffect, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { ask } from '../../bridge'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import './lock.css'

type State = Answer<'safety.state'>
type Entered = Answer<'safety.unlock'>

const wrong = (said: Extract<Entered, { ok: false }>): string => {
  if (said.reason === 'wait' || said.waitSeconds > 0) return `试错次数过多，请在 ${said.waitSeconds} 秒后再试。`
  return said.reason === 'wrong' ? '口令不对，请再试一次。' : '没有这个账户。'
}

/** Asks who is there. What main answers is told to the whole program by itself (`safety.changed`). */
export const LockScreen = () => {
  const [state, setState] = useState<State | null>(null)
  const [account, setAccount] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => {
    void ask('safety.state', undefined).then((it) => {
      setState(it)
      setAccount(it.accounts[0]?.id ?? '')
    })
  }, [])
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const entered = await ask('safety.unlock', { account, passphrase })
    setPassphrase('')
    setSaid(entered.ok ? '' : wrong(entered))
  }
  if (!state) return null
  return (
    <main className="lock">
      <form className="lock-card" onSubmit={(event) => void unlock(event)}>
        <h1>支付资格管家</h1>
        <Select label="账户" value={account} options={state.accounts.map(({ id, name }) => ({ value: id, word: name }))} onChange={setAccount} />
        <label className="lock-field">
          口令
          <input type="password" autoFocus value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
        </label>
        {said && <p className="lock-said" role="alert">{said}</p>}
        <Button look="primary" disabled={passphrase === ''}>打开</Button>
      </form>
    </main>
  )
}
