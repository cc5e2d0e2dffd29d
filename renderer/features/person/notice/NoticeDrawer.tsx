import { useRef, useState } from 'react'
import { Button } from '../../../ui/Button'
import type { Known } from '../known'
import { SidePanel } from '../../../ui/SidePanel'
import { NoticeForm } from './NoticeForm'
import { useNotice } from './use-notice'

type AskProps = { onLeave: () => void; onStay: () => void }

const Ask = ({ onLeave, onStay }: AskProps) => (
  <div className="notice-ask" role="alertdialog" aria-label="放弃填写的内容？">
    <p>还没有登记。要放弃已经填写的内容吗？</p>
    <Button onClick={onLeave}>放弃</Button>
    <Button look="primary" autoFocus onClick={onStay}>继续填写</Button>
  </div>
)

type Props = { known: Known; onClose: () => void; onSaved: () => void }

/** 登记处理通知书. Closing asks only when something would be lost. */
export const NoticeDrawer = ({ known, onClose, onSaved }: Props) => {
  const notice = useNotice(known)
  const [asking, setAsking] = useState(false)
  const left = useRef<Element | null>(null)
  const stay = (): void => {
    setAsking(false)
    if (left.current instanceof HTMLElement) left.current.focus()
  }
  const ask = (): void => {
    left.current = document.activeElement
    setAsking(true)
  }
  const close = asking ? stay : notice.touched ? ask : onClose
  return (
    <SidePanel title={`登记处理通知书：${known.file.person.name}`} width="min(1120px, 94vw)" onClose={close}>
      {asking && <Ask onLeave={onClose} onStay={stay} />}
      <NoticeForm notice={notice} onSaved={onSaved} onCancel={close} />
    </SidePanel>
  )
}
