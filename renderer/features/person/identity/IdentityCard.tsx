import { useState } from 'react'
import type { Identity } from '../../../../shared/model/sealed'
import { sayDay } from '../../../../shared/rules/say'
import { useProfileForm } from '../../../state/profile-form'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import type { Known } from '../../../../shared/model/known'
import { type EndJob, EndDrawer } from './EndDrawer'
import { type PostJob, PostDrawer } from './PostDrawer'
import { Posts } from './Posts'
import { RevealDrawer } from './RevealDrawer'
import { useNumbers } from './use-numbers'
import './identity.css'

const labels: readonly [keyof Identity, string][] = [['idNumber', '证件号码'], ['phone', '电话'], ['licenceNo', '执业证书编号']]

const Numbers = ({ known, onAsk, numbers }: { known: Known; onAsk: () => void; numbers: ReturnType<typeof useNumbers> }) => {
  const { masked, whole, unreadable, hide } = numbers
  const shown = whole ?? masked
  const any = labels.some(([name]) => masked?.[name])
  return (
    <>
      <dl className="numbers">
        {labels.map(([name, label]) => (
          <div key={name}><dt>{label}</dt><dd className="figures">{shown?.[name] ?? <span className="secondary">未填</span>}</dd></div>
        ))}
        <div><dt>医保编码</dt><dd className="figures">{known.file.person.code || <span className="secondary">未填</span>}</dd></div>
      </dl>
      {unreadable && <p className="field-trouble">身份信息在本机读不出来；已保存的内容没有被改动。</p>}
      <p role="status" className="numbers-shown">{whole && '完整号码显示 30 秒，之后自动隐藏。'}</p>
      {whole ? <Button onClick={hide}>现在隐藏</Button> : any && <Button onClick={onAsk}>显示完整号码</Button>}
    </>
  )
}

type Job = { kind: 'reveal' } | { kind: 'post'; job: PostJob } | { kind: 'end'; job: EndJob }

const Drawer = ({ known, job, onClose, onReveal }: { known: Known; job: Job; onClose: () => void; onReveal: () => void }) => {
  switch (job.kind) {
    case 'reveal': return <RevealDrawer person={known.file.person} onClose={onClose} onAllowed={onReveal} />
    case 'post': return <PostDrawer known={known} job={job.job} onClose={onClose} onSaved={onClose} />
    case 'end': return <EndDrawer known={known} job={job.job} onClose={onClose} onSaved={onClose} />
  }
}

/** 身份与岗位: numbers hidden until somebody says why, posts with their days, leaving and coming back. */
export const IdentityCard = ({ known }: { known: Known }) => {
  const { me } = useSession()
  const { person } = known.file
  const numbers = useNumbers(person)
  const [job, setJob] = useState<Job | null>(null)
  const close = (): void => setJob(null)
  const mayWrite = me.role === 'administrator'
  const reveal = (): void => {
    close()
    void numbers.reveal()
  }
  return (
    <section className="identity" aria-labelledby="person-identity">
      <header className="identity-head">
        <h2 id="person-identity">身份与岗位</h2>
        {mayWrite && <Button look="quiet" onClick={() => useProfileForm.getState().edit(person.id)}>编辑资料</Button>}
      </header>
      <Numbers known={known} numbers={numbers} onAsk={() => setJob({ kind: 'reveal' })} />
      {person.leftOn && <p className="identity-left"><strong>{person.leftOn < known.today ? '已离职' : '将离职'}</strong>　{sayDay(person.leftOn)}</p>}
      <Posts known={known} onChange={mayWrite ? (post) => setJob({ kind: 'post', job: { kind: 'change', post } }) : null} onEnd={(post) => setJob({ kind: 'end', job: { kind: 'end', post } })} />
      {mayWrite && (
        <p className="identity-acts">
          {person.leftOn
            ? <Button onClick={() => setJob({ kind: 'post', job: { kind: 'come-back' } })}>重新到岗</Button>
            : <><Button onClick={() => setJob({ kind: 'post', job: { kind: 'add' } })}>添加岗位</Button><Button onClick={() => setJob({ kind: 'end', job: { kind: 'leave' } })}>登记离职</Button></>}
        </p>
      )}
      {job && <Drawer known={known} job={job} onClose={close} onReveal={reveal} />}
    </section>
  )
}
