import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../../ui/Button'
import { AddPerson } from './AddPerson'
import { CheckFields } from './CheckFields'
import { Changes } from './Changes'
import { Choices } from './Choices'
import { Consequence, consequenceId } from './Consequence'
import { DayField } from '../../../ui/form/DayField'
import { ItemFields } from './ItemFields'
import { isOpenList, toField, toNextField } from '../../../ui/form/keys'
import { ListField } from '../../../ui/form/ListField'
import { PrintedFields } from './PrintedFields'
import { KeptNote } from '../../../ui/form/KeptNote'
import { TextField } from '../../../ui/form/TextField'
import type { Notice, NoticeDesk } from './use-notice'
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

/** The rest of what the paper says of one person. */
const OwnFields = ({ notice, further = false }: { notice: Notice; further?: boolean }) => (
  <>
    {notice.draft.items.map((item, at) => <ItemFields key={at} notice={notice} at={at} item={item} />)}
    <Button look="quiet" className="item-add" onClick={notice.addItem}>再加一项负面情形</Button>
    <CheckFields notice={notice} further={further} />
    <PrintedFields notice={notice} />
  </>
)

/** What comes of it for the person being written about is in sight. */
const bringUp = ({ at }: Notice): void => {
  const section = document.getElementById(consequenceId(at))
  if (section?.parentElement) section.parentElement.scrollTop = section.offsetTop
}

const Further = ({ notice, onRemove }: { notice: Notice; onRemove: () => void }) => {
  const { name } = notice.known.file.person
  return (
    <section className="notice-further" aria-label={`同一份通知书：${name}`} onFocus={() => bringUp(notice)}>
      <header>
        <h3>{name}</h3>
        <Button look="quiet" aria-label={`从这份通知书去掉${name}`} onClick={onRemove}>去掉</Button>
      </header>
      <OwnFields notice={notice} further />
    </section>
  )
}

const Why = ({ desk: { why } }: { desk: NoticeDesk }) =>
  why && <TextField label="更正的原因" place="why" value={why.text} trouble={why.trouble} hint="原来的录入保留在操作记录中，可以查到。" onChange={why.change} />

/** Whoever comes onto the paper takes the keyboard with them. */
const useFollowing = (form: RefObject<HTMLFormElement | null>, count: number): void => {
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current && form.current) toField(form.current, `notices.${count}.items.0.responsibility`)
    before.current = count
  }, [form, count])
}

type Props = { desk: NoticeDesk; onSaved: () => void; onCancel: () => void }

/** The fields on the left, what comes of them on the right. Enter goes on, and saves in the last field. */
export const NoticeForm = ({ desk, onSaved, onCancel }: Props) => {
  const { first, others, general, saving } = desk
  const form = useRef<HTMLFormElement>(null)
  useFollowing(form, others.length)
  const submit = async (): Promise<void> => {
    const saved = await desk.save()
    const place = desk.firstTrouble()
    if (saved) onSaved()
    else if (place && form.current) toField(form.current, place)
  }
  // On its way down, before a list takes Enter for opening itself.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>): void => {
    const target = event.target as HTMLElement
    if (event.altKey && event.code === 'KeyA') {
      event.preventDefault()
      return form.current?.querySelector<HTMLButtonElement>('.add-person')?.click()
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !target.matches('input') || !form.current) return
    if (!event.ctrlKey && isOpenList(target)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.ctrlKey || !toNextField(form.current, target)) void submit()
  }
  const word = first.replaces ? '更正' : '登记'
  return (
    <form ref={form} className="notice" noValidate onKeyDownCapture={onKeyDownCapture} onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div className="notice-fields">
        <KeptNote found={desk.kept} onAnew={desk.anew} />
        <Head notice={first} />
        <OwnFields notice={first} />
        <Why desk={desk} />
        {others.map((it) => <Further key={it.known.file.person.id} notice={it} onRemove={() => desk.remove(it.known.file.person.id)} />)}
        {!first.replaces && <AddPerson desk={desk} />}
      </div>
      <div className="consequences">
        {first.replaces && <Changes notice={first} />}
        {[first, ...others].map((it) => <Consequence key={it.known.file.person.id} notice={it} named={others.length > 0} />)}
      </div>
      <div className="form-foot notice-foot">
        {general && <p className="field-trouble" role="alert">{general}</p>}
        <span className="secondary">Enter 到下一栏，最后一栏即{word}；Ctrl+Enter 随时{word}</span>
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" type="submit" disabled={saving}>{saving ? `正在${word}` : word}</Button>
      </div>
    </form>
  )
}
