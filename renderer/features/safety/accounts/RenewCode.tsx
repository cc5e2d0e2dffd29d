import { useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import { ask } from '../../../bridge'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { CodeStep } from '../code/CodeStep'
import { useInstitutionName } from '../code/institution-name'
import { ProofStep } from '../code/ProofStep'

type Props = { onClose: () => void; onDone: (told: string) => void }
type Offer = Extract<Answer<'protect.renew'>, { ok: true }>

const failed = { ok: false, sentence: '没有成功，原来的恢复码仍然有效。请再试一次。' } as const

const Ask = ({ trouble, onBegin, onClose }: { trouble: string | null; onBegin: () => void; onClose: () => void }) => (
  <>
    <p>会生成新的恢复码；核对之后，原来的恢复码作废。在那之前取消，原来的仍然有效。</p>
    {trouble && <p role="alert" className="labelled-trouble">{trouble}</p>}
    <div className="dialog-actions">
      <Button onClick={onClose}>取消</Button>
      <Button look="primary" data-first onClick={onBegin}>生成新的恢复码</Button>
    </div>
  </>
)

/** 更换恢复码: the old one holds until a part of the new one was typed. */
export const RenewCode = ({ onClose, onDone }: Props) => {
  const { today } = useSession()
  const institution = useInstitutionName()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [proving, setProving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const begin = async (): Promise<void> => {
    const said = await ask('protect.renew', undefined).catch(() => failed)
    if (said.ok) setOffer(said)
    else setTrouble(said.sentence)
  }
  const cancel = (): void => {
    void ask('protect.cancel', undefined)
    onClose()
  }
  return (
    <Dialog title="更换恢复码" onClose={cancel}>
      {!offer && <Ask trouble={trouble} onBegin={() => void begin()} onClose={cancel} />}
      {offer && !proving && <CodeStep paper={{ code: offer.recoveryCode, institution, asOf: today }} onNext={() => setProving(true)} onCancel={cancel} />}
      {offer && proving && <ProofStep prove={offer.prove} onBack={() => setProving(false)} onProven={() => onDone('恢复码已更换，原来的已作废，请销毁。')} />}
    </Dialog>
  )
}
