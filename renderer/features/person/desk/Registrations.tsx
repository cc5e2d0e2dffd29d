import { registrationGap, registrationOn, registrationsInOrder } from '../../../../shared/model/registration'
import type { RegistrationRow } from '../../../../shared/model/rows'
import type { Status } from '../../../../shared/rules/assessment'
import { statusWords } from '../../../../shared/rules/say'
import { StatusMark } from '../../../ui/StatusMark'
import type { Known } from '../../../../shared/model/known'
import { decisionName } from './decisions'
import { useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { RemoveButton } from './RemoveButton'

const Mark = ({ status }: { status: Status }) => <StatusMark kind={status} word={statusWords[status]} />

/** What the platform shows beside what the rules give. */
const Beside = ({ known, rows }: { known: Known; rows: readonly RegistrationRow[] }) => {
  const { assessment, today, now } = known
  const held = registrationOn(rows, today)
  const agrees = registrationGap(rows, assessment, today) === null
  return (
    <dl className="desk-beside">
      <div><dt>平台上（已登记）</dt><dd>{held ? <Mark status={held.status} /> : <span className="secondary">没有记录，按正常看</span>}</dd></div>
      <div><dt>按细则{today === now ? '今天' : '当日'}应为</dt><dd><Mark status={assessment.status} /></dd></div>
      <div><dt>核对</dt><dd>{agrees ? '一致' : <strong className="desk-differs">不一致，请维护</strong>}</dd></div>
    </dl>
  )
}

/** 登记备案状态: what the national code base was set to, with its history, beside what it should be. */
export const Registrations = ({ known }: { known: Known }) => {
  const open = useJobs()
  const rows = useDesk(known)?.registrations ?? []
  return (
    <DeskSection
      title="登记备案状态" empty="还没有维护记录。收到暂停、终止的通知书，或者恢复以后，在平台上改好状态，再到这里登记。"
      add={open && { word: '登记状态', act: () => open({ kind: 'registration', decision: null }) }}
      besides={<Beside known={known} rows={rows} />}
    >
      {registrationsInOrder(rows).map((it) => (
        <DeskRow
          key={it.id} when={it.on} what={<>改为 <Mark status={it.status} /></>} more={[decisionName(known, it.decision), it.note].filter(Boolean).join('　')}
          acts={open && <RemoveButton what={`${it.on} 改为${statusWords[it.status]}`} command={(stamp) => ({ ...stamp, name: 'removeRegistration', args: { id: it.id } })} />}
        />
      ))}
    </DeskSection>
  )
}
