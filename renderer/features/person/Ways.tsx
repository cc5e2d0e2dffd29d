import { useMemo } from 'react'
import { sayDay } from '../../../shared/rules/say'
import { type Combination, type Return, type WayBack, type WaysBack, waysBack } from '../../../shared/rules/plan-back'
import type { Condition } from '../../../shared/rules/plan-conditions'
import type { RouteNow } from '../../../shared/rules/plan-routes'
import { sayBack, sayTakes } from '../../../shared/rules/say-plan'
import type { Known } from './known'
import { measureReason } from './reasons/targets'
import { Why } from './reasons/Why'

const Conditions = ({ conditions, provisional }: Pick<Return, 'conditions' | 'provisional'>) => (
  <ul>
    {conditions.map((it: Condition) => (
      <li key={it.says} className={it.late ? 'way-late' : ''}><Why reason={it.because}>{it.says}</Why></li>
    ))}
    {provisional && <li className="secondary">其中的日期为推算：相应年份的放假安排尚未公布。</li>}
  </ul>
)

const Options = ({ options }: { options: readonly Combination[] }) => (
  <ul>
    {options.map((it, at) => (
      <li key={at}>{at > 0 && <span className="secondary">或者　</span>}{sayTakes(it.takes)}</li>
    ))}
  </ul>
)

const result = ({ back, net, later }: Return, { today }: Known): string =>
  `${back ? sayBack(back, today) : `本年度记分降到 ${net} 分`}${later ? `，此后的暂停至 ${sayDay(later, today)}` : ''}`

const Row = ({ known, way }: { known: Known; way: WayBack }) => (
  <tr>
    <th scope="row"><Why reason={way.because}>{result(way, known)}</Why></th>
    <td><Options options={way.options} /></td>
    {way.back && <td><Conditions {...way} /></td>}
  </tr>
)

type TableProps = { known: Known; ways: readonly WayBack[]; without: Return | null; label: string }

const Table = ({ known, ways, without, label }: TableProps) => {
  const returning = ways.some((it) => it.back !== null) || without?.back
  return (
    <table className="plan-table plan-ways" aria-label={label}>
      <thead>
        <tr><th scope="col">结果</th><th scope="col">怎样修复</th>{returning && <th scope="col">还要</th>}</tr>
      </thead>
      <tbody>
        {ways.map((way) => <Row key={result(way, known)} known={known} way={way} />)}
        {without?.back && (
          <tr>
            <th scope="row"><Why reason={measureReason(known.assessment)}>{result(without, known)}</Why></th>
            <td className="secondary">不修复</td>
            <td><Conditions {...without} /></td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const Routes = ({ routes }: { routes: readonly RouteNow[] }) => (
  <ul className="plan-routes">
    {routes.map((it) => (
      <li key={it.route}>
        {it.says}：<Why reason={it.because}>{it.open ? `还可减免 ${it.most} 分` : `不能再用，${it.because.says}`}</Why>
      </li>
    ))}
  </ul>
)

const More = ({ known, ways }: { known: Known; ways: readonly WayBack[] }) =>
  ways.length > 0 && (
    <details className="plan-more">
      <summary>另有 {ways.length} 种少修复一些的办法</summary>
      <Table known={known} ways={ways} without={null} label="少修复一些的办法" />
    </details>
  )

const Stuck = ({ stuck }: Pick<WaysBack, 'stuck'>) => stuck && <p className="plan-lead"><Why reason={stuck}>{stuck.says}</Why>。</p>

/** Whether there is anything that restoring could be for: a measure to come back from, or points to lower. */
const matters = ({ assessment }: Known): boolean => assessment.phase !== 'none' || assessment.points.net > 0

/** 怎样更早恢复: the lawful ways back, best first, with what else must happen; and which routes are closed, and why. */
export const Ways = ({ known }: { known: Known }) => {
  const { law, history, today, assessment, file } = known
  const { ways, routes, without, stuck } = useMemo(() => waysBack(law, history, today), [law, history, today])
  if (!matters(known)) return null
  const [best, ...others] = ways
  const open = routes.some((it) => it.open)
  return (
    <section aria-labelledby="person-ways">
      <h2 id="person-ways">{assessment.phase === 'none' ? '怎样降低记分' : '怎样更早恢复'}</h2>
      <Stuck stuck={stuck} />
      {best && <p className="secondary plan-lead">{file.person.name}的修复按 {sayDay(today, today)}获批计算，以经办机构批准之日为准：</p>}
      {!open && <p className="plan-lead">现在不能修复。</p>}
      {(best || without.back) && <Table known={known} ways={best ? [best] : []} without={without} label="最早的办法" />}
      <More known={known} ways={others} />
      <Routes routes={routes} />
    </section>
  )
}
