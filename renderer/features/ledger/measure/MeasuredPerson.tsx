import { useEffect, useMemo, useRef } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayStatus, standingWord } from '../../../../shared/rules/say'
import { sayMonths } from '../../../../shared/rules/say-plan'
import { responsibilities } from '../../../../shared/rules/schema'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { TextField } from '../../../ui/form/TextField'
import { markOf } from '../../../ui/mark'
import { StatusMark } from '../../../ui/StatusMark'
import { effectOnPerson, givenMonths, type MeasureArgs, type MeasureDraft, type PersonDraft, type Share } from './draft'

type Props = {
  file: PersonFile
  at: number
  draft: MeasureDraft
  own: PersonDraft
  /** The whole measure, once it is filled in. */
  args: MeasureArgs | null
  pack: CompiledPack
  troubles: Readonly<Record<string, string>>
  change: (part: Partial<PersonDraft>) => void
  onRemove: () => void
}

const hintOf = ({ draft, own, pack }: Props): string | undefined => {
  const given = givenMonths(draft, own.responsibility, pack)
  const { reduction, article } = { reduction: draft.kind === 'agreement-terminated' ? pack.pack.institutionMeasures.termination : pack.pack.institutionMeasures.suspension, article: pack.pack.institutionMeasures.article }
  const name = pack.quotes.get(reduction?.article ?? article ?? '')?.name
  if (own.responsibility === '' || own.responsibility === 'none') return undefined
  if (given === null) return '按规则只认通知书写明的月数，不填的不受影响。'
  return `按规则 ${sayMonths(given)} 个月${name ? `（${name}）` : ''}${Array.isArray(given) && given[0] !== given[1] ? '；没有写明的，按最长计' : ''}`
}

const Effect = ({ file, args }: { file: PersonFile; args: MeasureArgs }) => {
  const { book, today } = useSession()
  const { before, after } = useMemo(() => effectOnPerson(file, args, book, today), [file, args, book, today])
  return (
    <p className="measured-effect" aria-live="polite">
      <StatusMark kind={markOf(before)} word={standingWord(before)} /> → <StatusMark kind={markOf(after)} word={standingWord(after)} />
      <span>　{file.person.name}，{sayStatus(after)}</span>
    </p>
  )
}

/** One of the people a measure concerns: the share, the own months where printed, and what comes of it. */
export const MeasuredPerson = (props: Props) => {
  const { file, at, own, args, pack, troubles, change, onRemove } = props
  const { name } = file.person
  const box = useRef<HTMLElement>(null)
  // Whoever comes into the list takes the keyboard with them.
  useEffect(() => box.current?.querySelector('select')?.focus(), [])
  const words = pack.pack.vocabulary.responsibilities
  const choices = [...responsibilities.map((value) => ({ value, word: words[value] })), { value: 'none', word: '不负有责任' }]
  return (
    <section ref={box} className="measured" aria-label={name}>
      <div className="measured-fields">
        <p className="measured-name">{name}</p>
        <ChoiceField
          label="责任程度" place={`people.${at}.responsibility`} value={own.responsibility} groups={[{ name: '', choices }]} trouble={troubles[`people.${at}.responsibility`]}
          onChange={(it) => change({ responsibility: it as Share })}
        />
        <TextField
          label="本人月数（写明的）" place={`people.${at}.personMonths`} value={own.months} trouble={troubles[`people.${at}.personMonths`]} hint={hintOf(props)} number
          onChange={(months) => change({ months })}
        />
        <Button look="quiet" aria-label={`去掉${name}`} onClick={onRemove}>去掉</Button>
      </div>
      {args && <Effect file={file} args={args} />}
    </section>
  )
}
