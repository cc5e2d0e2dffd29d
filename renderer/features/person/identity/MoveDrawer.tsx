import { useState } from 'react'
import type { PostRow } from '../../../../shared/model/rows'
import { roles } from '../../../../shared/rules/schema'
import { sayDay } from '../../../../shared/rules/say'
import { dayAfter } from '../../../../shared/time/day'
import { useSession } from '../../../store/session'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { dayIn } from '../../../ui/form/typed-day'
import { type Read, useDraft } from '../../../store/use-draft'
import { institutionName, type Known } from '../../../../shared/model/known'
import { dayTrouble } from './post-draft'
import { rolesFor } from './roles-for'

type Draft = { until: string; institution: string; role: string; title: string; department: string }

/** Nothing else keeps the person where the post was. */
const goesAlong = ({ file: { person, posts } }: Known, post: PostRow): boolean =>
  person.institution === post.institution && !posts.some((it) => it.id !== post.id && it.institution === post.institution && it.until === null)

const readDraft = ({ until, institution, role: wanted, title, department }: Draft, known: Known, post: PostRow, id: string): Read => {
  const [last, role] = [dayIn(until), roles.find((it) => it === wanted)]
  const troubles = {
    until: dayTrouble(until, '请填写原岗位最后一天。') ?? undefined, institution: institution === '' ? '请选择调往哪一家机构。' : undefined, role: role ? undefined : '请选择岗位。',
  }
  if (!last || !role || institution === '') return { troubles, command: null }
  const next = { id, institution, role, title: title.trim(), department: department.trim() }
  return { troubles, command: (stamp) => ({ ...stamp, name: 'moveStore', args: { post: post.id, person: post.person, until: last, next, home: goesAlong(known, post) } }) }
}

type Props = { known: Known; post: PostRow; onClose: () => void }

/** 调店: the post here ends, one elsewhere begins on the next day. Points, notices and papers go along. */
export const MoveDrawer = ({ known, post, onClose }: Props) => {
  const { newId } = useSession()
  const [id] = useState(newId)
  const elsewhere = known.file.institutions.filter((it) => it.id !== post.institution)
  const only = elsewhere.length === 1 ? (elsewhere[0]?.id ?? '') : ''
  const form = useDraft<Draft>(
    () => ({ until: known.now, institution: only, role: post.role, title: post.title, department: '' }),
    (it) => readDraft(it, known, post, id), onClose,
  )
  const { draft, change, troubles } = form
  const last = dayIn(draft.until)
  return (
    <FormDrawer title={`调店：${known.file.person.name}`} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="调店" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <p className="identity-lead">
            在{institutionName(known, post.institution)}的这个岗位到最后一天结束{last && `，新岗位自 ${sayDay(dayAfter(last))}起`}。记分、处理通知书和附件都跟着本人。
          </p>
          <DayField label="原岗位最后一天" place="until" value={draft.until} trouble={troubles.until} first onChange={(until) => change({ until })} onLeave={() => undefined} />
          <ChoiceField
            label="调往机构" place="institution" value={draft.institution} trouble={troubles.institution} onChange={(institution) => change({ institution })}
            groups={[{ name: '', choices: elsewhere.map((it) => ({ value: it.id, word: it.name })) }]}
          />
          <ChoiceField label="岗位" place="role" value={draft.role} groups={rolesFor(known, draft.institution)} trouble={troubles.role} onChange={(role) => change({ role })} />
          <TextField label="职称" place="title" value={draft.title} trouble={undefined} onChange={(title) => change({ title })} />
          <TextField label="部门（科室）" place="department" value={draft.department} trouble={undefined} onChange={(department) => change({ department })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
