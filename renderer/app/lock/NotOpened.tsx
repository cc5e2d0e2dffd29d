import { Button } from '../../ui/Button'

/** The key that proves a PIN is there only once somebody opened the program. */
export const NotOpened = ({ onBack }: { onBack: () => void }) => (
  <div className="gate-middle">
    <div className="gate-card">
      <h1>本人查询</h1>
      <p role="status">程序这次启动后还没有用口令打开过，现在不能查询。请管理员先用口令打开一次。</p>
      <div className="gate-actions"><Button look="primary" autoFocus onClick={onBack}>返回</Button></div>
    </div>
  </div>
)
