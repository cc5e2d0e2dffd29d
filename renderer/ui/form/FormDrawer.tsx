import { type ReactNode, useState } from 'react'
import { Button } from '../Button'
import { SidePanel } from '../SidePanel'

type Props = { title: string; width?: string; touched: boolean; /** What has not been done yet with what was typed. */ unsaved?: string; onClose: () => void; children: (close: () => void) => ReactNode }

/** A form over the page. Closing asks only when something typed would be lost. */
export const FormDrawer = ({ title, width = 'min(640px, 94vw)', touched, unsaved = '保存', onClose, children }: Props) => {
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState<Element | null>(null)
  const stay = (): void => {
    setAsking(false)
    if (left instanceof HTMLElement) left.focus()
  }
  const ask = (): void => {
    setLeft(document.activeElement)
    setAsking(true)
  }
  const close = asking ? stay : touched ? ask : onClose
  return (
    <SidePanel title={title} width={width} onClose={close}>
      {asking && (
        <div className="form-ask" role="alertdialog" aria-label="放弃填写的内容？">
          <p>还没有{unsaved}。要放弃已经填写的内容吗？</p>
          <Button onClick={onClose}>放弃</Button>
          <Button look="primary" autoFocus onClick={stay}>继续填写</Button>
        </div>
      )}
      {children(close)}
    </SidePanel>
  )
}
