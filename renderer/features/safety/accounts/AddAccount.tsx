import { type FormEvent, useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { agrees, NewPassphrase, nothingTyped } from './NewPassphrase'
import { type AccountHeld, roleWords } from './use-safety'

type Props = { onClose: () => void; onDone: (told: string) => void }

const options = (['principal', 'administrator'] as const).map((value) => ({ value, word: roleWords[value] }))

const failed = { ok: false, reason: 'unknown', sentence: '没有成功，什么都没有改变。请再试一次。' } as const

/** 添加账户: a principal, who looks, or one more administrator. */
export const AddAccount = ({ onClose, onDone }: Props) => {
  const [name, setName] = useState('')
  const [role, setRole] = useState<AccountHeld['role']>('principal')
  const [typed, setTyped] = useState(nothingTyped)
  const [trouble, setTrouble] = useState<{ weak: boolean; sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const said = await ask('account.add', { name, role, passphrase: typed.first }).catch(() => failed)
    setBusy(false)
    if (said.ok) onDone(`已添加账户“${name.trim()}”（${roleWords[role]}）。`)
    else setTrouble({ weak: said.reason === 'weak', sentence: said.sentence })
  }
  return (
    <Dialog title="添加账户" onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void add(event)}>
        <Select label="角色" value={role} options={options} onChange={(it) => setRole(it === 'administrator' ? it : 'principal')} />
        <p className="secondary">{role === 'principal' ? '主要负责人账户能看全部内容，不能录入或更改。' : '管理员账户能录入、更改，也能管理其他账户。'}</p>
        <TextField autoFocus label="姓名" maxLength={40} value={name} trouble={trouble && !trouble.weak ? trouble.sentence : undefined} onChange={setName} />
        <NewPassphrase value={typed} trouble={trouble?.weak ? trouble.sentence : undefined} onChange={(it) => { setTyped(it); setTrouble(null) }} />
        <div className="dialog-actions">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={busy || name.trim() === '' || !agrees(typed)}>添加</Button>
        </div>
      </form>
    </Dialog>
  )
}
