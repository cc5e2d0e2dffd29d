import type { LicenceRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { useState } from 'react'
import type { Known } from '../../../../shared/model/known'
import { licenceKinds } from './kinds'
import { optionalDay } from './typed'
import { type Read, useDraft } from '../../../store/use-draft'

type Draft = { chosen: string; other: string; issuedOn: string; until: string; note: string }

const OTHER = '其他'

const draftOf = (licence: LicenceRow | null, like: string, known: readonly string[]): Draft => {
  const kind = licence?.kind ?? like
  const listed = kind === '' || known.includes(kind)
  return { chosen: listed ? kind : OTHER, other: listed ? '' : kind, issuedOn: licence?.issuedOn ?? '', until: licence?.until ?? '', note: licence?.note ?? '' }
}

type Ids = { id: string; institution: string; person: string }

const readDraft = ({ chosen, other, issuedOn, until, note }: Draft, licence: LicenceRow | null, ids: Ids): Read => {
  const kind = (chosen === OTHER ? other : chosen).trim()
  const [issued, end] = [optionalDay(issuedOn), optionalDay(until)]
  const troubles = {
    kind: chosen === '' ? '请选择证照名称。' : undefined, other: chosen === OTHER && kind === '' ? '请填写证照名称。' : undefined,
    issuedOn: issued.trouble, until: end.trouble,
  }
  if (Object.values(troubles).some(Boolean)) return { troubles, command: null }
  const filled = { kind, issuedOn: issued.day, until: end.day, note: note.trim() }
  return {
    troubles,
    command: (stamp) => (licence ? { ...stamp, name: 'changeLicence', args: { id: licence.id, ...filled } } : { ...stamp, name: 'addLicence', args: { ...ids, ...filled } }),
  }
}

type Props = { known: Known; licence: LicenceRow | null; like: string; onClose: () => void }

/** A licence with its days. Its number is with the other numbers of the person, sealed. */
export const LicenceDrawer = ({ known, licence, like, onClose }: Props) => {
  const { newId } = useSession()
  const { person } = known.file
  const [id] = useState(newId)
  const { own, others } = licenceKinds(known.history.person.role)
  const form = useDraft(
    () => draftOf(licence, like, [...own, ...others]),
    (it) => readDraft(it, licence, { id, institution: person.institution, person: person.id }), onClose,
  )
  const { draft, change, troubles } = form
  const words = (names: readonly string[]) => names.map((word) => ({ value: word, word }))
  return (
    <FormDrawer title={`${licence ? '更正证照' : '添加证照'}：${person.name}`} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <ChoiceField
            label="证照名称" place="kind" value={draft.chosen} trouble={troubles.kind} first onChange={(chosen) => change({ chosen })}
            groups={[{ name: '本岗位常用', choices: words(own) }, { name: '其他岗位', choices: words(others) }, { name: '没有列出的', choices: [{ value: OTHER, word: '其他（自己填写）' }] }]}
          />
          {draft.chosen === OTHER && <TextField label="证照名称（自己填写）" place="other" value={draft.other} trouble={troubles.other} onChange={(other) => change({ other })} />}
          <div className="fields">
            <DayField label="发证日" place="issuedOn" value={draft.issuedOn} trouble={troubles.issuedOn} onChange={(issuedOn) => change({ issuedOn })} onLeave={() => undefined} />
            <DayField label="有效期至" place="until" value={draft.until} trouble={troubles.until} onChange={(until) => change({ until })} onLeave={() => undefined} />
          </div>
          <TextField
            label="备注" place="note" value={draft.note} trouble={undefined} onChange={(note) => change({ note })}
            hint="长期有效的，“有效期至”不填。证照编号填在“编辑资料”里，加密保存，这里不要写编号。"
          />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
