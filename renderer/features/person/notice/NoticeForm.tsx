import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../../../ui/Button'
import { CheckFields } from './CheckFields'
import { Choices } from './Choices'
import { Consequence } from './Consequence'
import { DayField } from '../../../ui/form/DayField'
import { ItemFields } from './ItemFields'
import { isOpenList, toField, toNextField } from '../../../ui/form/keys'
import { ListField } from './ListField'
import { PrintedFields } from './PrintedFields'
import { TextField } from '../../../ui/form/TextField'
import type { Notice } from './use-notice'
import './notice.css'

const handlings = [
  { value: 'agreement', label: '协议处理' },
  { value: 'penalty', label: '行政处罚' },
] as const

const Institution = ({ notice }: { notice: Notice }) => {
  if (notice.institutions.length < 2) return <p className="notice-of">{notice.institution.name}　{notice.known.file.person.name}</p>
  return (
    <ListField
      label="被处理的机构" place="institution" value={notice.institution.id} trouble={notice.troubles.institution}
      options={notice.institutions.map((it) => ({ value: it.id, label: it.name }))} onChoose={(institution) => notice.change({ institution })}
    />
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
      <Choices label="处理类别" place="by" value={draft.by} choices={handlings} trouble={troubles.by} onChange={(by) => change({ by })} />
      <div className="fields">
        <TextField label="通知书文号" place="noticeNo" value={draft.noticeNo} trouble={troubles.noticeNo} onChange={(noticeNo) => change({ noticeNo })} />
        <DayField label="通知书日期" place="noticeOn" value={draft.noticeOn} trouble={troubles.noticeOn} onChange={(noticeOn) => change({ noticeOn })} onLeave={() => leave('noticeOn')} />
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
  // On its way down, before a list takes Enter for opening itself.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>): void => {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !target.matches('input') || !form.current) return
    if (!event.ctrlKey && isOpenList(target)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.ctrlKey || !toNextField(form.current, target)) void submit()
  }
  return (
    <form ref={form} className="notice" noValidate onKeyDownCapture={onKeyDownCapture} onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div className="notice-fields">
        <Head notice={notice} />
        {notice.draft.items.map((item, at) => <ItemFields key={at} notice={notice} at={at} item={item} />)}
        <Button look="quiet" className="item-add" onClick={notice.addItem}>再加一项负面情形</Button>
        <CheckFields notice={notice} />
        <PrintedFields notice={notice} />
      </div>
      <Consequence notice={notice} />
      <div className="form-foot notice-foot">
        {notice.general && <p className="field-trouble" role="alert">{notice.general}</p>}
        <span className="secondary">Enter 到下一栏，最后一栏即登记；Ctrl+Enter 随时登记</span>
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" type="submit" disabled={notice.saving}>{notice.saving ? '正在登记' : '登记'}</Button>
      </div>
    </form>
  )
}
