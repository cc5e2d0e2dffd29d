import { type KeyboardEvent, useState } from 'react'
import type { RuleFileRow } from '../../../shared/model/rows'
import { useBarred, useSession } from '../../store/session'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'

type Props = { row: RuleFileRow; name: string; /** Another version stands behind it. */ covers: boolean; onDone: () => void }

/** 撤回 a file taken in: asks by name, and says why where it cannot be. */
export const Withdraw = ({ row, name, covers, onDone }: Props) => {
  const { store, stamp } = useSession()
  const barred = useBarred()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const withdraw = async (): Promise<void> => {
    const outcome = await store.commit({ ...stamp(), name: 'withdrawRules', args: { id: row.id } })
    setAsking(false)
    if (outcome.ok) onDone()
    else setRefusal(outcome.problem.sentence)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    setAsking(false)
  }
  if (refusal) return <Banner kind="warning">{refusal}</Banner>
  if (!asking) return <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => setAsking(true)}>撤回</Button>
  return (
    <div className="law-ask" role="alertdialog" aria-label={`撤回“${name}”？`} onKeyDown={onKeyDown}>
      <p>撤回 {row.adoptedOn} 导入的“{name}”，{covers ? '恢复为原有的版本' : '不再使用它'}？状态和日期将按撤回后的规则重新推算。</p>
      <Button autoFocus onClick={() => setAsking(false)}>不撤回</Button>
      <Button look="primary" onClick={() => void withdraw()}>撤回</Button>
    </div>
  )
}
