import { useEffect, useState } from 'react'
import { movedBack, peopleBack, peopleGone } from '../../../../shared/model/going-back'
import type { Change } from '../../../../shared/model/journal'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Skeleton } from '../../../ui/states'
import { sayInstant } from '../../../ui/when'
import { kinds } from '../audit/fields'
import { StatusLine } from '../StatusLine'
import { differencesTo, goBack } from './go-back'
import type { Snapshot } from './useSnapshots'

type Props = { snapshot: Snapshot; onClose: () => void; onDone: (sentence: string) => void }
type State = { step: 'reading' } | { step: 'unreadable'; sentence: string } | { step: 'read'; changes: readonly Change[] }

const DAMAGED = '这份快照读不出来，可能已经损坏。请换一份。没有改动任何资料。'

const useDifferences = (snapshot: Snapshot): State => {
  const { store } = useSession()
  const [state, setState] = useState<State>({ step: 'reading' })
  useEffect(() => {
    let isOpen = true
    const show = (it: State): void => void (isOpen && setState(it))
    differencesTo(store, snapshot).then(
      (changes) => show(changes ? { step: 'read', changes } : { step: 'unreadable', sentence: DAMAGED }),
      (error: unknown) => {
        reportError(error)
        show({ step: 'unreadable', sentence: DAMAGED })
      },
    )
    return () => {
      isOpen = false
    }
  }, [store, snapshot])
  return state
}

const Names = ({ title, names }: { title: string; names: readonly string[] }) =>
  names.length > 0 && (
    <div>
      <p>{title}（{names.length} 人）：</p>
      <ul className="safety-names" tabIndex={0} aria-label={title}>{names.map((it, at) => <li key={at}>{it}</li>)}</ul>
    </div>
  )

const Differences = ({ changes }: { changes: readonly Change[] }) => (
  <>
    <table className="ruled-table safety-table">
      <thead>
        <tr><th scope="col">资料</th><th scope="col">恢复回来</th><th scope="col">去掉</th><th scope="col">改回原样</th></tr>
      </thead>
      <tbody>
        {movedBack(changes).map(({ table, back, gone, again }) => (
          <tr key={table} className="figures"><th scope="row">{kinds[table]}</th><td>{back || '—'}</td><td>{gone || '—'}</td><td>{again || '—'}</td></tr>
        ))}
      </tbody>
    </table>
    <Names title="将不在名单中的人员" names={peopleGone(changes)} />
    <Names title="将回到名单中的人员" names={peopleBack(changes)} />
  </>
)

/** What would change comes first; then, in one step that stays in the journal, it is done. */
export const GoBackDialog = ({ snapshot, onClose, onDone }: Props) => {
  const session = useSession()
  const state = useDifferences(snapshot)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const at = sayInstant(snapshot.at)
  const restore = (changes: readonly Change[]): void => {
    setBusy(true)
    void goBack(session, snapshot, changes).catch((error: unknown) => {
      reportError(error)
      return '没有恢复，现有的资料没有改动。请关闭程序后重新打开再试。'
    }).then((said) => (said === null ? onDone(`已恢复到 ${at} 的快照。要撤销，请恢复到刚才自动做的那一份（恢复之前自动）。`) : setTrouble(said))).finally(() => setBusy(false))
  }
  const changes = state.step === 'read' ? state.changes : []
  return (
    <Dialog title={`恢复到 ${at} 的快照`} onClose={busy ? () => undefined : onClose}>
      {state.step === 'reading' && <Skeleton rows={3} />}
      {state.step === 'unreadable' && <StatusLine>{state.sentence}</StatusLine>}
      {state.step === 'read' && changes.length === 0 && <p>与现在没有差别，不需要恢复。</p>}
      {changes.length > 0 && (
        <>
          <p>从那时到现在的改动将退回。恢复之前会自动做一份快照，所以这一步也可以撤销；操作记录不受影响。</p>
          <Differences changes={changes} />
        </>
      )}
      {trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}
      <div className="dialog-actions">
        <Button disabled={busy} onClick={onClose}>{changes.length > 0 ? '不恢复' : '关闭'}</Button>
        {changes.length > 0 && <Button look="primary" disabled={busy} onClick={() => restore(changes)}>{busy ? '正在恢复…' : '恢复'}</Button>}
      </div>
    </Dialog>
  )
}
