import { useState } from 'react'
import type { TalkRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { AreaField } from '../../../ui/form/AreaField'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import type { Known } from '../../../../shared/model/known'
import { chosenOf, decisionChoices, NONE } from './decisions'
import { pastDay } from './typed'
import { type Read, useDraft } from '../../../store/use-draft'

type Draft = { heldOn: string; heldBy: string; decision: string; summary: string }
type Ids = { id: string; institution: string; person: string }

const readDraft = ({ heldOn, heldBy, decision, summary }: Draft, talk: TalkRow | null, ids: Ids, known: Known): Read => {
  const { day, trouble } = pastDay(heldOn, '请填写谈话日。', known.now)
  const troubles = { heldOn: trouble, heldBy: heldBy.trim() === '' ? '请填写谈话人。' : undefined }
  if (!day || troubles.heldBy) return { troubles, command: null }
  const filled = { heldOn: day, heldBy: heldBy.trim(), decision: chosenOf(decision), summary: summary.trim() }
  return {
    troubles,
    command: (stamp) => (talk ? { ...stamp, name: 'changeTalk', args: { id: talk.id, ...filled } } : { ...stamp, name: 'recordTalk', args: { ...ids, ...filled } }),
  }
}

const draftOf = (talk: TalkRow | null, decision: string | null, today: string): Draft =>
  talk ? { heldOn: talk.heldOn, heldBy: talk.heldBy, decision: talk.decision ?? NONE, summary: talk.summary } : { heldOn: today, heldBy: '', decision: decision ?? NONE, summary: '' }

type Props = { known: Known; talk: TalkRow | null; decision: string | null; onClose: () => void }

/** 谈话、教育提醒 (第二十三条): who talked with the person, on which day, about what. */
export const TalkDrawer = ({ known, talk, decision, onClose }: Props) => {
  const { newId } = useSession()
  const { person } = known.file
  const [id] = useState(newId)
  const form = useDraft(
    () => draftOf(talk, decision, known.now),
    (it) => readDraft(it, talk, { id, institution: person.institution, person: person.id }, known), onClose, `talk/${talk?.id ?? `new/${person.id}/${decision ?? ''}`}`,
  )
  const { draft, change, troubles } = form
  return (
    <FormDrawer title={`${talk ? '更正谈话' : '登记谈话'}：${person.name}`} touched={form.touched} onClose={form.leave(onClose)}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close} kept={form}>
          <div className="fields">
            <DayField label="谈话日" place="heldOn" value={draft.heldOn} trouble={troubles.heldOn} first onChange={(heldOn) => change({ heldOn })} onLeave={() => undefined} />
            <TextField label="谈话人" place="heldBy" value={draft.heldBy} trouble={troubles.heldBy} onChange={(heldBy) => change({ heldBy })} />
          </div>
          <ChoiceField label="因哪一份通知书" place="decision" value={draft.decision} groups={decisionChoices(known)} trouble={undefined} onChange={(it) => change({ decision: it })} />
          <AreaField label="谈话内容" place="summary" value={draft.summary} trouble={undefined} hint="说了什么、本人怎样答复。Ctrl+Enter 保存。" onChange={(summary) => change({ summary })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
