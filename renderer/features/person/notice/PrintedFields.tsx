import { Choices } from './Choices'
import { DayField } from '../../../ui/form/DayField'
import type { PrintedDraft } from './draft'
import { TextField } from '../../../ui/form/TextField'
import type { Notice } from './use-notice'

const kinds: readonly { value: PrintedDraft['kind']; label: string }[] = [
  { value: '', label: '没有写明' },
  { value: 'suspend', label: '暂停' },
  { value: 'terminate', label: '终止' },
]

/** 通知书载明的措施: wins over what the rules give (口径 I-0); folded away, since most notices print none. */
export const PrintedFields = ({ notice }: { notice: Notice }) => {
  const { draft: { printed }, troubles, leave } = notice
  const change = (part: Partial<PrintedDraft>): void => notice.change({ printed: { ...printed, ...part } })
  return (
    <details className="printed">
      <summary>通知书载明的措施（写明了暂停或者终止及其日期的，在这里填）</summary>
      <Choices label="措施" place={notice.at('printed.kind')} value={printed.kind} choices={kinds} trouble={troubles['printed.kind']} onChange={(kind) => change({ kind })} />
      <div className="fields">
        <DayField label="起始日" place={notice.at('printed.from')} value={printed.from} trouble={troubles['printed.from']} onChange={(from) => change({ from })} onLeave={() => leave('printed.from')} />
        <DayField label="截止日" place={notice.at('printed.until')} value={printed.until} trouble={troubles['printed.until']} onChange={(until) => change({ until })} onLeave={() => leave('printed.until')} />
        <TextField label="月数" place={notice.at('printed.months')} value={printed.months} trouble={troubles['printed.months']} number onChange={(months) => change({ months })} onLeave={() => leave('printed.months')} />
      </div>
    </details>
  )
}
