import { useMemo } from 'react'
import { type Adjustment, responsibilities } from '../../../../shared/rules/schema'
import { Button } from '../../../ui/Button'
import { Choices } from './Choices'
import type { ItemDraft } from './draft'
import { ListField } from '../../../ui/form/ListField'
import { type Choice, circumstanceChoices, matches, saySuggestion, suggestionFor } from '../../../../shared/rules/suggestion'
import { TextField } from '../../../ui/form/TextField'
import type { Notice } from './use-notice'

type Props = { notice: Notice; at: number; item: ItemDraft }

const circumstanceOption = ({ label, band }: Choice) => (
  <span className="circumstance-option">{label}<span className="secondary figures">{band}</span></span>
)

const Circumstance = ({ notice, at, item }: Props) => {
  const { pack, kind } = notice
  const choices = useMemo(() => circumstanceChoices(pack, kind), [pack, kind])
  const place = `items.${at}.circumstance`
  return (
    <ListField
      label="负面情形" place={notice.at(place)} value={item.circumstance} options={choices} placeholder="输入条款、文字或者分值查找" matches={matches} render={circumstanceOption}
      trouble={notice.troubles[place]} hint={choices.find((it) => it.value === item.circumstance)?.words || undefined}
      onChoose={(circumstance) => notice.changeItem(at, { circumstance })}
    />
  )
}

const Adjusted = ({ notice, at, item }: Props) => {
  const { adjustments } = notice.pack.pack
  const place = `items.${at}.adjustment`
  if (adjustments.length === 0) return null
  return (
    <ListField
      label="从轻从重" place={notice.at(place)} value={item.adjustment} trouble={notice.troubles[place]}
      options={[{ value: 'none', label: '不调整' }, ...adjustments.map((it) => ({ value: it.id, label: it.says }))]}
      onChoose={(adjustment) => notice.changeItem(at, { adjustment: adjustment as Adjustment })}
    />
  )
}

const Conduct = ({ notice, at, item }: Props) => {
  const choices = notice.conducts(at)
  if (choices.length < 2) return null
  return (
    <ListField
      label="行为" place={notice.at(`items.${at}.conduct`)} value={item.conduct} trouble={undefined} options={choices}
      hint={item.conduct ? '同一行为一年内只按最高分记一次。' : undefined}
      onChoose={(conduct) => notice.changeItem(at, { conduct })}
    />
  )
}

const PointsField = ({ notice, at, item }: Props) => {
  const place = `items.${at}.points`
  const suggestion = suggestionFor(notice.pack, item)
  return (
    <TextField
      label="记分" place={notice.at(place)} value={item.points} trouble={notice.troubles[place]} hint={suggestion ? saySuggestion(suggestion) : undefined} number
      onChange={(points) => notice.changeItem(at, { points })} onLeave={() => notice.leave(place)}
    />
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
        label="责任程度" place={notice.at(`items.${at}.responsibility`)} value={item.responsibility} trouble={notice.troubles[`items.${at}.responsibility`]}
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
