import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { ArgsOf } from '../../../store/commands/all'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { neededDay, optionalDay, optionalYuan, troublesOf } from '../typed'
import type { Proposal } from './foresee'
import { adjustmentIn, type PersonDraft, personDraft, peopleTroubles, responsibilityIn, wholeIn } from './people-draft'
import { PeopleFields } from './PeopleFields'
import { byWords } from './prior'

type Draft = { noticeNo: string; on: string; received: string; noticeOn: string; foundOn: string; by: string; people: PersonDraft[] }
type Notice = ArgsOf<'decidePriorNotice'>['notices'][number]

const draftOf = ({ people, grounds, by }: PriorNoticeRow): Draft => ({
  noticeNo: '', on: '', received: '', noticeOn: '', foundOn: '', by: by ?? '',
  people: people.map((it) => ({ ...personDraft(it), adjustment: grounds.find((one) => one.person === it.person && one.adjustment)?.adjustment ?? 'none' })),
})

const itemOf = (it: PersonDraft, id: string): Notice['items'][number] => {
  const adjustment = adjustmentIn(it.adjustment)
  return { conduct: `${id}#0`, circumstance: it.circumstance, responsibility: responsibilityIn(it.responsibility) ?? 'general', points: wholeIn(it.points) ?? 0, ...(adjustment && { adjustment }) }
}

/** Ids are made once for each person the form has ever held. */
type Ids = (at: number) => string

const reading = (row: PriorNoticeRow, pack: CompiledPack, ids: Ids) => (draft: Draft): Read => {
  const days = { on: neededDay(draft.on, '请填写作出决定之日。'), received: optionalDay(draft.received), noticeOn: optionalDay(draft.noticeOn), foundOn: optionalDay(draft.foundOn) }
  const on = days.on.value
  const early = on && on < row.on ? { on: '作出决定之日早于告知书日期，请核对。' } : {}
  const before = on && days.received.value && days.received.value < on ? { received: '送达日早于作出决定之日，请核对。' } : {}
  const none = draft.people.length === 0 ? { people: '没有人员。' } : {}
  const troubles = { ...troublesOf(days), ...early, ...before, ...none, ...peopleTroubles(draft.people, pack, true) }
  if (!on || Object.keys(troubles).length > 0) return { troubles, command: null }
  const notices = draft.people.map((it, at): Notice => {
    const amounts = { institution: row.amount, person: optionalYuan(it.amount).value }
    return {
      id: ids(at), institution: row.institution, person: it.person, on, received: days.received.value, by: draft.by === 'penalty' || draft.by === 'agreement' ? draft.by : null,
      noticeNo: draft.noticeNo.trim(), noticeOn: days.noticeOn.value, foundOn: days.foundOn.value, inspection: row.inspection, region: null,
      amounts: amounts.institution === null && amounts.person === null ? null : amounts, items: [itemOf(it, ids(at))], printed: null,
    }
  })
  return { troubles, command: (stamp) => ({ ...stamp, name: 'decidePriorNotice', args: { id: row.id, notices } }) }
}

type Props = { institution: InstitutionRow; files: readonly PersonFile[]; pack: CompiledPack; row: PriorNoticeRow; onClose: () => void; onSaved: () => void }

const nothing = (): void => undefined

/** 登记为处理通知书: what was announced became a decision; its own number and days, and what it says of each person. */
export const DecideDrawer = ({ institution, files, pack, row, onClose, onSaved }: Props) => {
  const { newId, book, today } = useSession()
  const [made] = useState(() => new Map<number, string>())
  const ids: Ids = (at) => {
    const id = made.get(at) ?? newId()
    made.set(at, id)
    return id
  }
  const form = useDraft<Draft>(() => draftOf(row), reading(row, pack, ids), onSaved)
  const { draft, change, troubles } = form
  const by = draft.by === 'penalty' || draft.by === 'agreement' ? draft.by : null
  const proposal = useMemo((): Proposal => ({ institution, by, amount: row.amount, book, today }), [institution, by, row.amount, book, today])
  return (
    <FormDrawer title="登记为处理通知书" width="min(860px, 94vw)" touched={form.touched} unsaved="登记" onClose={onClose}>
      {(close) => (
        <FormFrame word="登记" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <p className="secondary prior-lead">每名人员各登记一份处理通知书，一次全部保存；没有被处理的人员请去掉。</p>
          <div className="fields">
            <TextField label="通知书文号" place="noticeNo" first value={draft.noticeNo} trouble={undefined} onChange={(noticeNo) => change({ noticeNo })} />
            <DayField label="作出决定之日" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={nothing} />
            <DayField label="送达日" place="received" value={draft.received} trouble={troubles.received} onChange={(received) => change({ received })} onLeave={nothing} />
            <DayField label="通知书日期" place="noticeOn" value={draft.noticeOn} trouble={troubles.noticeOn} onChange={(noticeOn) => change({ noticeOn })} onLeave={nothing} />
            <DayField label="责任认定日" place="foundOn" value={draft.foundOn} trouble={troubles.foundOn} onChange={(foundOn) => change({ foundOn })} onLeave={nothing} />
            <ChoiceField label="处理类别" place="by" value={draft.by} trouble={undefined} groups={[{ name: '', choices: Object.entries(byWords).map(([value, word]) => ({ value, word })) }]} onChange={(value) => change({ by: value })} />
          </div>
          <PeopleFields people={draft.people} files={files} pack={pack} proposal={proposal} troubles={troubles} adjusts onChange={(people) => change({ people })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
