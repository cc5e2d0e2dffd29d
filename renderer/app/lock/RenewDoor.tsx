import { type FormEvent, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { agrees, NewPassphrase, nothingTyped } from '../../features/safety/accounts/NewPassphrase'
import { ask } from '../../bridge'
import { usePreferences } from '../../state/preferences'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'

type Props = { accounts: Answer<'safety.state'>['accounts']; onGiveUp: () => void }

const failed = { ok: false, sentence: '没有成功，请再试一次。' } as const

/** After the recovery code: an administrator gets a new passphrase, or the program stays shut. */
export const RenewDoor = ({ accounts, onGiveUp }: Props) => {
  const administrators = accounts.filter(({ role }) => role === 'administrator')
  const [picked, pick] = useState<string | null>(null)
  const account = picked ?? administrators[0]?.id ?? ''
  const [typed, setTyped] = useState(nothingTyped)
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const sitDown = usePreferences((it) => it.sitDown)
  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const said = await ask('account.passphrase', { account, old: null, passphrase: typed.first }).catch(() => failed)
    setBusy(false)
    if (said.ok) sitDown(account)
    else setTrouble(said.sentence)
  }
  return (
    <div className="gate-middle">
      <form className="gate-card" onSubmit={(event) => void renew(event)}>
        <h1>设置新口令</h1>
        <p>恢复码正确。设置新口令后程序就会打开；恢复码仍然有效，请放回原处。</p>
        <Select label="管理员" value={account} options={administrators.map(({ id, name }) => ({ value: id, word: name }))} onChange={pick} />
        <NewPassphrase autoFocus value={typed} trouble={trouble} onChange={(it) => { setTyped(it); setTrouble(undefined) }} />
        <div className="gate-actions">
          <Button onClick={onGiveUp}>放弃，不打开</Button>
          <Button look="primary" type="submit" disabled={busy || !agrees(typed)}>保存并打开</Button>
        </div>
      </form>
    </div>
  )
}
