import { useState } from 'react'
import { type ExportWish, useExport } from '../../state/export'
import { ChoiceField } from '../../ui/form/ChoiceField'
import { FormFrame } from '../../ui/form/FormFrame'
import { TextField } from '../../ui/form/TextField'
import { SidePanel } from '../../ui/SidePanel'
import { type Asked, reasons, whyOf } from './reason'
import { useExporting } from './use-exporting'

const close = (): void => useExport.getState().close()
const ALL = { 人: '导出列表里的全部人员。', 条: '导出列表里的全部记录。', 家: '导出列表里的全部机构。' } as const
const SOME = { 人: '只导出现在列表里的人员', 条: '只导出现在列表里的记录', 家: '只导出现在列表里的机构' } as const

const reasonGroups = [{ name: '', choices: reasons.map((word) => ({ value: word, word })) }]
const numberGroups = [{ name: '', choices: [{ value: 'masked', word: '只写一部分（370***********1234）' }, { value: 'whole', word: '完整号码（会写入操作记录）' }] }]

/** Why a list is carried away, and what of the numbers stands in it. */
export const ExportDrawer = ({ wish }: { wish: ExportWish }) => {
  const [asked, setAsked] = useState<Asked>({ reason: '', more: '', whole: false })
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useExporting(wish, (says) => {
    close()
    wish.tell(says)
  })
  const read = whyOf(asked)
  const trouble = (place: 'reason' | 'more'): string | undefined => (tried && 'missing' in read && read.missing === place ? read.sentence : undefined)
  const change = (part: Partial<Asked>): void => setAsked((it) => ({ ...it, ...part }))
  const submit = async (): Promise<string | null> => {
    setTried(true)
    if ('missing' in read) return read.missing
    await run(read.why, asked.whole)
    return ''
  }
  return (
    <SidePanel title={`导出：${wish.what}（${wish.count} ${wish.unit}）`} width="min(560px, 94vw)" onClose={close}>
      <FormFrame word={busy ?? '导出 Excel'} saving={busy !== null} problem={problem} onSubmit={submit} onCancel={close}>
        <p>{wish.filter === '' ? ALL[wish.unit] : `${SOME[wish.unit]}：${wish.filter}。`}谁在什么时候、为什么导出，会在选择保存位置之前写入操作记录。</p>
        <ChoiceField label="导出原因" place="reason" value={asked.reason} groups={reasonGroups} trouble={trouble('reason')} first onChange={(reason) => change({ reason })} />
        {wish.people && (
          <ChoiceField label="证件号码、电话、证书编号" place="whole" value={asked.whole ? 'whole' : 'masked'} groups={numberGroups} trouble={undefined} onChange={(it) => change({ whole: it === 'whole' })} />
        )}
        <TextField label="补充说明" place="more" value={asked.more} trouble={trouble('more')} onChange={(more) => change({ more })} />
      </FormFrame>
    </SidePanel>
  )
}
