import { Button } from '../../../ui/Button'
import { sayInstant } from '../../../ui/when'
import { StatusLine } from '../StatusLine'
import type { Snapshot } from './useSnapshots'

const WHY: Readonly<Record<string, string>> = {
  daily: '每天自动', asked: '手动', replaced: '代替损坏的一份', 'before-restore': '恢复之前自动', 'after-erasure': '清除身份信息之后自动',
  'before-update': '更新程序之前自动', 'before-migration': '更新程序之前自动',
}

const whyWord = (why: string): string => WHY[why] ?? '自动'

type Props = { list: readonly Snapshot[]; barred: boolean; onOpen: (snapshot: Snapshot) => void }

export const SnapshotTable = ({ list, barred, onOpen }: Props) => (
  <div className="copies-box" tabIndex={0} role="region" aria-label="快照列表">
    <table className="ruled-table safety-table">
      <thead>
        <tr><th scope="col">时间</th><th scope="col">由来</th><th scope="col">人员</th><th scope="col">状态</th><th scope="col"><span className="aside-for-ears">操作</span></th></tr>
      </thead>
      <tbody>
        {list.map((it) => (
          <tr key={it.name}>
            <th scope="row" className="figures">{sayInstant(it.at)}</th>
            <td>{it.whole ? whyWord(it.why) : '—'}</td>
            <td className="figures">{it.whole ? `${it.people} 人` : '—'}</td>
            <td>{it.whole ? <StatusLine good>完整</StatusLine> : <StatusLine>损坏</StatusLine>}</td>
            <td className="copies-act">
              {it.whole && <Button disabled={barred} aria-label={`恢复到 ${sayInstant(it.at)}（${whyWord(it.why)}）`} onClick={() => onOpen(it)}>恢复到这一份…</Button>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
