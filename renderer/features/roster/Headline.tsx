import type { MarkKind } from '../../ui/mark'
import { StatusMark } from '../../ui/StatusMark'
import type { Segment } from './rows'
import './headline.css'

type Props = { counts: Record<Segment, number>; chosen: Segment | null; onChoose: (segment: Segment | null) => void }
type Part = { segment: Segment; word: string; mark: MarkKind }

const standings: readonly Part[] = [
  { segment: 'claimable', word: '今日可结算', mark: 'normal' },
  { segment: 'suspended', word: '暂停', mark: 'suspended' },
  { segment: 'terminated', word: '终止', mark: 'terminated' },
]

const phases: readonly Part[] = [
  { segment: 'upcoming', word: '即将', mark: 'upcoming' },
  { segment: 'awaiting', word: '待评估', mark: 'awaiting' },
  { segment: 'reregister', word: '可重新登记', mark: 'reregister' },
]

/** How many may be claimed for today; each figure narrows the list to its people, and once more widens it again. */
export const Headline = ({ counts, chosen, onChoose }: Props) => {
  const button = ({ segment, word, mark }: Part, look: string) => (
    <button
      key={segment}
      type="button"
      className={`figure ${look}`}
      aria-pressed={chosen === segment}
      onClick={() => onChoose(chosen === segment ? null : segment)}
    >
      <StatusMark kind={mark} word={word} />
      <span className="figure-count figures">{counts[segment]}</span>
      <span className="figure-unit">人</span>
    </button>
  )
  const present = phases.filter(({ segment }) => counts[segment] > 0)
  return (
    <h1 className="headline">
      {standings.map((it) => button(it, 'figure-large'))}
      {present.length > 0 && <span className="headline-of">其中</span>}
      {present.map((it) => button(it, 'figure-small'))}
    </h1>
  )
}
