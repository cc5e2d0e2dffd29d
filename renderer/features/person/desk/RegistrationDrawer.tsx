import { useState } from 'react'
import type { Status } from '../../../../shared/rules/assessment'
import { statusWords } from '../../../../shared/rules/say'
import { useSession } from '../../../store/session'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import type { Known } from '../../../../shared/model/known'
import { chosenOf, decisionChoices, NONE } from './decisions'
import { pastDay } from './typed'
import { type Read, useDraft } from '../../../store/use-draft'
import { wantedStatus } from './wanted-status'

type Draft = { status: string; on: string; decision: string; note: string }
type Ids = { id: string; institution: string; person: string }

const statuses: readonly Status[] = ['normal', 'suspended', 'terminated']
const choices = [{ name: '', choices: statuses.map((value) => ({ value, word: statusWords[value] })) }]

const readDraft = ({ status: wanted, on, decision, note }: Draft, ids: Ids, known: Known): Read => {
  const status = statuses.find((it) => it === wanted)
  const { day, trouble } = pastDay(on, '请填写维护之日。', known.now)
  const troubles = { status: status ? undefined : '请选择状态。', on: trouble }
  if (!status || !day) return { troubles, command: null }
  return { troubles, command: (stamp) => ({ ...stamp, name: 'recordRegistration', args: { ...ids, status, on: day, decision: chosenOf(decision), note: note.trim() } }) }
}

type Props = { known: Known; decision: string | null; onClose: () => void }

/** What the status was set to on the platform. Filled in as the rules would have it; what was really done counts. */
export const RegistrationDrawer = ({ known, decision, onClose }: Props) => {
  const { newId, stamp } = useSession()
  const { person } = known.file
  // Rows are held in the order of their ids: of one day the one entered last comes last.
  const [id] = useState(() => `${stamp().at}-${newId()}`)
  const form = useDraft<Draft>(
    () => ({ status: wantedStatus(known, decision), on: known.now, decision: decision ?? NONE, note: '' }),
    (it) => readDraft(it, { id, institution: person.institution, person: person.id }, known), onClose,
  )
  const { draft, change, troubles } = form
  return (
    <FormDrawer title={`登记备案状态：${person.name}`} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <p className="desk-lead">先在登记备案的平台上改好，再在这里记下改成了什么、哪一天改的。</p>
          <ChoiceField label="平台上改为" place="status" value={draft.status} groups={choices} trouble={troubles.status} first onChange={(status) => change({ status })} />
          <DayField label="维护之日" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={() => undefined} />
          <ChoiceField label="因哪一份通知书" place="decision" value={draft.decision} groups={decisionChoices(known)} trouble={undefined} onChange={(it) => change({ decision: it })} />
          <TextField label="备注" place="note" value={draft.note} trouble={undefined} onChange={(note) => change({ note })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
