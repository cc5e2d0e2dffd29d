import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../../../ui/Button'
import { Consequence } from './Consequence'
import { DayField } from './DayField'
import { Choices, Field } from './Field'
import { ItemFields } from './ItemFields'
import { toField, toNextField } from './keys'
import { PrintedFields } from './PrintedFields'
import type { Notice } from './use-notice'
import './notice.css'

const handlings = [
  { value: 'agreement', label: '协议处理' },
  { value: 'penalty', label: '行政处罚' },
] as const

const Institution = ({ notice }: { notice: Notice }) => {
  if (notice.institutions.length < 2) return <p className="notice-of">{notice.institution.name}　{notice.known.file.person.name}</p>
  return (
    <Field label="被处理的机构" trouble={notice.troubles.institution}>
      {(ties) => (
        <select {...ties} className="input" data-stop="institution" value={notice.institution.id} onChange={(event) => notice.change({ institution: event.target.value })}>
          {notice.institutions.map((it) => <option key={it.id} value={it.id}>{it.name}</option>)}
        </select>
      )}
    </Field>
  )
}

const Head = ({ notice }: { notice: Notice }) => {
  const { draft, troubles, change, leave } = notice
  return (
    <>
      <Institution notice={notice} />
      <div className="fields">
        <DayField label="作出决定之日" place="on" value={draft.on} trouble={troubles.on} first onChange={(on) => change({ on })} onLeave={() => leave('on')} />
        <DayField label="送达日" place="received" value={draft.received} trouble={troubles.received} onChange={(received) => change({ received })} onLeave={() => leave('received')} />
      </div>
      <div className="fields">
        <Choices label="处理类别" place="by" value={draft.by} choices={handlings} trouble={troubles.by} onChange={(by) => change({ by })} />
        <Field label="通知书文号" trouble={troubles.noticeNo}>
          {(ties) => <input {...ties} className="input" data-stop="noticeNo" value={draft.noticeNo} autoComplete="off" onChange={(event) => change({ noticeNo: event.target.value })} />}
        </Field>
      </div>
    </>
  )
}

type Props = { notice: Notice; onSaved: () => void; onCancel: () => void }

/** The fields on the left, what comes of them on the right. Enter goes on, and saves in the last field. */
export const NoticeForm = ({ notice, onSaved, onCancel }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const submit = async (): Promise<void> => {
    const saved = await notice.save()
    const place = notice.firstTrouble()
    if (saved) onSaved()
    else if (place && form.current) toField(form.current, place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || !target.matches('input, select') || !form.current) return
    event.preventDefault()
    if (event.ctrlKey || !toNextField(form.current, target)) void submit()
  }
  return (
    <form ref={form} className="notice" noValidate onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div className="notice-fields">
        <Head notice={notice} />
        {notice.draft.items.map((item, at) => <ItemFields key={at} notice={notice} at={at} item={item} />)}
        <Button look="quiet" className="item-add" onClick={notice.addItem}>再加一项负面情形</Button>
        <PrintedFields notice={notice} />
      </div>
      <Consequence notice={notice} />
      <div className="notice-foot">
        {notice.general && <p className="field-trouble" role="alert">{notice.general}</p>}
        <span className="secondary">Enter 到下一栏，最后一栏即登记；Ctrl+Enter 随时登记</span>
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" type="submit" disabled={notice.saving}>{notice.saving ? '正在登记' : '登记'}</Button>
      </div>
    </form>
  )
}
