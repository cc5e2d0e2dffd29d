import { useState } from 'react'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import type { SafetyState } from './use-safety'

type Props = Pick<SafetyState, 'keychain'> & { onDone: (told: string) => void }

const words = {
  on: '已开启：登录这台电脑的人不输入口令也能打开本程序。',
  off: '未开启：每次打开都要输入口令。开启后，登录这台电脑的人不输入口令也能打开。',
  unavailable: '这台电脑没有可用的系统钥匙串，只能用口令打开。',
} as const

/** 系统钥匙串: a convenience beside the passphrase, never instead of it. */
export const Keychain = ({ keychain, onDone }: Props) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const on = keychain === 'on'
  const turn = async (): Promise<void> => {
    const said = await ask('account.keychain', { on: !on }).catch(() => ({ ok: false }) as const)
    setTrouble(said.ok ? null : '没有成功，仍按原来的方式打开。')
    if (said.ok) onDone(on ? '已关闭用系统钥匙串打开。' : '已开启用系统钥匙串打开。')
  }
  return (
    <div className="accounts-setting">
      <h3>用系统钥匙串打开</h3>
      <p className="secondary">{words[keychain]}</p>
      {trouble && <p role="alert" className="labelled-trouble">{trouble}</p>}
      {keychain !== 'unavailable' && <Button onClick={() => void turn()}>{on ? '关闭' : '开启'}</Button>}
    </div>
  )
}
