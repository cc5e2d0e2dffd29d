import type { PriorNoticeRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { useDraft } from '../../../store/use-draft'
import { Dialog } from '../../../ui/Dialog'
import { DayField } from '../../../ui/form/DayField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { neededDay, troublesOf } from '../typed'

/** The agency let it rest: the file is kept and can be opened again. */
export const CloseDialog = ({ row, onClose }: { row: PriorNoticeRow; onClose: () => void }) => {
  const { today } = useSession()
  const form = useDraft<{ on: string }>(() => ({ on: today }), ({ on: typed }) => {
    const on = neededDay(typed, '请填写结案之日。')
    const { value } = on
    return { troubles: troublesOf({ on }), command: value ? (stamp) => ({ ...stamp, name: 'closePriorNotice', args: { id: row.id, on: value } }) : null }
  }, onClose)
  return (
    <Dialog title="结案，未作处理" onClose={onClose}>
      <p>经办机构采纳陈述申辩或者没有作出处理时结案。材料全部保留，以后可以重新打开。</p>
      <FormFrame word="结案" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={onClose}>
        <DayField label="结案之日" place="on" first value={form.draft.on} trouble={form.troubles.on} onChange={(on) => form.change({ on })} onLeave={() => undefined} />
      </FormFrame>
    </Dialog>
  )
}
