import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'
import './side-panel.css'

type Props = { title: string; width: string; onClose: () => void; children: ReactNode }

/**
 * A panel over the page, from the right: the browser's own dialog, which keeps the keyboard inside.
 * Esc closes; what was focused before is focused again. `data-first` names what is focused on opening.
 */
export const SidePanel = ({ title, width, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const before = document.activeElement
    const panel = dialog.current
    panel?.showModal()
    panel?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      panel?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  // On the key before `cancel`: the browser lets a second `cancel` in a row through without asking.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  const onCancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    onClose()
  }
  return (
    // The role is said although the element has it: the shell's Esc looks for it.
    <dialog ref={dialog} role="dialog" className="side-panel" style={{ width }} aria-labelledby={id} onKeyDown={onKeyDown} onCancel={onCancel}>
      <div className="side-panel-head">
        <h2 id={id}>{title}</h2>
        <Button look="quiet" aria-label="关闭" onClick={onClose}><Icon name="close" /></Button>
      </div>
      <div className="side-panel-body">{children}</div>
    </dialog>
  )
}
