import { RestoreBackup } from '../features/safety/copies/RestoreBackup'
import { Button } from '../ui/Button'
import { ErrorState } from '../ui/states'

type Props = { until: number; known: number; onGoOn: () => void }

const action = (until: number, onGoOn: () => void) => (
  <div className="start-ways">
    <Button look="primary" onClick={onGoOn}>{until > 0 ? `用找回的前 ${until} 条继续` : '从空白继续'}</Button>
    <RestoreBackup replaces={[]} />
  </div>
)

/** Both copies lack something: says so plainly before anything is done. */
export const Lost = ({ until, known, onGoOn }: Props) => (
  <main className="start-failed">
    <ErrorState title="两份记录都有损坏" action={action(until, onGoOn)}>
      <p>共有 {known} 条操作记录，能完整找回到第 {until} 条{until < known && `，其后的 ${known - until} 条找不回来`}。</p>
      <p>继续之前，程序会把现有的全部文件原样另存到数据文件夹的 damaged 中，不会覆盖。如果手头有较新的备份文件，也可以现在就从备份恢复；现有的文件同样会另存，不会覆盖。</p>
    </ErrorState>
  </main>
)
