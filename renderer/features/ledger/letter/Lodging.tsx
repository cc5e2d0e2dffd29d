import { useState } from 'react'
import { answerOn } from '../../../../shared/model/appeals'
import type { Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { isTold } from '../../../store/appeal-queries'
import { useBarred, useSession } from '../../../store/session'
import { useCommit } from '../../../store/use-commit'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { appealOf } from '../notice/amendments'
import { groundsIn, groundsTrouble } from './letter'

type Props = { known: Known; row: DecisionRow; body: string }

const words = (sent: string | undefined, body: string): string => {
  if (sent === undefined) return '这份申诉只在本机登记，没有经本程序送经办机构。'
  return sent === groundsIn(body) ? '正文与送经办机构的申诉理由一致。' : '正文改过，与送经办机构的申诉理由不同。'
}

/** 送经办机构: the text of the letter as the grounds that reach the agency, as long as it has not answered. */
export const Lodging = ({ known, row, body }: Props) => {
  const { store } = useSession()
  const barred = useBarred()
  const commit = useCommit()
  const told = useLive(() => isTold(store, row.institution), [store, row.institution])
  const [problem, setProblem] = useState<string | null>(null)
  const appeal = appealOf(known.file, row, known.today)
  if (!told || !appeal || answerOn(appeal, known.today)) return null
  const same = appeal.grounds === groundsIn(body)
  const send = async (): Promise<void> => {
    const trouble = groundsTrouble(body) ?? (groundsIn(body) === '' ? '正文是空的，没有可以送的理由。' : null)
    setProblem(trouble ?? (await commit((stamp) => ({ ...stamp, name: 'changeAppeal', args: { id: appeal.id, on: appeal.on, grounds: groundsIn(body) } }))))
  }
  return (
    <p className="letter-lodging" role="status">
      {words(appeal.grounds, body)}
      {!same && <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => void send()}>{appeal.grounds === undefined ? '以正文为理由送经办机构' : '送改过的理由'}</Button>}
      {problem && <span className="field-trouble" role="alert">{problem}</span>}
    </p>
  )
}
