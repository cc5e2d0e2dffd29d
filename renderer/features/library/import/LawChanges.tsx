import type { ArticleChange, DayChange, LawChanges as Changes } from '../../../../shared/model/law-changes'
import type { ArticleRow } from '../../../../shared/rules/compare-articles'
import { sayDay } from '../../../../shared/rules/say'
import type { Proposal } from './proposal'

const NEW = '（原来没有）'
const GONE = '（不再有）'

const Numbers = ({ rules }: { rules: readonly ArticleRow[] }) => (
  <table className="law-table">
    <thead>
      <tr>
        <th scope="col" className="law-column-name">规定</th>
        <th scope="col">原来</th>
        <th scope="col">导入后</th>
      </tr>
    </thead>
    <tbody>
      {rules.map(({ subject, label, a, b }) => (
        <tr key={`${subject} ${label}`}>
          <th scope="row">{label}{label !== subject && <span className="law-line secondary">{subject}</span>}</th>
          <td><del>{a?.says ?? NEW}</del></td>
          <td><ins>{b?.says ?? GONE}</ins></td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Texts = ({ what, changes }: { what: string; changes: readonly ArticleChange[] }) => {
  if (changes.length === 0) return null
  return (
    <details className="law-details">
      <summary>{what}有 {changes.length} 条不同：{changes.map(({ name }) => name).join('、')}</summary>
      {changes.map(({ id, name, before, after }) => (
        <div key={id} className="law-beside">
          <h4>{name}</h4>
          <p className="law-text"><span className="secondary">原来　</span>{before ?? NEW}</p>
          <p className="law-text"><span className="secondary">导入后　</span>{after ?? GONE}</p>
        </div>
      ))}
    </details>
  )
}

const Same = ({ changes, title }: { changes: Changes; title: string }) => {
  const { rules, articles, readings } = changes
  if (rules.length + articles.length + readings.length === 0) return <p>与《{title}》相比，数字、条文和口径都没有不同。</p>
  return (
    <>
      <p>与《{title}》相比，{rules.length === 0 ? '程序取用的数字没有不同。' : `程序取用的规定有 ${rules.length} 处不同：`}</p>
      {rules.length > 0 && <Numbers rules={rules} />}
      <Texts what="条文" changes={articles} />
      <Texts what="口径" changes={readings} />
    </>
  )
}

const sayDays = (days: readonly DayChange[]): string => days.map(({ day }) => sayDay(day, day).trim()).join('、')

/** By holiday, as a notice lists them. */
const DayList = ({ days }: { days: readonly DayChange[] }) => {
  const off = days.filter(({ works }) => !works)
  const worked = days.filter(({ works }) => works)
  return (
    <ul className="law-list">
      {[...new Set(off.map(({ name }) => name))].map((name) => (
        <li key={name}>{name ? `${name}放假` : '不再上班'}：{sayDays(off.filter((it) => it.name === name))}</li>
      ))}
      {worked.length > 0 && <li>上班：{sayDays(worked)}</li>}
    </ul>
  )
}

const Days = ({ days, year, replaces }: { days: readonly DayChange[]; year: number; replaces: boolean }) => {
  if (days.length === 0) return <p>{year} 年的工作日与现有的日历没有不同。</p>
  return (
    <>
      <p>{replaces ? `与现有的 ${year} 年日历相比，有 ${days.length} 天不同：` : `${year} 年原来没有日历，按周一至周五推算。采用后有 ${days.length} 天不同，进入这一年的期限不再是推算：`}</p>
      <DayList days={days} />
    </>
  )
}

/** What in the law becomes different. */
export const LawChanges = ({ of: { rule, changes, beside, days, replaces } }: { of: Proposal }) => {
  if (rule.kind === 'calendar') return <Days days={days} year={rule.value.year} replaces={replaces} />
  if (!changes || !beside) return <p>法规库中没有可比的规则包：有关机构原来没有适用的规则。</p>
  return <Same changes={changes} title={beside.shortTitle} />
}
