import { useState } from 'react'
import type { HandlingRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { neededDay, optionalYuan, troublesOf } from '../typed'
import { handlings, type Kind, kindWords, penalties } from './handlings'

type Draft = { kind: string; on: string; noticeNo: string; amount: string; words: string }

const empty: Draft = { kind: '', on: '', noticeNo: '', amount: '', words: '' }
const draftOf = ({ kind, on, noticeNo, amount, words }: HandlingRow): Draft => ({ kind, on, noticeNo, amount: amount === null ? '' : String(amount), words })

const choices = (kinds: readonly Kind[]) => kinds.map((value) => ({ value, word: kindWords[value] }))
const groups = [{ name: '协议处理等', choices: choices(handlings) }, { name: '行政处罚', choices: choices(penalties) }]

const reading = (id: string, institution: string, change: boolean) => (draft: Draft): Read => {
  const kind = [...handlings, ...penalties].find((it) => it === draft.kind) ?? null
  const [on, amount] = [neededDay(draft.on, '请填写作出处理之日。'), optionalYuan(draft.amount)]
  const troubles = troublesOf({ kind: kind ? { value: kind } : { value: null, trouble: '请选择处理种类。' }, on, amount })
  if (!kind || !on.value || Object.keys(troubles).length > 0) return { troubles, command: null }
  const args = { id, kind, on: on.value, noticeNo: draft.noticeNo.trim(), amount: amount.value, words: draft.words.trim() }
  return { troubles, command: (stamp) => (change ? { ...stamp, name: 'changeHandling', args } : { ...stamp, name: 'recordHandling', args: { ...args, institution } }) }
}

type Props = { institution: string; handling: HandlingRow | null; onClose: () => void }

/** 登记处理或处罚 of the institution, or one put right. */
export const HandlingDrawer = ({ institution, handling, onClose }: Props) => {
  const { newId } = useSession()
  const [id] = useState(() => handling?.id ?? newId())
  const form = useDraft<Draft>(() => (handling ? draftOf(handling) : empty), reading(id, institution, handling !== null), onClose)
  const { draft, change, troubles } = form
  return (
    <FormDrawer title={handling ? '更正处理记录' : '登记对本机构的处理、处罚'} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <div className="fields">
            <ChoiceField label="处理种类" place="kind" first value={draft.kind} groups={groups} trouble={troubles.kind} onChange={(kind) => change({ kind })} />
            <DayField label="作出处理之日" place="on" value={draft.on} trouble={troubles.on} onChange={(on) => change({ on })} onLeave={() => undefined} />
            <TextField label="文号" place="noticeNo" value={draft.noticeNo} trouble={undefined} hint="同一文号的几项处理按一次计" onChange={(noticeNo) => change({ noticeNo })} />
            <TextField label="金额（元）" place="amount" number value={draft.amount} trouble={troubles.amount} onChange={(amount) => change({ amount })} />
          </div>
          <TextField label="事由" place="words" value={draft.words} trouble={undefined} onChange={(words) => change({ words })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
