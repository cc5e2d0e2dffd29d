import { useState } from 'react'
import { ask } from '../../bridge'
import { CodeStep } from '../../features/safety/code/CodeStep'
import { useInstitutionName } from '../../features/safety/code/institution-name'
import { ProofStep } from '../../features/safety/code/ProofStep'
import { answerProtection, useProtection } from '../../state/protection'
import { useSession } from '../../store/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import type { Offered } from './offered'
import { PassphraseStep } from './PassphraseStep'
import './protect.css'

const steps = ['设置口令', '保存恢复码', '核对', '完成'] as const

const Steps = ({ at }: { at: number }) => (
  <ol className="protect-steps">
    {steps.map((word, step) => <li key={word} aria-current={step === at ? 'step' : undefined}>{step + 1}　{word}</li>)}
  </ol>
)

const Done = () => (
  <div className="dialog-form">
    <p role="status">口令已经设置，本机的资料从现在起加密保存。请把恢复码收好。</p>
    <p className="secondary">离开时按 Ctrl+L 锁定。口令、账户和自动锁定可在“数据安全”中更改。</p>
    <div className="dialog-actions"><Button look="primary" autoFocus onClick={() => answerProtection(true)}>完成</Button></div>
  </div>
)

const Wizard = () => {
  const { today } = useSession()
  const institution = useInstitutionName()
  const [at, setAt] = useState(0)
  const [offered, setOffered] = useState<Offered | null>(null)
  const close = (): void => {
    if (at === 3) return answerProtection(true)
    void ask('protect.cancel', undefined)
    answerProtection(false)
  }
  const begun = (it: Offered): void => {
    setOffered(it)
    setAt(1)
  }
  return (
    <Dialog title="设置口令" onClose={close}>
      <Steps at={at} />
      {at === 0 && <PassphraseStep onOffered={begun} onCancel={close} />}
      {at === 1 && offered && <CodeStep paper={{ code: offered.recoveryCode, institution, asOf: today }} onNext={() => setAt(2)} onCancel={close} />}
      {at === 2 && offered && <ProofStep prove={offered.prove} onBack={() => setAt(1)} onProven={() => setAt(3)} />}
      {at === 3 && <Done />}
    </Dialog>
  )
}

/** The wizard of the first passphrase, while somebody waits for it. */
export const Protection = () => useProtection((it) => it.answer !== null) && <Wizard />
