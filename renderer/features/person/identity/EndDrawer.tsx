import { useState } from 'react'
import type { PostRow } from '../../../../shared/model/rows'
import { dayIn } from '../../../ui/form/typed-day'
import { DayField } from '../../../ui/form/DayField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { SidePanel } from '../../../ui/SidePanel'
import type { Known } from '../../../../shared/model/known'
import { dayTrouble } from './post-draft'
import { useCommand } from '../../../store/use-command'

/** Leaving altogether, or one post alone. */
export type EndJob = { kind: 'leave' } | { kind: 'end'; post: PostRow }

type Props = { known: Known; job: EndJob; onClose: () => void; onSaved: () => void }

/** The posts that would still be held after the day. */
const heldAfter = ({ file: { posts } }: Known, day: string): PostRow[] => posts.filter((it) => it.until === null || it.until > day)

/** Asks for the last day. What was recorded of the person stays as it is. */
export const EndDrawer = ({ known, job, onClose, onSaved }: Props) => {
  const { person } = known.file
  const [typed, setTyped] = useState<string>(known.now)
  const [tried, setTried] = useState(false)
  const { saving, problem, run } = useCommand(onSaved)
  const label = job.kind === 'leave' ? '离职日（最后一个工作日）' : '任职截止日'
  const trouble = dayTrouble(typed, `请填写${label}。`)
  const submit = async (): Promise<string | null> => {
    setTried(true)
    const on = dayIn(typed)
    if (!on) return 'on'
    return run((stamp) =>
      job.kind === 'leave'
        ? { ...stamp, name: 'leave', args: { person: person.id, on, posts: heldAfter(known, on).map((it) => it.id) } }
        : { ...stamp, name: 'endPost', args: { id: job.post.id, until: on } })
  }
  return (
    <SidePanel title={`${job.kind === 'leave' ? '登记离职' : '结束岗位'}：${person.name}`} width="min(520px, 94vw)" onClose={onClose}>
      <FormFrame word={job.kind === 'leave' ? '登记离职' : '结束岗位'} saving={saving} problem={problem} onSubmit={submit} onCancel={onClose}>
        <p className="identity-lead">{job.kind === 'leave' ? `${person.name}在各机构的岗位都在这一天结束。记分、处理通知书和附件都保留，以后可以重新到岗。` : '其他岗位不受影响。'}</p>
        <DayField label={label} place="on" value={typed} trouble={tried ? (trouble ?? undefined) : undefined} first onChange={setTyped} onLeave={() => undefined} />
      </FormFrame>
    </SidePanel>
  )
}
