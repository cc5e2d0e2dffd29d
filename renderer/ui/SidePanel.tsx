import { type ReactNode, useId } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'
import { useModal } from './modal'
import './side-panel.css'

type Props = { title: string; width: string; onClose: () => void; children: ReactNode }

/** A panel over the page, from the right. Esc closes. */
export const SidePanel = ({ title, width, onClose, children }: Props) => {
  const id = useId()
  return (
    <dialog {...useModal(onClose)} className="side-panel" style={{ width }} aria-labelledby={id}>
      <div className="side-panel-head">
        <h2 id={id}>{title}</h2>
        <Button look="quiet" aria-label="关闭" onClick={onClose}><Icon name="close" /></Button>
      </div>
      <div className="side-panel-body">{children}</div>
    </dialog>
  )
}
