import { useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { StatusLine } from '../StatusLine'
import { erase } from './erase'

type Props = { people: readonly PersonRow[]; onClose: () => void; onDone: (names: string) => void }

const NAMED = 5
const named = (people: readonly PersonRow[]): string => {
  const names = people.slice(0, NAMED).map(({ name }) => name).join('、')
  return people.length > NAMED ? `${names}等 ${people.length} 人` : names
}

/** Asks by name before what cannot be undone. */
export const EraseDialog = ({ people, onClose, onDone }: Props) => {
  const session = useSession()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const confirm = (): void => {
    setBusy(true)
    void erase(session, people.map(({ id }) => id)).catch((error: unknown) => {
      reportError(error)
      return '没有全部清除。请关闭程序后重新打开，再到这里继续。'
    }).then((said) => (said === null ? onDone(named(people)) : setTrouble(said))).finally(() => setBusy(false))
  }
  return (
    <Dialog title={`清除 ${people.length} 人的身份信息`} onClose={busy ? () => undefined : onClose}>
      <ul className="safety-names" tabIndex={0} aria-label="要清除的人员">{people.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
      <p>将清除这些人的身份证号、电话、证书号码、查询密码和扫描件，连同旧的操作记录和全部快照里的；填了一半、还没有保存的表单也一并清除。清除后不能恢复。</p>
      <p>姓名、岗位、记分和处理通知书照常保留；操作记录本身也保留，仍能核对完整，只是看不到这些号码了。</p>
      <p>以前另存的备份文件，以及数据文件夹里 damaged、replaced 中的旧文件，程序不去改动，请自行销毁。</p>
      {trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}
      <div className="dialog-actions">
        <Button data-first disabled={busy} onClick={onClose}>不清除</Button>
        <Button look="primary" disabled={busy} onClick={confirm}>{busy ? '正在清除…' : `清除${named(people)}的身份信息`}</Button>
      </div>
    </Dialog>
  )
}
