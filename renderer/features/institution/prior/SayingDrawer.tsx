import { useState } from 'react'
import { sayings } from '../../../../shared/model/desk-rows'
import type { PersonFile } from '../../../../shared/model/history'
import type { PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { responsibilities } from '../../../../shared/rules/schema'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { AreaField } from '../../../ui/form/AreaField'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { neededDay, troublesOf } from '../typed'
import { responsibilityIn } from './people-draft'
import { kindWords } from './prior'

type Draft = { kind: string; on: string; person: string; responsibility: string; words: string }

/** Nobody in particular: the institution speaks for itself. */
export const INSTITUTION = '*'

export const personChoices = (row: PriorNoticeRow, files: readonly PersonFile[]) => [{
  name: '', choices: [{ value: INSTITUTION, word: '机构' }, ...row.people.map(({ person }) => ({ value: person, word: files.find((it) => it.person.id === person)?.person.name ?? person }))],
}]

const reading = (file: string, id: string) => (draft: Draft): Read => {
  const kind = sayings.find((it) => it === draft.kind)
  const on = neededDay(draft.on, '请填写提出之日。')
  const words = draft.words.trim()
  const person = draft.person === INSTITUTION ? null : draft.person
  const troubles = troublesOf({
    on, words: words ? { value: words } : { value: null, trouble: '请填写内容。' },
    person: kind === 'proposal' && person === null ? { value: null, trouble: '请选择建议由谁承担责任。' } : { value: person },
  })
  if (!kind || !on.value || Object.keys(troubles).length > 0) return { troubles, command: null }
  const said = { id, kind, on: on.value, person, responsibility: kind === 'proposal' ? responsibilityIn(draft.responsibility) : null, words }
  return { troubles, command: (stamp) => ({ ...stamp, name: 'recordSaying', args: { file, said } }) }
}

type Props = { row: PriorNoticeRow; kind: PriorNoticeRow['said'][number]['kind']; files: readonly PersonFile[]; pack: CompiledPack; onClose: () => void }

/** Evidence and proposals of the institution (第十条), statements and defence (第十一条), with their day. */
export const SayingDrawer = ({ row, kind, files, pack, onClose }: Props) => {
  const { newId, today } = useSession()
  const [id] = useState(newId)
  const form = useDraft<Draft>(() => ({ kind, on: today, person: INSTITUTION, responsibility: '', words: '' }), reading(row.id, id), onClose, `saying/${row.id}/${kind}`)
  const { draft, change, troubles } = form
  return (
    <FormDrawer title="记录证据、建议或者陈述申辩" touched={form.touched} onClose={form.leave(onClose)}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close} kept={form}>
          <div className="fields">
            <ChoiceField label="种类" place="kind" first value={draft.kind} trouble={undefined} groups={[{ name: '', choices: sayings.map((value) => ({ value, word: kindWords[value] })) }]} onChange={(it) => change({ kind: it })} />
            <DayField label="提出之日" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={() => undefined} />
            <ChoiceField label={draft.kind === 'proposal' ? '由谁承担责任' : '由谁提出或者关于谁'} place="person" value={draft.person} trouble={troubles.person} groups={personChoices(row, files)} onChange={(person) => change({ person })} />
            {draft.kind === 'proposal' && (
              <ChoiceField label="建议的责任程度" place="responsibility" value={draft.responsibility} trouble={undefined} groups={[{ name: '', choices: responsibilities.map((value) => ({ value, word: pack.pack.vocabulary.responsibilities[value] })) }]} onChange={(responsibility) => change({ responsibility })} />
            )}
          </div>
          <AreaField label="内容" place="words" rows={6} value={draft.words} trouble={troubles.words} onChange={(words) => change({ words })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
