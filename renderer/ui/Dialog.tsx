import { type ReactNode, useId } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'
import { useModal } from './modal'
import './dialog.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A question over the page that must be answered or closed first. Esc closes. */
export const Dialog = ({ title, onClose, children }: Props) => {
  const id = useId()
  return (
    <dialog {...useModal(onClose)} className="dialog" aria-labelledby={id}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button look="quiet" aria-label="关闭" onClick={onClose}><Icon name="close" /></Button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
