import { useMemo } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { responsibilities } from '../../../../shared/rules/schema'
import { type Choice, circumstanceChoices, followed, matches, saySuggestion, suggestionFor } from '../../../../shared/rules/suggestion'
import { Button } from '../../../ui/Button'
import { type Finder, finderOf } from '../../../ui/finder'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { ListField } from '../../../ui/form/ListField'
import { TextField } from '../../../ui/form/TextField'
import { useSpelling } from '../../../ui/spelling'
import type { Proposal } from './foresee'
import { Foreseen } from './Foreseen'
import { emptyPerson, type PersonDraft } from './people-draft'

type Props = {
  people: readonly PersonDraft[]
  files: readonly PersonFile[]
  pack: CompiledPack
  proposal: Proposal
  troubles: Readonly<Record<string, string | undefined>>
  onChange: (people: PersonDraft[]) => void
  /** In the notice itself an adjustment is named; before it, it is only a ground. */
  adjusts?: boolean
}

const circumstanceOption = ({ label, band }: Choice) => <span className="circumstance-option">{label}<span className="secondary figures">{band}</span></span>

/** Asked of every option anew: what was typed is sought once. */
const fitting = (find: Finder<PersonFile>) => {
  let last = { typed: '', ids: new Set<string>() }
  return ({ value }: { value: string }, typed: string): boolean => {
    if (last.typed !== typed || typed === '') last = { typed, ids: new Set(find(typed).map((it) => it.person.id)) }
    return last.ids.has(value)
  }
}

const usePeople = (files: readonly PersonFile[]) => {
  const spelling = useSpelling()
  return useMemo(() => {
    const options = files.map(({ person, posts }) => ({ value: person.id, label: [person.name, posts[0]?.department].filter(Boolean).join('　') }))
    const find = finderOf(files, ({ person }) => ({ name: person.name, texts: [person.code ?? ''] }), spelling)
    return { options, fits: fitting(find) }
  }, [files, spelling])
}

type OneProps = Omit<Props, 'people' | 'onChange' | 'files'> & {
  at: number; draft: PersonDraft; several: boolean; file: PersonFile | undefined; choices: readonly Choice[]
  who: ReturnType<typeof usePeople>; onOne: (part: Partial<PersonDraft>) => void; onRemove: () => void
}

const Scoring = ({ at, draft, pack, choices, troubles, onOne, adjusts }: OneProps) => {
  const { responsibilities: words } = pack.pack.vocabulary
  const place = (part: string): string => `people.${at}.${part}`
  const suggestion = draft.circumstance ? suggestionFor(pack, draft) : null
  return (
    <>
      <ListField
        label="负面情形" place={place('circumstance')} value={draft.circumstance} options={choices} placeholder="输入条款、文字或者分值查找" matches={matches} render={circumstanceOption}
        trouble={troubles[place('circumstance')]} hint={choices.find((it) => it.value === draft.circumstance)?.words || undefined} onChoose={(circumstance) => onOne({ circumstance })}
      />
      <div className="fields">
        <ChoiceField
          label="责任程度" place={place('responsibility')} value={draft.responsibility} trouble={troubles[place('responsibility')]}
          groups={[{ name: '', choices: responsibilities.map((value) => ({ value, word: words[value] })) }]}
          onChange={(value) => onOne({ responsibility: value as PersonDraft['responsibility'] })}
        />
        {adjusts && pack.pack.adjustments.length > 0 && (
          <ChoiceField
            label="从轻从重" place={place('adjustment')} value={draft.adjustment} trouble={undefined}
            groups={[{ name: '', choices: [{ value: 'none', word: '不调整' }, ...pack.pack.adjustments.map((it) => ({ value: it.id, word: it.says }))] }]}
            onChange={(adjustment) => onOne({ adjustment })}
          />
        )}
        <TextField label={adjusts ? '记分' : '拟记分'} place={place('points')} number value={draft.points} trouble={troubles[place('points')]} hint={suggestion ? saySuggestion(suggestion) : undefined} onChange={(points) => onOne({ points })} />
        <TextField label="个人涉及金额（元）" place={place('amount')} number value={draft.amount} trouble={troubles[place('amount')]} onChange={(amount) => onOne({ amount })} />
      </div>
    </>
  )
}

const One = (props: OneProps) => {
  const { at, draft, several, file, who, troubles, proposal, onOne, onRemove } = props
  return (
    <fieldset className="prior-person">
      <legend>第 {at + 1} 名人员</legend>
      <ListField label="姓名" place={`people.${at}.person`} value={draft.person} options={who.options} placeholder="姓名、拼音或者编码" matches={who.fits} trouble={troubles[`people.${at}.person`]} onChoose={(person) => onOne({ person })} />
      <Scoring {...props} />
      {file && <Foreseen draft={draft} file={file} proposal={proposal} />}
      {several && <Button look="quiet" onClick={onRemove}>去掉第 {at + 1} 名人员</Button>}
    </fieldset>
  )
}

/** Who is meant, with what is or would be found of each, and what would come of it. */
export const PeopleFields = ({ people, files, onChange, ...rest }: Props) => {
  const who = usePeople(files)
  const { pack, proposal: { institution } } = rest
  const choices = useMemo(() => circumstanceChoices(pack, institution.kind), [pack, institution.kind])
  const one = (at: number) => (part: Partial<PersonDraft>): void =>
    onChange(people.map((it, index) => (index === at ? (part.points === undefined ? followed(pack, it, { ...it, ...part }) : { ...it, ...part }) : it)))
  return (
    <>
      {people.map((draft, at) => (
        <One
          key={at} {...rest} at={at} draft={draft} several={people.length > 1} who={who} choices={choices} file={files.find((it) => it.person.id === draft.person)}
          onOne={one(at)} onRemove={() => onChange(people.filter((_, index) => index !== at))}
        />
      ))}
      <Button look="quiet" onClick={() => onChange([...people, emptyPerson])}>再加一名人员</Button>
    </>
  )
}
