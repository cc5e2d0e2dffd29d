import { useState } from 'react'
import type { InstitutionRow, PostRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { dayIn } from '../../../ui/form/typed-day'
import { type RegisterLine, roleWordsOf } from '../lines'
import { batchArgs, type BatchDraft, type BatchKind, batchWords, concerned, postsHere } from './batch-words'

type Props = { kind: BatchKind; institution: InstitutionRow; lines: readonly RegisterLine[]; onClose: () => void; onDone: (says: string) => void }

const DAY_LABEL = { end: '任职截止日', leave: '离职日（最后一个工作日）' } as const
const NOBODY = '选中的人员在本机构没有这样的岗位，没有保存。'
const NAMED = 12

const named = (lines: readonly RegisterLine[]): string =>
  `${lines.slice(0, NAMED).map(({ name }) => name).join('、')}${lines.length > NAMED ? `等 ${lines.length} 人` : ''}`

const troubleOf = (kind: BatchKind, draft: BatchDraft): { place: string; sentence: string } | null => {
  if (kind === 'end' && draft.role === '') return { place: 'role', sentence: '请选择结束哪一种岗位。' }
  if (kind !== 'department' && dayIn(draft.day) === null) return { place: 'day', sentence: `请填写${DAY_LABEL[kind]}，如 2026-6-11。` }
  return draft.department.trim().length > 60 ? { place: 'department', sentence: '最多 60 个字。' } : null
}

const useBatch = ({ kind, institution, lines, onDone }: Props, posts: readonly PostRow[]) => {
  const { store, stamp, today } = useSession()
  const [id] = useState(() => stamp().id)
  const [state, setState] = useState<{ saving: boolean; problem: string | null }>({ saving: false, problem: null })
  const run = async (draft: BatchDraft): Promise<string> => {
    const args = batchArgs(kind, { ...draft, day: dayIn(draft.day) ?? '' }, { people: lines.map((it) => it.id), posts, institution: institution.id, today })
    if (state.saving) return ''
    setState({ saving: args !== null, problem: args === null ? NOBODY : null })
    if (args === null) return ''
    const outcome = await store.commit({ ...stamp(), id, name: 'changeStaff', args }).finally(() => setState({ saving: false, problem: null }))
    if (outcome.ok) onDone(`${batchWords[kind].title}：已保存 ${concerned(args, posts)} 人。`)
    else setState({ saving: false, problem: outcome.problem.sentence })
    return ''
  }
  return { ...state, run }
}

/** One change for everybody selected, saved as one. */
export const BatchDrawer = (props: Props) => {
  const { kind, institution, lines, onClose } = props
  const { store, book, today } = useSession()
  const posts = useLive(() => store.tables.posts.toArray(), [store]) ?? []
  const [draft, setDraft] = useState<BatchDraft>({ department: '', role: '', day: today })
  const [tried, setTried] = useState(false)
  const { saving, problem, run } = useBatch(props, posts)
  const trouble = troubleOf(kind, draft)
  const at = (place: string): string | undefined => (tried && trouble?.place === place ? trouble.sentence : undefined)
  const change = (part: Partial<BatchDraft>): void => setDraft((it) => ({ ...it, ...part }))
  const roles = [...new Set(postsHere({ people: lines.map((it) => it.id), posts, institution: institution.id, today }).map((it) => it.role))]
  const words = roleWordsOf(book, institution, today)
  const submit = (): Promise<string | null> => {
    setTried(true)
    return trouble ? Promise.resolve(trouble.place) : run(draft)
  }
  return (
    <FormDrawer title={`${batchWords[kind].title}：${lines.length} 人`} width="min(560px, 94vw)" touched={draft.department !== '' || draft.role !== '' || draft.day !== today} onClose={onClose}>
      {(leave) => (
        <FormFrame word={batchWords[kind].button} saving={saving} problem={problem} onSubmit={submit} onCancel={leave}>
          <p>{named(lines)}</p>
          <p className="secondary">{batchWords[kind].lead}</p>
          {kind === 'department' && <TextField label="部门（科室）" place="department" value={draft.department} trouble={at('department')} first onChange={(department) => change({ department })} />}
          {kind === 'end' && (
            <ChoiceField
              label="岗位" place="role" value={draft.role} groups={[{ name: '', choices: roles.map((value) => ({ value, word: words[value] })) }]} trouble={at('role')} first
              onChange={(role) => change({ role })}
            />
          )}
          {kind !== 'department' && <DayField label={DAY_LABEL[kind]} place="day" value={draft.day} trouble={at('day')} first={kind === 'leave'} onChange={(day) => change({ day })} onLeave={() => undefined} />}
        </FormFrame>
      )}
    </FormDrawer>
  )
}
