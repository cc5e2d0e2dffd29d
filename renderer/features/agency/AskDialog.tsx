import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type Props = { title: string; word: string; words: string; act: () => Promise<void>; onClose: () => void }

/** Says what will happen, and does it when told to. */
export const AskDialog = ({ title, word, words, act, onClose }: Props) => {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const go = async (): Promise<void> => {
    setBusy(true)
    setFailed(false)
    try {
      await act()
      onClose()
    } catch (error) {
      reportError(error)
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <Dialog title={title} onClose={busy ? () => undefined : onClose}>
      <p>{words}</p>
      {failed && <p role="alert" className="labelled-trouble">没有成功，什么都没有改变。请再试一次。</p>}
      <div className="dialog-actions">
        <Button data-first disabled={busy} onClick={onClose}>取消</Button>
        <Button look="primary" disabled={busy} onClick={() => void go()}>{word}</Button>
      </div>
    </Dialog>
  )
}
