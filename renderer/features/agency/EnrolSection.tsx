import { type FormEvent, useState } from 'react'
import { ask } from '../../bridge'
import { protectFirst } from '../../state/protect-first'
import { useSession } from '../../store/session'
import { lastAgency } from '../../store/sync-queries'
import { useLetters } from '../../store/use-sync'
import { useLive } from '../../store/useLive'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { CheckDialog } from './CheckDialog'
import { Section } from './Section'
import type { AgencyState } from './use-agency'

type Props = { state: AgencyState; barred: string | null; onDone: (told: string) => void }

const LEAD = '接入后，经办机构的处理通知书、审核和评估结果自动到达本机；本机登记的人员、岗位、谈话和培训自动送出。没有网络时照常使用，连上后补送。'
const PENDING = '上次接入没有收到答复。请用同一个接入码再试一次，不会多用一个码。'
const failed = { ok: false, reason: 'silent', sentence: '没有成功，什么都没有改变。请再试一次。' } as const

const originOf = (typed: string): string | null => {
  try {
    return new URL(typed.trim()).origin
  } catch {
    return null
  }
}

/** Said as soon as another address is typed than that of the agency before. */
const Moving = ({ typed }: { typed: string }) => {
  const { store } = useSession()
  const before = useLive(() => lastAgency(store), [store])
  const letters = useLetters()
  const origin = originOf(typed)
  if (!before || origin === null || origin === before) return null
  const waiting = letters?.length ? `没有送到那里的 ${letters.length} 件不再送出，也不转送。` : ''
  return (
    <Banner kind="warning">
      原来接入的是 {before}。{waiting}接入这一家后，本机现有的人员、岗位等资料从头告知这一家；异议申诉请向作出处理的经办机构另行提出。同一家经办机构换了地址的，也按另一家办理。
    </Banner>
  )
}

type Draft = { agency: string; code: string; deviceName: string }

const firstDraft = ({ enrolment, pending }: AgencyState): Draft =>
  ({ agency: enrolment?.agency ?? pending?.agency ?? '', code: '', deviceName: pending?.deviceName ?? '' })

type FormProps = { draft: Draft; fixed: boolean; refusal: { address: boolean; sentence: string } | null; busy: boolean; onDraft: (draft: Draft) => void; onEnrol: () => void; onCheck: () => void }

const Form = ({ draft, fixed, refusal, busy, onDraft, onEnrol, onCheck }: FormProps) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onEnrol()
  }
  const empty = Object.values(draft).some((it) => it.trim() === '')
  return (
    <form className="agency-form" onSubmit={submit}>
      {fixed
        ? <p>经办机构的地址：<strong>{draft.agency}</strong></p>
        : <TextField
            label="经办机构的地址" hint="经办机构给的网址，以 https:// 开头。" trouble={refusal?.address ? refusal.sentence : undefined} maxLength={300}
            value={draft.agency} onChange={(agency) => onDraft({ ...draft, agency })}
          />}
      <TextField
        label="接入码" hint="向经办机构领取，只能用一次；横线和大小写都不要紧。" trouble={refusal && !refusal.address ? refusal.sentence : undefined} maxLength={60}
        className="agency-code" value={draft.code} onChange={(code) => onDraft({ ...draft, code })}
      />
      <TextField label="本机名称" hint="经办机构凭它认出这台电脑，例如“前台电脑”。" maxLength={60} value={draft.deviceName} onChange={(deviceName) => onDraft({ ...draft, deviceName })} />
      <div className="agency-actions">
        <Button look="primary" type="submit" disabled={busy || empty}>{busy ? '正在接入' : '接入'}</Button>
        <Button disabled={draft.agency.trim() === ''} onClick={onCheck}>连接检查</Button>
      </div>
    </form>
  )
}

/** 接入: makes this device known to the agency by a one-time code. */
export const EnrolSection = ({ state, barred, onDone }: Props) => {
  const session = useSession()
  const [draft, setDraft] = useState(() => firstDraft(state))
  const [refusal, setRefusal] = useState<{ address: boolean; sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [checking, setChecking] = useState(false)
  const enrol = async (): Promise<void> => {
    // People come at once, and with them what only a passphrase may guard.
    if (!(await protectFirst(session))) return
    setBusy(true)
    const said = await ask('agency.enrol', draft).catch(() => failed)
    setBusy(false)
    if (!said.ok) return setRefusal({ address: said.reason === 'address' || said.reason === 'unreached', sentence: said.sentence })
    onDone('已接入经办机构。')
    await session.sync.enrolled()
  }
  const change = (next: Draft): void => {
    setDraft(next)
    setRefusal(null)
  }
  return (
    <Section title={state.login ? '重新接入' : '接入经办机构'} lead={LEAD}>
      {state.pending && <Banner>{PENDING}</Banner>}
      {barred !== null
        ? <p>{barred}接入由管理员办理。</p>
        : <Form draft={draft} fixed={state.enrolment !== null} refusal={refusal} busy={busy} onDraft={change} onEnrol={() => void enrol()} onCheck={() => setChecking(true)} />}
      {barred === null && !state.enrolment && <Moving typed={draft.agency} />}
      {checking && <CheckDialog agency={state.enrolment ? null : draft.agency} onClose={() => setChecking(false)} />}
    </Section>
  )
}
