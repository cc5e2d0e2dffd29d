import { type FormEvent, useState } from 'react'
import { ask } from '../../bridge'
import { Button } from '../../ui/Button'
import { SecretField } from '../../ui/SecretField'
import { TextField } from '../../ui/TextField'
import type { Offered } from './offered'

type Props = { onOffered: (offered: Offered) => void; onCancel: () => void }

/** Why, who, and the passphrase twice. Nothing is written yet. */
export const PassphraseStep = ({ onOffered, onCancel }: Props) => {
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const differs = again !== '' && again !== passphrase
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const offer = await ask('protect.begin', { name, passphrase }).catch(() => ({ ok: false, sentence: '没有成功，什么都没有改变。请再试一次。' }) as const)
    setBusy(false)
    if (offer.ok) onOffered(offer)
    else setTrouble(offer.sentence)
  }
  return (
    <form className="dialog-form" onSubmit={(event) => void begin(event)}>
      <p>真实人员的资料要加密保存在这台电脑上，没有口令谁也打不开。</p>
      <TextField autoFocus label="管理员姓名" maxLength={40} value={name} onChange={setName} />
      <SecretField
        label="口令" hint="至少 8 个字符，汉字、字母、数字都可以；不要用生日或电话。" trouble={trouble} value={passphrase}
        onChange={(it) => { setPassphrase(it); setTrouble(undefined) }}
      />
      <SecretField label="再输入一次口令" value={again} onChange={setAgain} trouble={differs ? '两次输入的口令不一致。' : undefined} />
      <div className="dialog-actions">
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" type="submit" disabled={busy || name.trim() === '' || passphrase === '' || again !== passphrase}>下一步</Button>
      </div>
    </form>
  )
}
