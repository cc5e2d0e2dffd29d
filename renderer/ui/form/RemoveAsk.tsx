import { useState } from 'react'
import { Button } from '../Button'
import './remove-ask.css'

/** `why` says when to remove it at all. `onRemove` gives the sentence of what stood against it, null when it is done. */
type Props = { what: string; why?: string; onRemove: () => Promise<string | null> }

/** Takes a wrong entry away, after a question that names it. */
export const RemoveAsk = ({ what, why = '登记错了才移除。', onRemove }: Props) => {
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    setProblem(await onRemove())
    setAsking(false)
  }
  if (!asking)
    return (
      <>
        <Button look="quiet" aria-label={`移除：${what}`} onClick={() => setAsking(true)}>移除</Button>
        {problem && <span className="field-trouble" role="alert">{problem}</span>}
      </>
    )
  return (
    <span className="remove-ask" role="alertdialog" aria-label={`移除“${what}”？`}>
      <span>{why}移除“{what}”？</span>
      <Button onClick={() => void remove()}>移除</Button>
      <Button look="primary" autoFocus onClick={() => setAsking(false)}>保留</Button>
    </span>
  )
}
