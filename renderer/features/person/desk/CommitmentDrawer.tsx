import { useRef, useState } from 'react'
import type { CommitmentRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import type { Known } from '../../../../shared/model/known'
import { chosenOf, NONE } from './decisions'
import { usePapers } from '../papers/papers-context'
import { useAdding } from '../papers/use-adding'
import { pastDay } from './typed'
import { type Read, useDraft } from '../../../store/use-draft'

type Draft = { signedOn: string; paper: string }
type Ids = { id: string; institution: string; person: string }

const readDraft = ({ signedOn, paper }: Draft, commitment: CommitmentRow | null, ids: Ids, known: Known): Read => {
  const { day, trouble } = pastDay(signedOn, '请填写签署日。', known.now)
  if (!day) return { troubles: { signedOn: trouble }, command: null }
  const filled = { signedOn: day, paper: chosenOf(paper) }
  return {
    troubles: {},
    command: (stamp) => (commitment ? { ...stamp, name: 'changeCommitment', args: { id: commitment.id, ...filled } } : { ...stamp, name: 'recordCommitment', args: { ...ids, ...filled } }),
  }
}

/** A scan straight from the disk: it is kept with the person's papers, and chosen. */
const AddScan = ({ known, onAdded }: { known: Known; onAdded: (paper: string) => void }) => {
  const { person } = known.file
  const input = useRef<HTMLInputElement>(null)
  const { adding, problems, add } = useAdding({ of: `people/${person.id}`, institution: person.institution })
  const take = async (files: readonly File[]): Promise<void> => {
    const [id] = await add(files)
    if (id) onAdded(id)
  }
  return (
    <p className="desk-scan">
      <input
        ref={input} type="file" hidden accept=".pdf,.jpg,.jpeg,.png" aria-label="承诺书扫描件文件"
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button disabled={adding} onClick={() => input.current?.click()}>{adding ? '正在添加' : '添加扫描件'}</Button>
      {problems.map((it) => <span key={it} className="field-trouble" role="alert">{it}</span>)}
    </p>
  )
}

const fromElsewhere = (commitment: CommitmentRow | null): boolean => commitment?.paper === null && (commitment.papers ?? []).length > 0

type Props = { known: Known; commitment: CommitmentRow | null; onClose: () => void }

/** 承诺书: the day it was signed, and the scan among the person's papers that shows it. */
export const CommitmentDrawer = ({ known, commitment, onClose }: Props) => {
  const { newId } = useSession()
  const { person } = known.file
  const papers = usePapers(`people/${person.id}`)
  const [id] = useState(newId)
  const form = useDraft<Draft>(
    // The scan is often there before the letter is entered.
    () => ({ signedOn: commitment?.signedOn ?? '', paper: commitment ? (commitment.paper ?? NONE) : (papers.findLast((it) => it.name.includes('承诺'))?.id ?? NONE) }),
    (it) => readDraft(it, commitment, { id, institution: person.institution, person: person.id }, known), onClose,
  )
  const { draft, change, troubles } = form
  const scans = [{ name: '', choices: [{ value: NONE, word: fromElsewhere(commitment) ? '另一台设备添加的扫描件' : '还没有扫描件' }, ...papers.map((it) => ({ value: it.id, word: `${it.name}（${it.addedOn} 添加）` }))] }]
  return (
    <FormDrawer title={`${commitment ? '更正承诺书' : '登记承诺书'}：${person.name}`} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <DayField label="签署日" place="signedOn" value={draft.signedOn} trouble={troubles.signedOn} first onChange={(signedOn) => change({ signedOn })} onLeave={() => undefined} />
          <ChoiceField label="扫描件" place="paper" value={draft.paper} groups={scans} trouble={undefined} onChange={(paper) => change({ paper })} />
          <AddScan known={known} onAdded={(paper) => change({ paper })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
