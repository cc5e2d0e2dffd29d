import { useMemo } from 'react'
import { sayDay } from '../../../shared/rules/say'
import type { Day } from '../../../shared/time/day'
import { type Combination, mayShorten, type Return, type WayBack, type WaysBack, waysBack } from '../../../shared/rules/plan-back'
import type { Condition } from '../../../shared/rules/plan-conditions'
import type { RouteNow } from '../../../shared/rules/plan-routes'
import { sayBack, sayTakes } from '../../../shared/rules/say-plan'
import type { Known } from '../../../shared/model/known'
import { measureReason } from '../../../shared/model/reason-targets'
import { Why } from '../../ui/reasons/Why'
import { stretches } from './sentence'

/** A condition with its day, or where it has none the whole of it, to be pressed. */
const ConditionText = ({ it, near }: { it: Condition; near: Day }) => (
  <>
    {stretches(it.says, [{ text: it.due ? sayDay(it.due, near) : it.says, reason: it.because }]).map(({ text, reason }, at) =>
      reason ? <Why key={at} reason={reason}>{text}</Why> : <span key={at}>{text}</span>)}
    {it.provisional && <span className="secondary">（推算）</span>}
  </>
)

const applying = ({ conditions }: Return): Condition | undefined => conditions.find(({ kind }) => kind === 'apply')

const Apply = ({ of, near }: { of: Return; near: Day }) => {
  const it = applying(of)
  return <td className={it?.late ? 'way-late' : ''}>{it ? <ConditionText it={it} near={near} /> : '—'}</td>
}

/** What is asked for alike whichever way is gone. */
const Besides = ({ conditions, near }: { conditions: readonly Condition[]; near: Day }) =>
  conditions.length > 0 && (
    <dl className="plan-besides">
      <dt>还要</dt>
      <dd>{conditions.map((it) => <p key={it.says} className={it.late ? 'way-late' : ''}><ConditionText it={it} near={near} /></p>)}</dd>
    </dl>
  )

const Options = ({ options }: { options: readonly Combination[] }) => (
  <ul>
    {options.map((it, at) => (
      <li key={at}>{at > 0 && <span className="secondary">或者　</span>}{sayTakes(it.takes)}</li>
    ))}
  </ul>
)

const result = ({ back, net, later }: Return, { today, assessment }: Known): string => {
  if (!back || !mayShorten(assessment)) return `本年度记分降到 ${net} 分`
  return `${sayBack(back, today)}${later ? `，此后的暂停至 ${sayDay(later, today)}` : ''}`
}

type TableProps = { known: Known; ways: readonly WayBack[]; without: Return | null; label: string }

const Table = ({ known, ways, without, label }: TableProps) => {
  const applies = mayShorten(known.assessment) && [...ways, ...(without ? [without] : [])].some((it) => applying(it))
  const near = known.today
  return (
    <table className="plan-table plan-ways" aria-label={label}>
      <thead>
        <tr><th scope="col">结果</th><th scope="col">怎样修复</th>{applies && <th scope="col">申请恢复</th>}</tr>
      </thead>
      <tbody>
        {ways.map((way) => (
          <tr key={result(way, known)}>
            <th scope="row"><Why reason={way.because}>{result(way, known)}</Why></th>
            <td><Options options={way.options} /></td>
            {applies && <Apply of={way} near={near} />}
          </tr>
        ))}
        {without?.back && (
          <tr>
            <th scope="row"><Why reason={measureReason(known.assessment)}>{result(without, known)}</Why></th>
            <td className="secondary">不修复</td>
            {applies && <Apply of={without} near={near} />}
          </tr>
        )}
      </tbody>
    </table>
  )
}

const Routes = ({ routes }: { routes: readonly RouteNow[] }) => (
  <dl className="plan-besides">
    <dt>途径</dt>
    <dd>
      {routes.map((it) => (
        <p key={it.route}>
          {it.says}：<Why reason={it.because}>{it.open ? `还可减免 ${it.most} 分` : `不能再用，${it.because.says}`}</Why>
        </p>
      ))}
    </dd>
  </dl>
)

const Stuck = ({ stuck }: Pick<WaysBack, 'stuck'>) => stuck && <p className="plan-lead"><Why reason={stuck}>{stuck.says}</Why>。</p>

type MoreProps = { known: Known; ways: readonly WayBack[]; summary: string }

const More = ({ known, ways, summary }: MoreProps) =>
  ways.length > 0 && (
    <details className="plan-more">
      <summary>{summary}</summary>
      <Table known={known} ways={ways} without={null} label={summary} />
    </details>
  )

const Lead = ({ known }: { known: Known }) => (
  <p className="secondary plan-lead">{known.file.person.name}的修复按 {sayDay(known.today, known.today)}获批计算，以经办机构批准之日为准：</p>
)

type Found = { known: Known; found: WaysBack }

/** A term that runs or is to come: the best way beside doing nothing, the lesser ones folded away. */
const Shortening = ({ known, found: { ways, without } }: Found) => {
  const [best, ...others] = ways
  return (
    <>
      {best && <Lead known={known} />}
      <Table known={known} ways={best ? [best] : []} without={without} label="最早的办法" />
      <More known={known} ways={others} summary={`另有 ${others.length} 种少修复一些的办法`} />
      <Besides conditions={without.conditions.filter(({ kind }) => kind !== 'apply')} near={known.today} />
    </>
  )
}

/** No term that could be shortened: what is asked for, and how far the points of the year can be lowered. */
const Lowering = ({ known, found: { ways, without } }: Found) => {
  const [best] = ways
  return (
    <>
      <Besides conditions={without.conditions} near={known.today} />
      {best && <p className="plan-lead">修复可以使{known.file.person.name}的<Why reason={best.because}>{result(best, known)}</Why>。</p>}
      <More known={known} ways={ways} summary={`看降低记分的 ${ways.length} 种办法`} />
    </>
  )
}

/** Whether there is anything that restoring could be for: a measure to come back from, or points to lower. */
const matters = ({ assessment }: Known): boolean => assessment.phase !== 'none' || assessment.points.net > 0

const titleOf = ({ assessment }: Known): string => (mayShorten(assessment) ? '怎样更早恢复' : assessment.phase === 'none' ? '怎样降低记分' : '怎样恢复')

/** 怎样更早恢复: the lawful ways back, best first, with what else must happen; and which routes are closed, and why. */
export const Ways = ({ known }: { known: Known }) => {
  const { law, history, today, assessment } = known
  const found = useMemo(() => waysBack(law, history, today), [law, history, today])
  if (!matters(known)) return null
  return (
    <section aria-labelledby="person-ways">
      <h2 id="person-ways">{titleOf(known)}</h2>
      <Stuck stuck={found.stuck} />
      {mayShorten(assessment) ? <Shortening known={known} found={found} /> : <Lowering known={known} found={found} />}
      <Routes routes={found.routes} />
    </section>
  )
}
