import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { AreaField } from '../../../ui/form/AreaField'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { neededDay, optionalDay, optionalYuan, troublesOf } from '../typed'
import type { Proposal } from './foresee'
import { emptyPerson, peopleIn, type PersonDraft, personDraft, peopleTroubles } from './people-draft'
import { PeopleFields } from './PeopleFields'
import { byWords } from './prior'

type Draft = { noticeNo: string; on: string; received: string; answerBy: string; by: string; inspection: string; amount: string; facts: string; reasons: string; people: PersonDraft[] }

const empty: Draft = { noticeNo: '', on: '', received: '', answerBy: '', by: '', inspection: '', amount: '', facts: '', reasons: '', people: [emptyPerson] }

const draftOf = (it: PriorNoticeRow): Draft => ({
  noticeNo: it.noticeNo, on: it.on, received: it.received ?? '', answerBy: it.answerBy ?? '', by: it.by ?? '', inspection: it.inspection ?? '',
  amount: it.amount === null ? '' : String(it.amount), facts: it.facts, reasons: it.reasons, people: it.people.length > 0 ? it.people.map(personDraft) : [emptyPerson],
})

/** A row begun and left empty means nobody. */
const named = (people: readonly PersonDraft[]): PersonDraft[] => people.filter((it) => JSON.stringify(it) !== JSON.stringify(emptyPerson))

const byIn = (text: string): PriorNoticeRow['by'] => (text === 'penalty' || text === 'agreement' ? text : null)

const reading = (id: string, institution: string, change: boolean, pack: CompiledPack) => (draft: Draft): Read => {
  const [on, received, answerBy, amount] = [neededDay(draft.on, '请填写告知书日期。'), optionalDay(draft.received), optionalDay(draft.answerBy), optionalYuan(draft.amount)]
  const early = received.value && on.value && received.value < on.value ? { value: null, trouble: '收到日早于告知书日期，请核对。' } : received
  const late = answerBy.value && answerBy.value < (received.value ?? on.value ?? '') ? { value: null, trouble: '截止日早于收到日，请核对。' } : answerBy
  const facts = draft.facts.trim()
  const people = named(draft.people)
  const troubles = {
    ...troublesOf({ on, received: early, answerBy: late, amount, facts: facts ? { value: facts } : { value: null, trouble: '请填写告知书认定的事实。' } }),
    ...peopleTroubles(people, pack, false),
  }
  if (!on.value || Object.keys(troubles).length > 0) return { troubles, command: null }
  const args = {
    id, institution, noticeNo: draft.noticeNo.trim(), on: on.value, received: received.value, answerBy: answerBy.value, by: byIn(draft.by),
    inspection: draft.inspection.trim() || null, amount: amount.value, facts, reasons: draft.reasons.trim(), people: peopleIn(people),
  }
  return { troubles, command: (stamp) => (change ? { ...stamp, name: 'changePriorNotice', args } : { ...stamp, name: 'recordPriorNotice', args }) }
}

type Props = { institution: InstitutionRow; files: readonly PersonFile[]; pack: CompiledPack; row: PriorNoticeRow | null; onClose: () => void; onSaved: (id: string) => void }

const nothing = (): void => undefined

const Head = ({ draft, troubles, change }: { draft: Draft; troubles: Readonly<Record<string, string | undefined>>; change: (part: Partial<Draft>) => void }) => (
  <>
    <div className="fields">
      <TextField label="告知书文号" place="noticeNo" first value={draft.noticeNo} trouble={undefined} onChange={(noticeNo) => change({ noticeNo })} />
      <DayField label="告知书日期" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={nothing} />
      <DayField label="收到日" place="received" value={draft.received} trouble={troubles.received} onChange={(received) => change({ received })} onLeave={nothing} />
      <DayField label="陈述申辩截止日" place="answerBy" value={draft.answerBy} trouble={troubles.answerBy} onChange={(answerBy) => change({ answerBy })} onLeave={nothing} />
      <ChoiceField label="拟作出的处理" place="by" value={draft.by} trouble={undefined} groups={[{ name: '', choices: Object.entries(byWords).map(([value, word]) => ({ value, word })) }]} onChange={(by) => change({ by })} />
      <TextField label="检查" place="inspection" value={draft.inspection} trouble={undefined} hint="哪一次检查或者稽核" onChange={(inspection) => change({ inspection })} />
      <TextField label="机构涉及金额（元）" place="amount" number value={draft.amount} trouble={troubles.amount} onChange={(amount) => change({ amount })} />
    </div>
    <AreaField label="认定的事实" place="facts" value={draft.facts} trouble={troubles.facts} onChange={(facts) => change({ facts })} />
    <AreaField label="理由和依据" place="reasons" rows={3} value={draft.reasons} trouble={undefined} onChange={(reasons) => change({ reasons })} />
  </>
)

/** 登记事先告知: what the agency says it found and means to decide, about whom. */
export const PriorDrawer = ({ institution, files, pack, row, onClose, onSaved }: Props) => {
  const { newId, book, today } = useSession()
  const [id] = useState(() => row?.id ?? newId())
  const form = useDraft<Draft>(() => (row ? draftOf(row) : empty), reading(id, institution.id, row !== null, pack), () => onSaved(id), `prior/${row?.id ?? `new/${institution.id}`}`)
  const { draft, change, troubles } = form
  const [by, amount] = [byIn(draft.by), optionalYuan(draft.amount).value]
  const proposal = useMemo((): Proposal => ({ institution, by, amount, book, today }), [institution, by, amount, book, today])
  return (
    <FormDrawer title={row ? '更正事先告知' : '登记事先告知'} width="min(860px, 94vw)" touched={form.touched} onClose={form.leave(onClose)}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close} kept={form}>
          <Head draft={draft} troubles={troubles} change={change} />
          <PeopleFields people={draft.people} files={files} pack={pack} proposal={proposal} troubles={troubles} onChange={(people) => change({ people })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
