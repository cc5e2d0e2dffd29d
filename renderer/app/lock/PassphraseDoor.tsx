import { type FormEvent, useRef, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { ask } from '../../bridge'
import { usePreferences } from '../../state/preferences'
import { Button } from '../../ui/Button'
import { sayWait } from '../../ui/countdown'
import { Icon } from '../../ui/Icon'
import { SecretField } from '../../ui/SecretField'
import { Select } from '../../ui/Select'

type Props = {
  state: Answer<'safety.state'>
  wait: number
  onWait: (seconds: number) => void
  onForgot: () => void
  onInquiry: () => void
}

const roles = { administrator: '管理员', principal: '主要负责人' } as const
const words = { wrong: '口令不对，请再试一次。', wait: '试错次数过多，请等一会儿再试。', unknown: '没有这个账户。' } as const
const NO_KEYCHAIN = '系统钥匙串打不开，请输入口令。'
const FAILED = '没有打开，请再试一次；仍不行请关闭程序后重新打开。'

/** The account used last, and its passphrase. */
export const PassphraseDoor = ({ state: { accounts, keychain }, wait, onWait, onForgot, onInquiry }: Props) => {
  const { account: last, sitDown } = usePreferences()
  const [picked, pick] = useState<string | null>(null)
  const account = picked ?? accounts.find(({ id }) => id === last)?.id ?? accounts[0]?.id ?? ''
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const unlock = async (): Promise<string | null> => {
    const entered = await ask('safety.unlock', { account, passphrase })
    if (entered.ok) return sitDown(account) ?? null
    onWait(entered.waitSeconds)
    return words[entered.waitSeconds > 0 ? 'wait' : entered.reason]
  }
  const byKeychain = async (): Promise<string | null> => ((await ask('safety.keychain', undefined)).ok ? null : NO_KEYCHAIN)
  const run = async (way: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    setSaid(await way().catch(() => FAILED))
    setPassphrase('')
    setBusy(false)
    field.current?.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void run(unlock)
  }
  return (
    <div className="gate-middle">
      <form className="gate-card" onSubmit={submit}>
        <h1>支付资格管家</h1>
        <Select label="账户" value={account} options={accounts.map(({ id, name, role }) => ({ value: id, word: `${name}（${roles[role]}）` }))} onChange={pick} />
        <SecretField autoFocus field={field} label="口令" value={passphrase} onChange={setPassphrase} />
        {said && (wait > 0 || said !== words.wait) && <p className="gate-said" role="alert">{said}</p>}
        <Button look="primary" type="submit" disabled={busy || wait > 0 || passphrase === ''}>{wait > 0 ? `请等 ${sayWait(wait)}` : busy ? '正在打开…' : '打开'}</Button>
        {keychain === 'on' && <Button disabled={busy} onClick={() => void run(byKeychain)}>用系统钥匙串打开</Button>}
        <div className="gate-others">
          <Button look="quiet" onClick={onForgot}>忘记口令</Button>
          <Button look="quiet" onClick={onInquiry}><Icon name="self" />本人查询</Button>
        </div>
      </form>
    </div>
  )
}
