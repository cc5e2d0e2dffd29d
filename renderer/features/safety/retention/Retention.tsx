import { useState } from 'react'
import { halfErased, leaversKnown, retentionYears } from '../../../store/safety-queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Select } from '../../../ui/Select'
import { useOnlyLooks } from '../role'
import { Section } from '../Section'
import { StatusLine } from '../StatusLine'
import { pastTime } from './due'
import { finishErasing } from './erase'
import { Leavers } from './Leavers'

const NEVER = ''
const CHOICES = [1, 2, 3, 5, 10, 15, 30]
const options = [{ value: NEVER, word: '不定期限' }, ...CHOICES.map((it) => ({ value: String(it), word: `离职后 ${it} 年` }))]

const Years = ({ years }: { years: number | null }) => {
  const { store, stamp } = useSession()
  const [trouble, setTrouble] = useState<string | null>(null)
  const choose = async (value: string): Promise<void> => {
    const outcome = await store.commit({ ...stamp(), name: 'setRetention', args: { years: value === NEVER ? null : Number(value) } })
    setTrouble(outcome.ok ? null : outcome.problem.sentence)
  }
  const held = years !== null && !CHOICES.includes(years) ? [{ value: String(years), word: `离职后 ${years} 年` }] : []
  return (
    <>
      <div><Select label="身份信息保存到" value={years === null ? NEVER : String(years)} options={[...options, ...held]} onChange={(it) => void choose(it)} /></div>
      {trouble && <div role="alert"><StatusLine>{trouble}</StatusLine></div>}
    </>
  )
}

const Unfinished = () => {
  const session = useSession()
  const half = useLive(() => halfErased(session.store), [session.store])
  if (!half || half.length === 0) return null
  const finish = <Button onClick={() => void finishErasing(session).catch(reportError)}>继续清除</Button>
  return <Banner kind="warning" action={finish}>上次清除 {half.length} 人的身份信息没有做完，旧的操作记录和快照里还有。</Banner>
}

/** 保存期限: how long the identities of those who left are kept, and erasing them by name. */
export const Retention = () => {
  const { store, today } = useSession()
  const looks = useOnlyLooks()
  const years = useLive(() => retentionYears(store), [store])
  const leavers = useLive(() => leaversKnown(store), [store])
  if (years === undefined || !leavers) return null
  const past = pastTime(leavers, years, today)
  return (
    <Section
      title="保存期限"
      lead="离职人员的身份证号、电话、证书号码和扫描件，保存到期后可以在这里清除。程序不会自己清除。姓名、记分和操作记录照常保留。"
    >
      {looks ? <p className="secondary">{looks}</p> : <Years years={years} />}
      {!looks && <Unfinished />}
      {years === null && leavers.length > 0 && <p className="safety-none">有 {leavers.length} 名离职人员保存着身份信息。定了期限，到期的人会列在这里。</p>}
      {years !== null && past.length === 0 && <p className="safety-none">没有到期的离职人员。</p>}
      {years !== null && past.length > 0 && <Leavers people={past} years={years} barred={looks !== null} />}
    </Section>
  )
}
