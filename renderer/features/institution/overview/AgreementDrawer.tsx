import { useState } from 'react'
import type { AgreementRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { neededDay, optionalDay, troublesOf, type Typed } from '../typed'

type Draft = { number: string; from: string; until: string; settlement: string }

const empty: Draft = { number: '', from: '', until: '', settlement: '' }
const draftOf = ({ number, from, until, settlement }: AgreementRow): Draft => ({ number, from, until: until ?? '', settlement: settlement ?? '' })

/** Takes 3-31, 03-31, 0331 and 3月31日. */
const settlementIn = (text: string): Typed<string> => {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return { value: null }
  const [, month = '', date = ''] = /^(\d{1,2})\s*[-./月]?\s*(\d{2}|\d{1})\s*日?$/.exec(plain) ?? []
  const written = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(written) ? { value: written } : { value: null, trouble: '请写成月和日，例如 3-31。' }
}

const untilIn = (text: string, from: string | null): Typed<AgreementRow['until']> => {
  const typed = optionalDay(text)
  return typed.value && from && typed.value < from ? { value: null, trouble: '截止日早于起始日，请核对。' } : typed
}

const reading = (id: string, institution: string, change: boolean) => (draft: Draft): Read => {
  const from = neededDay(draft.from, '请填写起始日。')
  const number = draft.number.trim()
  const fields = { number: number ? { value: number } : { value: null, trouble: '请填写协议编号。' }, from, until: untilIn(draft.until, from.value), settlement: settlementIn(draft.settlement) }
  const troubles = troublesOf(fields)
  if (!from.value || Object.keys(troubles).length > 0) return { troubles, command: null }
  const args = { id, number, from: from.value, until: fields.until.value, settlement: fields.settlement.value }
  return { troubles, command: (stamp) => (change ? { ...stamp, name: 'changeAgreement', args } : { ...stamp, name: 'recordAgreement', args: { ...args, institution } }) }
}

type Props = { institution: string; agreement: AgreementRow | null; onClose: () => void }

/** 登记医保协议, or one put right. */
export const AgreementDrawer = ({ institution, agreement, onClose }: Props) => {
  const { newId } = useSession()
  const [id] = useState(() => agreement?.id ?? newId())
  const form = useDraft<Draft>(() => (agreement ? draftOf(agreement) : empty), reading(id, institution, agreement !== null), onClose)
  const { draft, change, troubles } = form
  return (
    <FormDrawer title={agreement ? '更正医保协议' : '登记医保协议'} touched={form.touched} onClose={onClose}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close}>
          <TextField label="协议编号" place="number" code first value={draft.number} trouble={troubles.number} onChange={(number) => change({ number })} />
          <div className="fields">
            <DayField label="起始日" place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={() => undefined} />
            <DayField label="截止日" place="until" value={draft.until} trouble={troubles.until} onChange={(until) => change({ until })} onLeave={() => undefined} />
          </div>
          <TextField label="年度清算日" place="settlement" number value={draft.settlement} trouble={troubles.settlement} hint="月和日，例如 3-31；经办机构未告知可不填" onChange={(settlement) => change({ settlement })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
