import { useState } from 'react'
import { ask } from '../../bridge'
import { useBarred, useSession } from '../../store/session'
import type { SyncNow } from '../../store/sync-port'
import { useSync } from '../../store/use-sync'
import { Button } from '../../ui/Button'
import { sayInstant } from '../../ui/when'
import { AskDialog } from './AskDialog'
import { CheckDialog } from './CheckDialog'
import { Section } from './Section'
import type { Enrolled } from './use-agency'

type Props = { enrolment: Enrolled; login: boolean; onDone: (told: string) => void }

const sayState = ({ state }: SyncNow, login: boolean): string => {
  if (login || state === 'needs-login') return '经办机构不再认识本机。请向经办机构领取新的接入码，在下面重新接入；未送出的事项都在。'
  switch (state) {
    case 'apart': return '正在接入。'
    case 'offline': return '现在连不上经办机构。可以照常录入，连上后自动送出。'
    case 'syncing': return '正在同步。'
    case 'online': return '已连接，经办机构有新内容会立即到达。'
    case 'needs-update': return '经办机构不再接受这个版本。请更新本程序；未送出的事项都在，更新后继续。'
  }
}

const Facts = ({ enrolment: { agency, institutions }, now }: { enrolment: Enrolled; now: SyncNow }) => (
  <dl className="agency-facts">
    <dt>经办机构</dt><dd>{agency}</dd>
    <dt>接入的机构</dt><dd>{institutions.map(({ name }) => name).join('、')}</dd>
    <dt>最后一次成功同步</dt><dd className="figures">{now.lastGood === null ? '还没有过' : sayInstant(now.lastGood)}</dd>
    <dt>等待送出</dt><dd className="figures">{now.waiting} 件</dd>
    <dt>需要处理</dt><dd className="figures">{now.needsPerson} 件</dd>
  </dl>
)

type Asking = 'check' | 'leave' | 'reset' | null

const LEAVE = '停用后，本机不再与经办机构同步，已有的资料都保留在本机。没有送出的事项会留着，重新接入这一家后再送；接入另一家的，不再送出。经办机构一侧请另行告知停用这台设备。'
const RESET = '把经办机构的全部内容重新取一遍，用于怀疑两边不一致的时候。本机没有送出的事项不受影响，录入的内容一件不少。'

/** 同步状态: what stands between this device and the agency now. */
export const Status = ({ enrolment, login, onDone }: Props) => {
  const { sync } = useSession()
  const barred = useBarred() !== null
  const now = useSync()
  const [asking, setAsking] = useState<Asking>(null)
  const close = (): void => setAsking(null)
  const leave = async (): Promise<void> => {
    await ask('agency.leave', undefined)
    onDone('已停用本机接入。')
  }
  const reset = async (): Promise<void> => {
    await sync.reset()
    onDone('正在重新获取全部内容。')
  }
  return (
    <Section title="同步状态">
      <p className="agency-state">{sayState(now, login)}</p>
      <Facts enrolment={enrolment} now={now} />
      <div className="agency-actions">
        <Button look="primary" onClick={() => { sync.again(); onDone('已开始同步。') }}>立即同步</Button>
        <Button onClick={() => setAsking('check')}>连接检查</Button>
        {!barred && <Button onClick={() => setAsking('reset')}>重新获取全部</Button>}
        {!barred && <Button onClick={() => setAsking('leave')}>停用本机接入</Button>}
      </div>
      {asking === 'check' && <CheckDialog agency={null} onClose={close} />}
      {asking === 'leave' && <AskDialog title="停用本机接入" word="停用" words={LEAVE} act={leave} onClose={close} />}
      {asking === 'reset' && <AskDialog title="重新获取全部" word="重新获取" words={RESET} act={reset} onClose={close} />}
    </Section>
  )
}
