import { useEffect } from 'react'
import { useUndo } from '../../state/undo'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useDeed, useStill, useTakingBack } from './use-deed'
import './undo.css'

/** How long it is said; afterwards Ctrl+Z and 操作记录 still take it back. */
const SAID_MS = 30_000

const withoutUndo = (words: string): string => words.replace(/^撤销：/, '')

/** After something was saved: what it was, and one click that takes it back. */
export const UndoStrip = () => {
  const shown = useStill(useUndo((it) => it.shown))
  const close = useUndo((it) => it.close)
  const known = useDeed(shown?.deed ?? null)
  const { busy, trouble, run, forget } = useTakingBack()
  const seq = known ? shown?.deed.seq : undefined
  useEffect(() => {
    if (seq === undefined) return
    forget()
    const timer = setTimeout(close, SAID_MS)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each thing that is said
  }, [seq])
  if (!shown || !known || known.never !== null) return null
  const isDone = shown.kind === 'done'
  return (
    <div className="undo-strip" role="status">
      <Icon name={isDone ? 'done' : 'undo'} />
      <span className="undo-words">{isDone ? '已保存：' : '已撤销：'}{withoutUndo(known.words)}{known.about && <span className="secondary">　{known.about}</span>}</span>
      {trouble && <span className="field-trouble" role="alert">{trouble}</span>}
      <Button look="quiet" disabled={busy !== null} aria-keyshortcuts={isDone ? 'Control+Z' : 'Control+Y'} onClick={() => void run(known)}>
        {busy ?? (isDone ? '撤销（Ctrl+Z）' : '恢复（Ctrl+Y）')}
      </Button>
      <Button look="quiet" aria-label="知道了，不再显示" onClick={close}><Icon name="close" /></Button>
    </div>
  )
}
