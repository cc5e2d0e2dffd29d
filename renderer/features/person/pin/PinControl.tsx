import { useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import { askProtection } from '../../../state/protection'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { PinDialog } from './PinDialog'
import './pin.css'

type Props = { person: PersonRow; onTold: (told: string) => void }

/** 本人查询: the number under which a person may see the own file (第三十一条), given out and taken back by an administrator. */
export const PinControl = ({ person, onTold }: Props) => {
  const { store, stamp, vault, sample } = useSession()
  const [asking, setAsking] = useState(false)
  const open = async (): Promise<void> => setAsking(vault === 'unlocked' || sample || (await askProtection()))
  const put = async (pin: string | null, told: string): Promise<string | null> => {
    const outcome = await store.commit({ ...stamp(), name: 'setPin', args: { person: person.id, pin } })
    if (!outcome.ok) return outcome.problem.sentence
    setAsking(false)
    onTold(told)
    return null
  }
  const takeBack = async (): Promise<void> => {
    const refusal = await put(null, `已收回${person.name}的查询密码。`)
    if (refusal) onTold(refusal)
  }
  return (
    <section className="pin" aria-label="本人查询">
      <p>本人查询：<span className="secondary">{person.pin === null ? '没有设置查询密码' : '已设置查询密码'}</span></p>
      <div className="pin-actions">
        <Button onClick={() => void open()}>{person.pin === null ? '设置查询密码' : '更换查询密码'}</Button>
        {person.pin !== null && <Button onClick={() => void takeBack()}>收回</Button>}
      </div>
      {asking && <PinDialog person={person} onClose={() => setAsking(false)} onMade={(verifier) => put(verifier, `已设置${person.name}的查询密码。`)} />}
    </section>
  )
}
