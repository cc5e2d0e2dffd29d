import { useState } from 'react'
import type { Amended } from '../../../../shared/model/appeals'
import { sayDay } from '../../../../shared/rules/say'
import { useCommit } from '../../../store/use-commit'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'

/** 撤回申诉: what it means, before it is done. `onDone` gets what to say; nothing where it was let be. */
export const WithdrawAsk = ({ appeal, onDone }: { appeal: Amended; onDone: (says: string) => void }) => {
  const commit = useCommit()
  const [problem, setProblem] = useState<string | null>(null)
  const withdraw = async (): Promise<void> => {
    const against = await commit((stamp) => ({ ...stamp, name: 'withdrawAppeal', args: { id: appeal.id } }))
    if (against === null) onDone('已撤回申诉。')
    else setProblem(against)
  }
  return (
    <Dialog title="撤回申诉" onClose={() => onDone('')}>
      <p>撤回 {sayDay(appeal.on)}提出的申诉。{appeal.grounds !== undefined && '经办机构会收到撤回。'}申诉期限届满前可以再提出；逾期未申诉的，视为无异议。</p>
      {problem && <p className="field-trouble" role="alert">{problem}</p>}
      <div className="dialog-actions">
        <Button onClick={() => void withdraw()}>撤回</Button>
        <Button look="primary" data-first onClick={() => onDone('')}>不撤回</Button>
      </div>
    </Dialog>
  )
}
