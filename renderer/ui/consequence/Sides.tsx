import type { Assessment } from '../../../shared/rules/assessment'
import type { Consequence } from '../../../shared/rules/plan'
import { sides, waysSide } from '../../../shared/model/sides'
import { standingWord } from '../../../shared/rules/say'
import { markOf } from '../mark'
import { StatusMark } from '../StatusMark'
import './sides.css'

type Props = {
  before: Assessment
  after: Assessment
  /** What restoring can do on either side, where that is asked. */
  ways?: Consequence
  /** What lies between the sides: 登记, 更正. */
  word: string
}

const Standing = ({ of }: { of: Assessment }) => <StatusMark kind={markOf(of)} word={standingWord(of)} />

/** A person's standing before and after, part by part; what changes stands out. */
export const Sides = ({ before, after, ways, word }: Props) => (
  <table className="sides">
    <thead><tr><th scope="col"><span className="aside-for-ears">项目</span></th><th scope="col">{word}前</th><th scope="col">{word}后</th></tr></thead>
    <tbody>
      <tr className={standingWord(before) === standingWord(after) ? '' : 'side-changed'}>
        <th scope="row">状态</th>
        <td><Standing of={before} /></td>
        <td><Standing of={after} /></td>
      </tr>
      {[...sides(before, after), ...(ways ? [waysSide(ways)] : [])].map((it) => (
        <tr key={it.label} className={it.changed ? 'side-changed' : ''}>
          <th scope="row">{it.label}</th>
          <td className="figures">{it.before}</td>
          <td className="figures">{it.changed ? <strong>{it.after}</strong> : it.after}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
