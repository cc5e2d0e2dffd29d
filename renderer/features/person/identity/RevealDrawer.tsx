import { useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { SidePanel } from '../../../ui/SidePanel'
import { reasons, whyOf } from './reasons'
import { useCommand } from '../../../store/use-command'

const choices = [{ name: '', choices: reasons.map((word) => ({ value: word, word })) }]
const missing = { reason: '请选择查看的原因。', more: '请写明原因。' }

type Props = { person: PersonRow; onClose: () => void; onAllowed: () => void }

/** Asks why before whole numbers are shown: who looked, when and why goes into the journal first. */
export const RevealDrawer = ({ person, onClose, onAllowed }: Props) => {
  const [[reason, more], setTyped] = useState(['', ''])
  const [tried, setTried] = useState(false)
  const { saving, problem, run } = useCommand(onAllowed)
  const read = whyOf(reason, more)
  const trouble = (place: 'reason' | 'more'): string | undefined => (tried && 'missing' in read && read.missing === place ? missing[place] : undefined)
  const submit = async (): Promise<string | null> => {
    setTried(true)
    if ('missing' in read) return read.missing
    return run((stamp) => ({ ...stamp, name: 'revealIdentity', args: { person: person.id, why: read.why } }))
  }
  return (
    <SidePanel title={`显示完整号码：${person.name}`} width="min(520px, 94vw)" onClose={onClose}>
      <FormFrame word="显示" saving={saving} problem={problem} onSubmit={submit} onCancel={onClose}>
        <p className="identity-lead">完整号码显示 30 秒后自动隐藏。谁在什么时候、为什么查看，会写入操作记录。</p>
        <ChoiceField label="查看原因" place="reason" value={reason} groups={choices} trouble={trouble('reason')} first onChange={(it) => setTyped([it, more])} />
        <TextField label="补充说明" place="more" value={more} trouble={trouble('more')} onChange={(it) => setTyped([reason, it])} />
      </FormFrame>
    </SidePanel>
  )
}
