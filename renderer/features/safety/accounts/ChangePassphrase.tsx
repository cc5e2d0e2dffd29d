import { type FormEvent, useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SecretField } from '../../../ui/SecretField'
import { agrees, NewPassphrase, nothingTyped } from './NewPassphrase'
import type { AccountHeld } from './use-safety'

type Props = { of: AccountHeld; /** The account of who asks: proven by the old passphrase. */ own: boolean; onClose: () => void; onDone: (told: string) => void }

const failed = { ok: false, reason: 'unknown', sentence: '没有成功，口令没有改变。请再试一次。' } as const

/** 修改口令: one's own with the old one; an administrator gives another account a new one. */
export const ChangePassphrase = ({ of, own, onClose, onDone }: Props) => {
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const [trouble, setTrouble] = useState<{ old: boolean; sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const said = await ask('account.passphrase', { account: of.id, old: own ? old : null, passphrase: typed.first }).catch(() => failed)
    setBusy(false)
    if (said.ok) return onDone(`${of.name}的口令已修改。`)
    const wrong = said.reason === 'wrong'
    if (wrong) setOld('')
    setTrouble({ old: wrong && own, sentence: said.sentence })
  }
  return (
    <Dialog title={`修改${of.name}的口令`} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void change(event)}>
        {own
          ? <SecretField autoFocus label="原口令" value={old} trouble={trouble?.old ? trouble.sentence : undefined} onChange={setOld} />
          : <p className="secondary">原口令从此不能再用。请把新口令当面告诉{of.name}，由本人再改一次。</p>}
        <NewPassphrase autoFocus={!own} value={typed} trouble={trouble && !trouble.old ? trouble.sentence : undefined} onChange={(it) => { setTyped(it); setTrouble(null) }} />
        <div className="dialog-actions">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={busy || (own && old === '') || !agrees(typed)}>修改</Button>
        </div>
      </form>
    </Dialog>
  )
}
