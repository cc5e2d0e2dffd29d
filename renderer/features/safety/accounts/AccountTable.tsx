import { Button } from '../../../ui/Button'
import { type AccountHeld, roleWords } from './use-safety'

type Props = {
  accounts: readonly AccountHeld[]
  me: Pick<AccountHeld, 'id'>
  mayChange: boolean
  onPassphrase: (of: AccountHeld) => void
  onRemove: (of: AccountHeld) => void
}

/** Whose passphrase opens the program. */
export const AccountTable = ({ accounts, me, mayChange, onPassphrase, onRemove }: Props) => (
  <table className="accounts-table">
    <thead><tr><th scope="col">账户</th><th scope="col">角色</th><th scope="col">可以做</th><th scope="col"><span className="aside-for-ears">操作</span></th></tr></thead>
    <tbody>
      {accounts.map((it) => {
        const own = it.id === me.id
        return (
          <tr key={it.id}>
            <th scope="row">{it.name}{own && <span className="secondary">（当前）</span>}</th>
            <td>{roleWords[it.role]}</td>
            <td className="secondary">{it.role === 'administrator' ? '查看和录入，管理账户' : '只能查看'}</td>
            <td className="accounts-row-actions">
              {(own || mayChange) && <Button onClick={() => onPassphrase(it)} aria-label={`修改${it.name}的口令`}>修改口令</Button>}
              {mayChange && !own && <Button onClick={() => onRemove(it)} aria-label={`删除账户${it.name}`}>删除</Button>}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
