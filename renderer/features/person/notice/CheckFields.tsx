import { DayField } from '../../../ui/form/DayField'
import type { AmountsDraft } from './draft'
import { TextField } from '../../../ui/form/TextField'
import { amountIn, sayAmount } from './typed-amount'
import type { Notice } from './use-notice'

type AmountProps = { notice: Notice; of: keyof AmountsDraft; label: string }

const Amount = ({ notice, of, label }: AmountProps) => {
  const { draft: { amounts }, troubles, change, leave } = notice
  const yuan = amountIn(amounts[of])
  return (
    <TextField
      label={label} place={notice.at(`amounts.${of}`)} value={amounts[of]} trouble={troubles[`amounts.${of}`]} hint={yuan === null ? undefined : sayAmount(yuan)} number
      onChange={(typed) => change({ amounts: { ...amounts, [of]: typed } })} onLeave={() => leave(`amounts.${of}`)}
    />
  )
}

/** What is not needed to score, only to check the notice by the rules (第八条, 第十二条); of `further` people on the paper only what is their own. */
export const CheckFields = ({ notice, further = false }: { notice: Notice; further?: boolean }) => {
  const { draft, troubles, change, leave } = notice
  if (further) return <details className="printed"><summary>核对用：个人涉及金额</summary><Amount notice={notice} of="person" label="个人涉及金额（元）" /></details>
  return (
    <details className="printed">
      <summary>核对用（通知书写明的话）：责任认定日、涉及金额</summary>
      <div className="fields">
        <DayField label="责任认定日" place="foundOn" value={draft.foundOn} trouble={troubles.foundOn} onChange={(foundOn) => change({ foundOn })} onLeave={() => leave('foundOn')} />
      </div>
      <div className="fields">
        <Amount notice={notice} of="institution" label="机构涉及金额（元）" />
        <Amount notice={notice} of="person" label="个人涉及金额（元）" />
      </div>
    </details>
  )
}
