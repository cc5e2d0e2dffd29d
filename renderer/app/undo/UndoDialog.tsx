import { kinds } from '../../features/safety/audit/fields'
import { type Deed, isList, useUndo } from '../../state/undo'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { sayInstant } from '../../ui/when'
import { type KnownDeed, useDeed, useLast, useStill, useTakingBack } from './use-deed'

const parts = ({ back, gone, again }: { back: number; gone: number; again: number }): string =>
  [gone > 0 ? `去掉 ${gone}` : '', back > 0 ? `恢复 ${back}` : '', again > 0 ? `改回 ${again}` : ''].filter(Boolean).join('，')

const What = ({ known: { at, who, words, about, moved } }: { known: KnownDeed }) => (
  <>
    <p><strong>{words}</strong></p>
    <p className="secondary">{about && `${about}。`}{sayInstant(at)}，{who}</p>
    <ul className="undo-changes">
      {moved.map((it) => <li key={it.table}>{kinds[it.table]}：{parts(it)}</li>)}
    </ul>
  </>
)

/** A long list takes a moment. */
const Reading = ({ title, onClose }: { title: string; onClose: () => void }) => (
  <Dialog title={title} onClose={onClose}>
    <p role="status">正在查看这份名单改动了什么…</p>
    <div className="dialog-actions"><Button data-first onClick={onClose}>关闭</Button></div>
  </Dialog>
)

type Props = { what: 'undo' | 'redo'; onClose: () => void }

const Ask = ({ what, last, onClose }: Props & { last: Deed }) => {
  const known = useDeed(last)
  const { busy, trouble, run } = useTakingBack()
  const word = what === 'undo' ? '撤销' : '恢复'
  const title = what === 'undo' ? '撤销上一步？' : '恢复刚才撤销的？'
  if (!known) return isList(last) ? <Reading title={title} onClose={onClose} /> : null
  return (
    <Dialog title={title} onClose={busy === null ? onClose : () => undefined}>
      <What known={known} />
      {(known.never ?? trouble) && <p className="field-trouble" role="alert">{known.never ?? trouble}</p>}
      <div className="dialog-actions">
        <Button disabled={busy !== null} data-first={known.never !== null || undefined} onClick={onClose}>不{word}</Button>
        {known.never === null && (
          <Button look="primary" data-first disabled={busy !== null} onClick={() => void run(known).then((ok) => ok && onClose())}>{busy ?? word}</Button>
        )}
      </div>
    </Dialog>
  )
}

const NothingLeft = ({ what, onClose }: Props) => (
  <Dialog title={what === 'undo' ? '没有可以撤销的' : '没有可以恢复的'} onClose={onClose}>
    <p>{what === 'undo' ? '这次打开程序以后，您还没有保存过可以撤销的内容。更早的操作请到“数据安全 · 操作记录”里撤销。' : '没有刚刚撤销、可以恢复的操作。'}</p>
    <div className="dialog-actions"><Button look="primary" data-first onClick={onClose}>知道了</Button></div>
  </Dialog>
)

/** What Ctrl+Z would take back is shown before it is. */
export const UndoDialog = ({ what }: Pick<Props, 'what'>) => {
  const ask = useUndo((it) => it.ask)
  const last = useStill(useLast(what))
  const close = (): void => ask(null)
  return last === null ? <NothingLeft what={what} onClose={close} /> : <Ask what={what} last={last} onClose={close} />
}
