import { useMemo } from 'react'
import { responsibilities, type Adjustment } from '../../../../shared/rules/schema'
import { Button } from '../../../ui/Button'
import { Combobox } from './Combobox'
import type { ItemDraft } from './draft'
import { Choices, Field } from './Field'
import { goOn } from './keys'
import { circumstanceChoices, matches, saySuggestion, suggestionFor } from './suggestion'
import type { Notice } from './use-notice'

type Props = { notice: Notice; at: number; item: ItemDraft }

const Circumstance = ({ notice, at, item }: Props) => {
  const { pack, kind } = notice
  const choices = useMemo(() => circumstanceChoices(pack, kind), [pack, kind])
  const place = `items.${at}.circumstance`
  const choose = (circumstance: string): void => {
    notice.changeItem(at, { circumstance })
    goOn()
  }
  return (
    <Field label="负面情形" trouble={notice.troubles[place]} hint={choices.find((it) => it.value === item.circumstance)?.words || undefined}>
      {(ties) => (
        <Combobox ties={ties} place={place} value={item.circumstance} options={choices} placeholder="输入条款、文字或者分值查找" matches={matches} onChoose={choose}>
          {({ label, band }) => <span className="circumstance-option">{label}<span className="secondary figures">{band}</span></span>}
        </Combobox>
      )}
    </Field>
  )
}

const Adjusted = ({ notice, at, item }: Props) => {
  const { adjustments } = notice.pack.pack
  if (adjustments.length === 0) return null
  return (
    <Field label="从轻从重" trouble={notice.troubles[`items.${at}.adjustment`]}>
      {(ties) => (
        <select {...ties} className="input" data-stop={`items.${at}.adjustment`} value={item.adjustment} onChange={(event) => notice.changeItem(at, { adjustment: event.target.value as Adjustment })}>
          <option value="none">不调整</option>
          {adjustments.map((it) => <option key={it.id} value={it.id}>{it.says}</option>)}
        </select>
      )}
    </Field>
  )
}

const Conduct = ({ notice, at, item }: Props) => {
  const choices = notice.conducts(at)
  if (choices.length < 2) return null
  return (
    <Field label="行为" trouble={undefined} hint={item.conduct ? '同一行为一年内只按最高分记一次。' : undefined}>
      {(ties) => (
        <select {...ties} className="input" data-stop={`items.${at}.conduct`} value={item.conduct} onChange={(event) => notice.changeItem(at, { conduct: event.target.value })}>
          {choices.map((it) => <option key={it.value} value={it.value}>{it.label}</option>)}
        </select>
      )}
    </Field>
  )
}

const PointsField = ({ notice, at, item }: Props) => {
  const place = `items.${at}.points`
  const suggestion = suggestionFor(notice.pack, item)
  return (
    <Field label="记分" trouble={notice.troubles[place]} hint={suggestion ? saySuggestion(suggestion) : undefined}>
      {(ties) => (
        <input
          {...ties} className="input input-short figures" data-stop={place} value={item.points} inputMode="numeric" autoComplete="off"
          onChange={(event) => notice.changeItem(at, { points: event.target.value })} onBlur={() => notice.leave(place)}
        />
      )}
    </Field>
  )
}

/** One circumstance the notice names, with its points. */
export const ItemFields = ({ notice, at, item }: Props) => {
  const { vocabulary } = notice.pack.pack
  const several = notice.draft.items.length > 1
  return (
    <fieldset className="item">
      <legend className={several ? '' : 'aside-for-ears'}>第 {at + 1} 项负面情形</legend>
      <Circumstance notice={notice} at={at} item={item} />
      <Choices
        label="责任程度" place={`items.${at}.responsibility`} value={item.responsibility} trouble={notice.troubles[`items.${at}.responsibility`]}
        choices={responsibilities.map((value) => ({ value, label: vocabulary.responsibilities[value] }))}
        onChange={(responsibility) => notice.changeItem(at, { responsibility })}
      />
      <div className="fields">
        <Adjusted notice={notice} at={at} item={item} />
        <Conduct notice={notice} at={at} item={item} />
      </div>
      <PointsField notice={notice} at={at} item={item} />
      {several && <Button look="quiet" className="item-remove" onClick={() => notice.removeItem(at)}>去掉第 {at + 1} 项</Button>}
    </fieldset>
  )
}
