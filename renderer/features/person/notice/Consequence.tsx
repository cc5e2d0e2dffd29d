import { useId, useMemo } from 'react'
import type { Assessment } from '../../../../shared/rules/assessment'
import { between, type Consequence as Changes, nextStep } from '../../../../shared/rules/plan'
import { dutyWords, sayDay, sayDuty, sayStatus } from '../../../../shared/rules/say'
import { yearOf } from '../../../../shared/time/day'
import { Sides } from '../../../ui/consequence/Sides'
import type { Known } from '../../../../shared/model/known'
import type { NoticeArgs } from './draft'
import { decisionOf, historyWith, newDifferences, newDuties } from '../../../../shared/model/sides'
import type { Notice } from './use-notice'

type Effect = { changes: Changes; before: Assessment; after: Assessment; says: string }

const effectOf = (known: Known, args: NoticeArgs): Effect => {
  const { law, history, today, file } = known
  const decision = decisionOf(file, args)
  const entered = historyWith(history, decision)
  const changes = between(law, history, entered, today)
  const { before, after } = changes
  const asked = after.phase === 'none' && after.points.net > 0
  const next = asked ? nextStep(law, entered, today) : null
  return { changes, before, after, says: `${file.person.name}，${sayStatus(after, next)}` }
}

const Duties = ({ before, after }: Effect) => {
  const duties = newDuties(before, after)
  if (duties.length === 0) return null
  return (
    <section>
      <h3>新增的待办</h3>
      <ul>{duties.map((it, at) => <li key={at}>{it.due && it.due < after.asOf ? `${dutyWords[it.kind]}：应在 ${sayDay(it.due, after.asOf)}前，已逾期` : sayDuty(it, after.asOf)}</li>)}</ul>
    </section>
  )
}

const Differences = ({ before, after, notice }: Effect & { notice: Notice }) => {
  const differences = newDifferences(before, after)
  if (differences.length === 0) return null
  return (
    <section className="consequence-differences">
      <h3>与规则不一致（照样可以登记）</h3>
      <ul>
        {differences.map((it, at) => (
          <li key={at}>
            {it.says}（{notice.pack.quotes.get(it.article)?.name ?? '依据见规则'}）。
            {it.appealUntil && `可在 ${sayDay(it.appealUntil, after.asOf)}前（含当日）申诉。`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What would look odd without a word: days that keep the notice out of this year's reckoning. */
const noteOn = ({ on }: NoticeArgs, { today }: Known): string | null => {
  if (on > today) return `作出决定之日在今天（${sayDay(today, today)}）以后，到那天才计入。请核对日期。`
  return yearOf(on) === yearOf(today) ? null : `按作出决定之日计入 ${yearOf(on)} 年度，不计入今年。`
}

/** What the section of one person is found by. */
export const consequenceId = (at: (place: string) => string): string => at('consequence')

/** 登记前 → 登记后, while the form is being filled in; `named` where it is one of several people. */
export const Consequence = ({ notice, named = false }: { notice: Notice; named?: boolean }) => {
  const { known, read: { args } } = notice
  const id = useId()
  const word = notice.replaces ? '更正' : '登记'
  const effect = useMemo(() => (args ? effectOf(known, args) : null), [known, args])
  const now = `${known.file.person.name}，${sayStatus(known.assessment, known.next)}`
  const note = args && noteOn(args, known)
  return (
    <section id={consequenceId(notice.at)} className="consequence" aria-labelledby={id}>
      <h2 id={id}>{word}后果{named && `：${known.file.person.name}`}</h2>
      <p className="consequence-label">{word}前</p>
      <p className="secondary">{now}</p>
      <p className="consequence-label">{word}后</p>
      <div aria-live="polite">
        {effect ? <p className="consequence-says">{effect.says}</p> : <p className="consequence-wait">填好作出决定之日、负面情形、责任程度和记分，这里就显示登记以后会怎样。</p>}
      </div>
      {note && <p className="consequence-note">{note}</p>}
      {effect && <Sides {...effect} ways={effect.changes} word={word} />}
      {effect && <Duties {...effect} />}
      {effect && <Differences {...effect} notice={notice} />}
    </section>
  )
}
