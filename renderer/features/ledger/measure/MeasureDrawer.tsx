import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { measureWords } from '../../../../shared/model/ledger-words'
import type { InstitutionRow, MeasureRow } from '../../../../shared/model/rows'
import { packIn } from '../../../../shared/model/rulebook'
import { useSession } from '../../../store/session'
import { useKeptDraft } from '../../../store/kept-draft'
import { useCommand } from '../../../store/use-command'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { ListField } from '../../../ui/form/ListField'
import { matchesPerson, peopleChoices } from '../../../ui/form/people-choices'
import { TextField } from '../../../ui/form/TextField'
import { useSpelling } from '../../../ui/spelling'
import { dayIn } from '../../../ui/form/typed-day'
import { emptyMeasure, measureDraft, type MeasureDraft, type PersonDraft, readMeasure } from './draft'
import { MeasuredPerson } from './MeasuredPerson'
import './measure.css'

type Props = { institution: InstitutionRow; files: readonly PersonFile[]; /** The measure to be set right. */ replaces?: MeasureRow; onClose: () => void; onSaved: () => void }
type Change = (part: Partial<MeasureDraft>) => void
type FieldsProps = { draft: MeasureDraft; troubles: Readonly<Record<string, string>>; change: Change }

const kinds = Object.entries(measureWords).map(([value, word]) => ({ value, word }))
const none = (): void => undefined

const Fields = ({ draft, troubles, change }: FieldsProps) => (
  <>
    <ChoiceField label="处理种类" place="kind" value={draft.kind} groups={[{ name: '', choices: kinds }]} trouble={troubles.kind} first onChange={(kind) => change({ kind: kind as MeasureRow['kind'] })} />
    {draft.kind === 'department-suspended' && <TextField label="被中止的科室" place="department" value={draft.department} trouble={troubles.department} onChange={(department) => change({ department })} />}
    <div className="fields">
      <DayField label="作出处理之日" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={none} />
      <DayField label="起始日" place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={none} />
      <TextField label="月数" place="months" value={draft.months} trouble={troubles.months} hint={draft.kind === 'agreement-terminated' ? '不再受理申请的月数' : '机构被中止的月数'} number onChange={(months) => change({ months })} />
      <TextField label="文号" place="noticeNo" value={draft.noticeNo} trouble={undefined} onChange={(noticeNo) => change({ noticeNo })} />
    </div>
  </>
)

const useMeasure = (institution: string, replaces: MeasureRow | undefined, onSaved: () => void) => {
  const { newId } = useSession()
  const [id] = useState(() => replaces?.id ?? newId())
  const [begun] = useState(() => (replaces ? measureDraft(replaces) : emptyMeasure))
  const [draft, setDraft] = useState(begun)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const touched = draft !== begun || why !== ''
  const begin = (from: MeasureDraft, reason: string): void => {
    setDraft(from)
    setWhy(reason)
  }
  const kept = useKeptDraft(`measure/${replaces?.id ?? `new/${institution}`}`, touched ? { draft, why } : null, (found) => begin(found.draft, found.why))
  const { saving, problem, run } = useCommand(() => {
    kept.drop()
    onSaved()
  })
  const anew = (): void => {
    kept.drop()
    begin(begun, '')
  }
  const read = useMemo(() => readMeasure(draft, { id, institution }), [draft, id, institution])
  const { args } = read
  const troubles: Readonly<Record<string, string>> = replaces && why.trim() === '' ? { ...read.troubles, why: '请写明更正的原因。' } : read.troubles
  const submit = async (): Promise<string | null> => {
    setTried(true)
    const [trouble] = Object.keys(troubles)
    if (!args || trouble !== undefined) return trouble ?? ''
    return run((stamp) => (replaces ? { ...stamp, name: 'correctInstitutionMeasure', args: { measure: args, rev: replaces.rev, why: why.trim() } } : { ...stamp, name: 'recordInstitutionMeasure', args }))
  }
  const change: Change = (part) => setDraft((it) => ({ ...it, ...part }))
  return { draft, change, args, why, setWhy, touched, kept: kept.found, drop: kept.drop, anew, saving, problem, submit, troubles: tried ? troubles : {} }
}

/** 登记机构处理, and 更正录入: what the institution met with, whom it concerns, and what it does to each of them. */
export const MeasureDrawer = ({ institution, files, replaces, onClose, onSaved }: Props) => {
  const { book, today } = useSession()
  const spelling = useSpelling()
  const desk = useMeasure(institution.id, replaces, onSaved)
  const { draft, change, args, why, setWhy, touched, saving, problem, submit, troubles } = desk
  const leave = (): void => {
    desk.drop()
    onClose()
  }
  const word = replaces ? '更正' : '登记'
  const pack = packIn(book, institution.packs, dayIn(draft.on) ?? today)
  const choices = useMemo(() => peopleChoices(files, institution.id, spelling), [files, institution.id, spelling])
  const changePerson = (at: number, part: Partial<PersonDraft>): void => change({ people: draft.people.map((it, index) => (index === at ? { ...it, ...part } : it)) })
  return (
    <FormDrawer title={`${replaces ? '更正机构处理' : '登记机构处理'}：${institution.name}`} width="min(960px, 94vw)" touched={touched} unsaved={word} onClose={leave}>
      {(close) => (
        <FormFrame word={word} saving={saving} problem={problem} onSubmit={submit} onCancel={close} kept={desk}>
          <p className="secondary">医保协议被中止、解除，或者科室被中止（责令暂停）医疗服务的，相关责任人员的登记备案状态一并调整。</p>
          <Fields draft={draft} troubles={troubles} change={change} />
          {replaces && <TextField label="更正的原因" place="why" value={why} trouble={troubles.why} onChange={setWhy} />}
          <h3>相关人员</h3>
          {draft.people.map((it, at) => {
            const file = files.find((one) => one.person.id === it.person)
            return file && pack && (
              <MeasuredPerson
                key={it.person} file={file} at={at} draft={draft} own={it} args={args} pack={pack} troubles={troubles}
                change={(part) => changePerson(at, part)} onRemove={() => change({ people: draft.people.filter((_, index) => index !== at) })}
              />
            )
          })}
          <ListField
            label="加上一人" place="add-person" value="" trouble={troubles['add-person']} placeholder="输入姓名、拼音或者编码查找" matches={matchesPerson}
            options={choices.filter((it) => draft.people.every((one) => one.person !== it.value))}
            onChoose={(person) => change({ people: [...draft.people, { person, responsibility: '', months: '' }] })}
          />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
