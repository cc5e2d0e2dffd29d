import { useState } from 'react'
import type { Command } from '../../store/commands/all'
import { type Stamp, useSession } from '../../store/session'
import { Button } from '../../ui/Button'

type Props = { what: string; command: (stamp: Stamp) => Command }

/** Takes a wrong entry away, after a question that names it. */
export const RemoveButton = ({ what, command }: Props) => {
  const { store, stamp } = useSession()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    const outcome = await store.commit(command(stamp()))
    setProblem(outcome.ok ? null : outcome.problem.sentence)
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
      <span>登记错了才移除。移除“{what}”？</span>
      <Button onClick={() => void remove()}>移除</Button>
      <Button look="primary" autoFocus onClick={() => setAsking(false)}>保留</Button>
    </span>
  )
}
