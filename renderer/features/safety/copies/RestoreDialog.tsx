import { type FormEvent, useState } from 'react'
import type { Account } from '../../../store/session'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SecretField } from '../../../ui/SecretField'
import { Select } from '../../../ui/Select'
import { StatusLine } from '../StatusLine'
import { notRestored } from './backup-words'

type Props = { file: string; accounts: readonly Account[]; replaces: readonly string[]; onClose: () => void }

/** In place of an account: the recovery code. */
const BY_CODE = ''

const what = (replaces: readonly string[]): string =>
  replaces.length > 0
    ? `现在这里${replaces.map((it) => `“${it}”`).join('、')}的全部资料，将由备份文件中的资料代替；备份之后录入的内容不在其中。`
    : '备份文件中的全部资料将放到这台电脑上，现在这里的由它代替。'

const WAY = '用恢复码'

const Proof = ({ accounts, account, secret, trouble, onAccount, onSecret }: Pick<Props, 'accounts'> & {
  account: string; secret: string; trouble: string | undefined; onAccount: (id: string) => void; onSecret: (typed: string) => void
}) => {
  const options = [...accounts.map(({ id, name }) => ({ value: id, word: `用账户“${name}”的口令` })), { value: BY_CODE, word: WAY }]
  return (
    <>
      <div><Select label="证明是本人" value={account} options={options} onChange={onAccount} /></div>
      <SecretField
        label={account === BY_CODE ? '恢复码' : '口令'} hint={account === BY_CODE ? '做备份那天的恢复码，共 8 组，横线和大小写都不要紧。' : '做备份那天的口令。'}
        trouble={trouble} value={secret} onChange={onSecret} autoFocus
      />
    </>
  )
}

/** Asks for what opens the file, and says by name what it replaces. The program then starts again. */
export const RestoreDialog = ({ file, accounts, replaces, onClose }: Props) => {
  const [account, setAccount] = useState(accounts[0]?.id ?? BY_CODE)
  const [secret, setSecret] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const [step, setStep] = useState<'asking' | 'restoring' | 'restarting'>('asking')
  const isOpen = accounts.length === 0
  const restore = async (): Promise<void> => {
    setStep('restoring')
    const said = await ask('backup.restore', { account: account === BY_CODE ? null : account, secret })
    setStep(said.ok ? 'restarting' : 'asking')
    if (!said.ok) setTrouble(notRestored(said))
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTrouble(undefined)
    restore().catch((error: unknown) => {
      reportError(error)
      setStep('asking')
      setTrouble('没有恢复，现有的资料没有改动。请关闭程序后重新打开再试。')
    })
  }
  const busy = step !== 'asking'
  return (
    <Dialog title="从备份恢复" onClose={busy ? () => undefined : onClose}>
      <form className="dialog-form" onSubmit={onSubmit}>
        <p>备份文件：<strong>{file}</strong></p>
        <p>{what(replaces)}现有的文件不删除，原样移到数据文件夹的 replaced 中。</p>
        {isOpen
          ? <><p className="secondary">做这份备份时还没有设置口令，可以直接恢复。</p>{trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}</>
          : <Proof accounts={accounts} account={account} secret={secret} trouble={trouble} onAccount={setAccount} onSecret={setSecret} />}
        <div role="status">{step === 'restoring' ? '正在恢复，请不要关闭程序…' : step === 'restarting' ? '已经恢复，程序正在重新启动…' : ''}</div>
        <div className="dialog-actions">
          <Button disabled={busy} onClick={onClose}>不恢复</Button>
          <Button type="submit" look="primary" disabled={busy || (!isOpen && secret === '')}>恢复并重新启动</Button>
        </div>
      </form>
    </Dialog>
  )
}
