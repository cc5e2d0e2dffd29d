import { useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import type { AccountHeld } from './use-safety'

type Props = { of: AccountHeld; onClose: () => void; onDone: (told: string) => void }

const failed = { ok: false, reason: 'unknown', sentence: '没有成功，账户还在。请再试一次。' } as const

/** 删除账户: asks by name. */
export const RemoveAccount = ({ of, onClose, onDone }: Props) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    const said = await ask('account.remove', { account: of.id }).catch(() => failed)
    if (said.ok) onDone(`已删除账户“${of.name}”。`)
    else setTrouble(said.sentence)
  }
  return (
    <Dialog title={`删除账户“${of.name}”？`} onClose={onClose}>
      <p>删除后，{of.name}的口令不能再打开本程序。已录入的内容和操作记录都保留。</p>
      {trouble && <p role="alert" className="labelled-trouble">{trouble}</p>}
      <div className="dialog-actions">
        <Button autoFocus data-first onClick={onClose}>不删除</Button>
        <Button look="primary" onClick={() => void remove()}>删除</Button>
      </div>
    </Dialog>
  )
}
