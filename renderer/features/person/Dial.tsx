import type { Points } from '../../../shared/rules/assessment'
import type { CompiledPack } from '../../../shared/rules/compile'
import { angleOf, arc, pointAt, thresholdsOf } from './dial-geometry'
import './dial.css'

const RADIUS = 100
const TICK = { inner: 112, outer: 118, thresholdOuter: 126, number: 138 }

type TickProps = { points: number; cap: number; threshold: boolean }

const Tick = ({ points, cap, threshold }: TickProps) => {
  const degrees = angleOf(points, cap)
  const [inner, outer] = [pointAt(degrees, TICK.inner), pointAt(degrees, threshold ? TICK.thresholdOuter : TICK.outer)]
  const number = pointAt(degrees, TICK.number)
  return (
    <g className={threshold ? 'dial-threshold' : 'dial-tick'}>
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
      {(threshold || points === 0) && <text x={number.x} y={number.y}>{points}</text>}
    </g>
  )
}

type Props = { points: Points; pack: CompiledPack; kind: string }

/** The points of the year out of the cap: net in the colour of the standing, what was restored hatched. */
export const Dial = ({ points, pack, kind }: Props) => {
  const { cap } = pack
  const thresholds = new Set(thresholdsOf(pack).map((it) => it.points))
  const scored = Math.min(points.gross, cap)
  return (
    <svg className={`dial dial-${kind}`} viewBox="-150 -150 300 262" aria-hidden="true">
      <defs>
        <pattern id="dial-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="dial-hatch-line" width="2.5" height="6" />
        </pattern>
      </defs>
      <path className="dial-ring" d={arc(0, cap, cap, RADIUS)} />
      <path className="dial-restored" d={arc(points.shown, scored, cap, RADIUS)} />
      <path className="dial-net" d={arc(0, points.shown, cap, RADIUS)} />
      {Array.from({ length: cap + 1 }, (_, at) => (
        <Tick key={at} points={at} cap={cap} threshold={thresholds.has(at)} />
      ))}
    </svg>
  )
}
