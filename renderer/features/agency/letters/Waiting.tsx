import type { Letter, LetterState } from '../../../../shared/agency/letters'
import { sayInstant } from '../../../ui/when'
import { Section } from '../Section'
import type { Names } from './use-names'
import { aboutOf, whatOf } from './words'

type Props = { letters: readonly Letter[]; names: Names }

const STATES: Record<LetterState, string> = {
  queued: '等待送出', 'awaits-decision': '等待确认是经办机构的哪一份通知书', sending: '正在送出', unknown: '已送出，没有收到答复，会再送', done: '已送达', 'needs-login': '等待重新接入', 'needs-person': '需要处理', paused: '等待更新程序',
}

const MOST = 100

const Line = ({ letter, names }: { letter: Letter; names: Names }) => (
  <tr>
    <th scope="row">{whatOf(letter)}</th>
    <td>{aboutOf(letter, names)}</td>
    <td className="figures">{letter.at === undefined ? '—' : sayInstant(letter.at)}</td>
    <td>{STATES[letter.state]}</td>
    <td className="figures">{letter.attempts > 0 ? `${letter.attempts} 次` : '—'}</td>
  </tr>
)

/** 等待送出: what goes by itself as soon as it can. */
export const Waiting = ({ letters, names }: Props) => (
  <Section title="等待送出" lead={letters.length > 0 ? '按录入的先后自动送出，不需要做什么。' : undefined}>
    {letters.length === 0
      ? <p className="secondary">都已送出。</p>
      : (
        <table className="ruled-table agency-table">
          <thead>
            <tr><th scope="col">事项</th><th scope="col">涉及</th><th scope="col">录入时间</th><th scope="col">状态</th><th scope="col">没有答复</th></tr>
          </thead>
          <tbody>{letters.slice(0, MOST).map((it) => <Line key={it.id} letter={it} names={names} />)}</tbody>
        </table>
      )}
    {letters.length > MOST && <p className="secondary">还有 {letters.length - MOST} 件，没有全部列出。</p>}
  </Section>
)
