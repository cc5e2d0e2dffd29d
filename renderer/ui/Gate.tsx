import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { useModal } from './modal'
import './gate.css'

type Props = { label: string; /** What Esc does; a gate cannot be closed by it. */ onEscape: () => void; children: ReactNode }

/** Over the whole window, above every dialog that may be open: no key reaches what lies behind. */
export const Gate = ({ label, onEscape, children }: Props) => {
  const { onKeyDown, ...modal } = useModal(onEscape)
  const { ref } = modal
  useEffect(() => {
    const keep = (event: globalThis.KeyboardEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target)) return
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [ref])
  const within = (event: KeyboardEvent): void => {
    onKeyDown(event)
    event.stopPropagation()
  }
  return <dialog {...modal} onKeyDown={within} className="gate" aria-label={label}>{children}</dialog>
}
