import { type ReactNode, Suspense, useState } from 'react'
import { ask } from '../bridge'
import { Button } from '../ui/Button'
import { InstitutionForm } from './screens'
import './first-start.css'

type DoorProps = { title: string; children: ReactNode; action: ReactNode }

const Door = ({ title, children, action }: DoorProps) => (
  <section className="door">
    <h2>{title}</h2>
    <div className="door-words">{children}</div>
    {action}
  </section>
)

const SampleDoor = () => {
  const [opening, setOpening] = useState(false)
  const open = (): void => {
    setOpening(true)
    ask('program.sample', undefined).catch(() => setOpening(false))
  }
  return (
    <Door title="先看示例" action={<Button disabled={opening} onClick={open}>{opening ? '正在打开…' : '打开示例'}</Button>}>
      <p>示例里有淄博一家药店和乌海一家诊所，约三十人，都是虚构的。示例单独存放，不会与真实资料混在一起。</p>
    </Door>
  )
}

type Props = {
  onRegistered: (institution: string) => void
  onLibrary: () => void
  /** The third door: 从备份恢复. */
  restore?: ReactNode
}

/** Nobody has entered anything yet: the ways to begin. */
export const FirstStart = ({ onRegistered, onLibrary, restore }: Props) => {
  const [registering, setRegistering] = useState(false)
  if (registering)
    return (
      <Suspense>
        <section className="first-form" aria-labelledby="first-form">
          <h1 id="first-form">登记本机构</h1>
          <InstitutionForm institution={null} onSaved={onRegistered} onCancel={() => setRegistering(false)} onLibrary={onLibrary} />
        </section>
      </Suspense>
    )
  return (
    <div className="first-start">
      <h1>从这里开始</h1>
      <p className="secondary">资料只保存在这台电脑上，不需要网络。</p>
      <div className="doors">
        <Door title="登记本机构" action={<Button look="primary" onClick={() => setRegistering(true)}>开始登记</Button>}>
          <p>填写机构名称、编码、类型和统筹地区，程序据此选用当地的实施细则。之后逐个登记人员。</p>
        </Door>
        <SampleDoor />
        {restore}
      </div>
    </div>
  )
}
