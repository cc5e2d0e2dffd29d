import { type ReactNode, useState } from 'react'
import { ask } from '../bridge'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/states'

/** Nobody has entered anything yet. Registering an institution of one's own comes with the register. */
export const FirstStart = ({ restore }: { /** The third door: 从备份恢复. */ restore?: ReactNode }) => {
  const [opening, setOpening] = useState(false)
  const open = (): void => {
    setOpening(true)
    ask('program.sample', undefined).catch(() => setOpening(false))
  }
  return (
    <>
      <EmptyState title="先看示例" action={<Button look="primary" disabled={opening} onClick={open}>{opening ? '正在打开…' : '打开示例'}</Button>}>
        <p>示例里有淄博一家药店和乌海一家诊所，约三十人，都是虚构的。示例单独存放，不会与真实资料混在一起。</p>
        <p>这一版还不能登记自己的机构。</p>
      </EmptyState>
      {restore}
    </>
  )
}
