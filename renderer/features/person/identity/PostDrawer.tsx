import { useState } from 'react'
import type { PostRow } from '../../../../shared/model/rows'
import { rolesAt } from '../../../../shared/model/staff'
import type { Command } from '../../../store/commands/all'
import { type Stamp, useSession } from '../../../store/session'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { institutionOf, type Known, packAt } from '../../../../shared/model/known'
import { type PostDraft, postDraft, readPost } from './post-draft'
import { useCommand } from '../../../store/use-command'

/** A further post, one put right, or the first after coming back. */
export type PostJob = { kind: 'add' } | { kind: 'change'; post: PostRow } | { kind: 'come-back' }

const words = {
  add: { title: '添加岗位', day: '任职起始日' },
  change: { title: '更正岗位', day: '任职起始日' },
  'come-back': { title: '重新到岗', day: '重新到岗日' },
} as const

type Filled = NonNullable<ReturnType<typeof readPost>['post']>

const commandOf = (job: PostJob, post: Filled, where: { id: string; person: string; institution: string }) => (stamp: Stamp): Command => {
  if (job.kind === 'change') return { ...stamp, name: 'changePost', args: { id: job.post.id, ...post } }
  return { ...stamp, name: job.kind === 'add' ? 'addPost' : 'comeBack', args: { ...where, ...post } }
}

const usePost = (known: Known, job: PostJob, onSaved: () => void) => {
  const { newId } = useSession()
  const { person } = known.file
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => postDraft(person.institution, job.kind === 'change' ? job.post : undefined))
  const [state, setState] = useState({ tried: false, touched: false })
  const { saving, problem, run } = useCommand(onSaved)
  const { post, troubles } = readPost(draft, words[job.kind].day)
  const submit = async (): Promise<string | null> => {
    setState((it) => ({ ...it, tried: true }))
    return post ? run(commandOf(job, post, { id, person: person.id, institution: draft.institution })) : (Object.keys(troubles)[0] ?? '')
  }
  const change = (part: Partial<PostDraft>): void => {
    setDraft((it) => ({ ...it, ...part }))
    setState((it) => ({ ...it, touched: true }))
  }
  return { draft, change, submit, saving, problem, touched: state.touched, troubles: state.tried ? troubles : {} }
}

const rolesFor = (known: Known, institution: string) => {
  const at = institutionOf(known, institution)
  if (!at) return []
  const { meant, others } = rolesAt(packAt(known, at, known.now), at.kind)
  return [{ name: '细则适用的岗位', choices: meant }, { name: '其他岗位', choices: others }]
}

type Props = { known: Known; job: PostJob; onClose: () => void; onSaved: () => void }

export const PostDrawer = ({ known, job, onClose, onSaved }: Props) => {
  const { draft, change, submit, saving, problem, touched, troubles } = usePost(known, job, onSaved)
  const { title, day } = words[job.kind]
  const several = job.kind !== 'change' && known.file.institutions.length > 1
  const institutions = [{ name: '', choices: known.file.institutions.map((it) => ({ value: it.id, word: it.name })) }]
  return (
    <FormDrawer title={`${title}：${known.file.person.name}`} touched={touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={saving} problem={problem} onSubmit={submit} onCancel={close}>
          {several && <ChoiceField label="机构" place="institution" value={draft.institution} groups={institutions} trouble={undefined} onChange={(it) => change({ institution: it })} />}
          <ChoiceField label="岗位" place="role" value={draft.role} groups={rolesFor(known, draft.institution)} trouble={troubles.role} first onChange={(role) => change({ role })} />
          <TextField label="职称" place="title" value={draft.title} trouble={undefined} onChange={(it) => change({ title: it })} />
          <TextField label="部门（科室）" place="department" value={draft.department} trouble={undefined} onChange={(department) => change({ department })} />
          <DayField label={day} place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={() => undefined} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
