import { useState } from 'react'
import type { Amended } from '../../../../shared/model/appeals'
import type { Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { isTold } from '../../../store/appeal-queries'
import type { Command } from '../../../store/commands/all'
import { type Stamp, useSession } from '../../../store/session'
import { useCommand } from '../../../store/use-command'
import { useLive } from '../../../store/useLive'
import { AreaField } from '../../../ui/form/AreaField'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { groundsIn, groundsTrouble } from '../letter/letter'
import { useLetter } from '../letter/use-letter'
import { emptyAmend, readAmend } from './amend-draft'

/** `appeal`: the one that is set right; null where one is made. */
type Props = { known: Known; row: DecisionRow; appeal: Amended | null; onClose: () => void; onSaved: () => void }

const LEAD = {
  paper: '登记提出申诉之日，随后打开申诉书：已写好与规则不一致之处，可以修改、打印。',
  told: '保存后连同理由送经办机构；书面申诉仍须由相关责任人员签字、机构盖章，随后打开申诉书打印。',
} as const
const GROUNDS = '就是申诉书的正文，每段一行。照原样留着的“（请写明……）”不会送出；只递交纸面申诉的，全部删去。'

const TAKE_BACK = '理由已经送经办机构，不能改成没有。不再申诉的，用“撤回申诉”。'

type Typed = { on: string; body: string; told: boolean }

const useRead = ({ known, row, appeal }: Pick<Props, 'known' | 'row' | 'appeal'>, { on, body, told }: Typed) => {
  const { newId } = useSession()
  const [id] = useState(() => appeal?.id ?? newId())
  const read = readAmend({ ...emptyAmend(known.today), on }, 'appeal', row, known, id)
  const trouble = told ? (groundsTrouble(body) ?? (appeal?.grounds && groundsIn(body) === '' ? TAKE_BACK : null)) : null
  const troubles: Readonly<Record<string, string>> = { ...read.troubles, ...(trouble && { grounds: trouble }) }
  const grounds = told ? groundsIn(body) : ''
  const said = grounds === '' ? {} : { grounds }
  const { args } = read
  const command = !args || trouble ? null : (stamp: Stamp): Command =>
    appeal ? { ...stamp, name: 'changeAppeal', args: { id, on: args.on, ...said } } : { ...stamp, name: 'recordAmendment', args: { ...args, ...said } }
  return { troubles, command }
}

const none = (): void => undefined

/** 提出申诉, 更正申诉: the day, and where an agency is told of it the grounds, which are the letter's (第三十九条). */
export const AppealDrawer = ({ known, row, appeal, onClose, onSaved }: Props) => {
  const { store } = useSession()
  const told = useLive(() => isTold(store, row.institution), [store, row.institution]) ?? false
  const letter = useLetter(known, row)
  const begun = appeal?.on ?? known.today
  const [on, setOn] = useState<string>(begun)
  const [tried, setTried] = useState(false)
  const { saving, problem, run } = useCommand(onSaved)
  const { troubles, command } = useRead({ known, row, appeal }, { on, body: letter.draft.body, told })
  const shown = tried ? troubles : {}
  const submit = async (): Promise<string | null> => {
    setTried(true)
    return command ? run(command) : (Object.keys(troubles)[0] ?? '')
  }
  return (
    <FormDrawer title={`${appeal ? '更正申诉' : '提出申诉'}：${row.noticeNo || known.file.person.name}`} width="min(720px, 94vw)" touched={on !== begun} unsaved="登记" onClose={onClose}>
      {(close) => (
        <FormFrame word={appeal ? '更正' : '登记并打开申诉书'} saving={saving} problem={problem} onSubmit={submit} onCancel={close}>
          <p className="secondary">{told ? LEAD.told : LEAD.paper}</p>
          <DayField label="提出申诉之日" place="on" value={on} trouble={shown.on} first onChange={setOn} onLeave={none} />
          {told && <AreaField label="申诉理由" place="grounds" rows={14} value={letter.draft.body} trouble={shown.grounds} hint={GROUNDS} onChange={(body) => letter.change({ body })} />}
        </FormFrame>
      )}
    </FormDrawer>
  )
}
