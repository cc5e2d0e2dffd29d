import { useMemo, useState } from 'react'
import { historyOf } from '../../../../shared/model/history'
import type { Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { between } from '../../../../shared/rules/plan'
import { sayStatus } from '../../../../shared/rules/say'
import { useSession } from '../../../store/session'
import { useCommand } from '../../../store/use-command'
import { Sides } from '../../../ui/consequence/Sides'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { type AmendArgs, type AmendDraft, type AmendKind, emptyAmend, readAmend } from './amend-draft'

type Props = { known: Known; row: DecisionRow; kind: Exclude<AmendKind, 'appeal'>; onClose: () => void; onSaved: () => void }

const words: Record<Props['kind'], { title: string; day: string; save: string; lead: string }> = {
  variation: { title: '记录变更', day: '变更之日', save: '登记变更', lead: '经办机构改变了记分或者措施的，按变更的文书填写。原来的内容保留。' },
  revocation: { title: '记录撤销', day: '撤销之日', save: '登记撤销', lead: '经办机构撤销这份通知书的，登记撤销之日。撤销后不再计分，原来的内容保留。' },
}

type FieldsProps = { known: Known; row: DecisionRow; draft: AmendDraft; troubles: Readonly<Record<string, string>>; change: (part: Partial<AmendDraft>) => void }

const none = (): void => undefined

const Variation = ({ known, row, draft, troubles, change }: FieldsProps) => {
  const choices = row.items.map((it, at) => ({ value: String(at), word: `第 ${at + 1} 项：${known.pack.circumstances.get(it.circumstance)?.says ?? it.circumstance}，记 ${it.points} 分` }))
  const kinds = [{ value: 'none', word: '不变或者没有写明' }, { value: 'suspend', word: '暂停' }, { value: 'terminate', word: '终止' }]
  return (
    <>
      {row.items.length > 1 && <ChoiceField label="变更的项" place="item" value={draft.item} groups={[{ name: '', choices }]} trouble={troubles.item} onChange={(item) => change({ item })} />}
      <TextField label="变更后的记分" place="points" value={draft.points} trouble={troubles.points} hint={`原记 ${row.items[Number(draft.item)]?.points ?? 0} 分；记分不变的不填`} number onChange={(points) => change({ points })} />
      <ChoiceField label="变更后的措施" place="kind" value={draft.kind || 'none'} groups={[{ name: '', choices: kinds }]} trouble={undefined} onChange={(it) => change({ kind: it === 'none' ? '' : (it as AmendDraft['kind']) })} />
      <div className="fields">
        <DayField label="变更后的起始日" place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={none} />
        <DayField label="变更后的截止日" place="until" value={draft.until} trouble={troubles.until} onChange={(until) => change({ until })} onLeave={none} />
        <TextField label="变更后的月数" place="months" value={draft.months} trouble={troubles.months} number onChange={(months) => change({ months })} />
      </div>
    </>
  )
}

/** The person's standing before and after, while the form is filled in. */
const Effect = ({ known, args }: { known: Known; args: AmendArgs }) => {
  const { file, law, history, today } = known
  const changes = useMemo(() => {
    const amended = { ...file, amendments: [...file.amendments, { ...args, origin: 'entered' as const, rev: 1 }] }
    return between(law, history, historyOf(amended), today)
  }, [file, law, history, today, args])
  return (
    <section className="amend-effect" aria-label="登记后果">
      <h3>登记后果</h3>
      <p aria-live="polite">{file.person.name}，{sayStatus(changes.after)}</p>
      <Sides before={changes.before} after={changes.after} word="登记" />
    </section>
  )
}

/** 变更, 撤销: what happened to a notice after it was made. */
export const AmendDrawer = ({ known, row, kind, onClose, onSaved }: Props) => {
  const { newId } = useSession()
  const [id] = useState(newId)
  const [begun] = useState(() => emptyAmend(known.today))
  const [draft, setDraft] = useState(begun)
  const [tried, setTried] = useState(false)
  const { saving, problem, run } = useCommand(onSaved)
  const { troubles, args } = useMemo(() => readAmend(draft, kind, row, known, id), [draft, kind, row, known, id])
  const shown = tried ? troubles : {}
  const change = (part: Partial<AmendDraft>): void => setDraft((it) => ({ ...it, ...part }))
  const submit = async (): Promise<string | null> => {
    setTried(true)
    return args ? run((stamp) => ({ ...stamp, name: 'recordAmendment', args })) : (Object.keys(troubles)[0] ?? '')
  }
  const said = words[kind]
  return (
    <FormDrawer title={`${said.title}：${row.noticeNo || known.file.person.name}`} width="min(720px, 94vw)" touched={JSON.stringify(draft) !== JSON.stringify(begun)} unsaved="登记" onClose={onClose}>
      {(close) => (
        <FormFrame word={said.save} saving={saving} problem={problem} onSubmit={submit} onCancel={close}>
          <p className="secondary">{said.lead}</p>
          <DayField label={said.day} place="on" value={draft.on} trouble={shown.on} first onChange={(on) => change({ on })} onLeave={none} />
          {kind === 'variation' && <Variation known={known} row={row} draft={draft} troubles={shown} change={change} />}
          {args && <Effect known={known} args={args} />}
        </FormFrame>
      )}
    </FormDrawer>
  )
}
