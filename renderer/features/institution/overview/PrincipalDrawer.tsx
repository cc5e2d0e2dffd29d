import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { PrincipalRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { neededDay, troublesOf } from '../typed'

/** `person` is an id, or {@link OUTSIDE} for somebody known by name only. */
type Draft = { person: string; name: string; from: string; note: string }

const OUTSIDE = '*'
const draftOf = ({ person, name, from, note }: PrincipalRow): Draft => ({ person: person ?? OUTSIDE, name: person ? '' : name, from, note })
const empty: Draft = { person: '', name: '', from: '', note: '' }

type Ground = { id: string; institution: string; change: boolean; names: ReadonlyMap<string, string> }

const reading = ({ id, institution, change, names }: Ground) => (draft: Draft): Read => {
  const from = neededDay(draft.from, '请填写许可证载明该负责人的起始日。')
  const name = draft.person === OUTSIDE ? draft.name.trim() : (names.get(draft.person) ?? '')
  const place = draft.person === OUTSIDE ? 'name' : 'person'
  const troubles = troublesOf({ [place]: name ? { value: name } : { value: null, trouble: place === 'name' ? '请填写姓名。' : '请选择人员。' }, from })
  if (!from.value || !name) return { troubles, command: null }
  const args = { id, name, person: draft.person === OUTSIDE ? null : draft.person, from: from.value, note: draft.note.trim() }
  return { troubles, command: (stamp) => (change ? { ...stamp, name: 'changePrincipal', args } : { ...stamp, name: 'recordPrincipal', args: { ...args, institution } }) }
}

type Props = { institution: string; files: readonly PersonFile[]; principal: PrincipalRow | null; onClose: () => void }

/** 登记许可证载明的主要负责人: somebody of the register, or only a name. */
export const PrincipalDrawer = ({ institution, files, principal, onClose }: Props) => {
  const { newId } = useSession()
  const [id] = useState(() => principal?.id ?? newId())
  const names = useMemo(() => new Map(files.map(({ person }) => [person.id, person.name])), [files])
  const form = useDraft<Draft>(() => (principal ? draftOf(principal) : empty), reading({ id, institution, change: principal !== null, names }), onClose)
  const { draft, change, troubles } = form
  const groups = [
    { name: '本机构人员', choices: [...names].map(([value, word]) => ({ value, word })) },
    { name: '其他', choices: [{ value: OUTSIDE, word: '不在人员名册中（只登记姓名）' }] },
  ]
  return (
    <FormDrawer title={principal ? '更正主要负责人' : '登记主要负责人变更'} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <ChoiceField label="主要负责人" place="person" first value={draft.person} groups={groups} trouble={troubles.person} onChange={(person) => change({ person })} />
          {draft.person === OUTSIDE && <TextField label="姓名" place="name" value={draft.name} trouble={troubles.name} onChange={(name) => change({ name })} />}
          <DayField label="许可证载明的起始日" place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={() => undefined} />
          <TextField label="备注" place="note" value={draft.note} trouble={undefined} hint="例如许可证变更的文号" onChange={(note) => change({ note })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
