import type { HandlingRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { useDraft } from '../../../store/use-draft'
import { Dialog } from '../../../ui/Dialog'
import { DayField } from '../../../ui/form/DayField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { neededDay, troublesOf } from '../typed'
import { kindWords } from './handlings'

type Props = { handling: HandlingRow; onClose: () => void }

/** The agency took a handling back: it no longer counts from that day. */
export const RevokeDialog = ({ handling, onClose }: Props) => {
  const form = useDraft(() => ({ on: '' }), ({ on: typed }) => {
    const on = neededDay(typed, '请填写撤销之日。')
    const { value } = on
    return { troubles: troublesOf({ on }), command: value ? (stamp) => ({ ...stamp, name: 'revokeHandling', args: { id: handling.id, on: value } }) : null }
  }, onClose)
  return (
    <Dialog title="登记处理被撤销" onClose={onClose}>
      <p>{sayDay(handling.on)}的{kindWords[handling.kind]}{handling.noticeNo && `（${handling.noticeNo}）`}被撤销后不再计次，记录保留。</p>
      <FormFrame word="登记撤销" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={onClose}>
        <DayField label="撤销之日" place="on" first value={form.draft.on} trouble={form.troubles.on} onChange={(on) => form.change({ on })} onLeave={() => undefined} />
      </FormFrame>
    </Dialog>
  )
}
