import { yearOf } from '../time/day'
import type { Points, Reason } from './assessment'
import type { CompiledPack } from './compile'
import { resting } from './resting'
import { sayDay } from './say'
import type { Restored, Scored, State } from './state'

const itemReasons = ({ decision, pack }: Scored): Reason[] =>
  decision.items.map((item) => {
    const circumstance = pack.circumstances.get(item.circumstance)
    const responsibility = pack.pack.vocabulary.responsibilities[item.responsibility]
    return resting(`${circumstance?.says ?? item.circumstance}，${responsibility}，记 ${item.points} 分`, pack, circumstance ?? {}, undefined, { value: item.points })
  })

const decisionReason = (scored: Scored): Reason => {
  const { decision, fate, added, pack } = scored
  const sum = decision.items.reduce((total, it) => total + it.points, 0)
  const less = added < sum ? `，同一行为按最高分计，本次计入 ${added} 分` : ''
  const says = `${sayDay(decision.on)}作出的决定${decision.noticeNo ? `（${decision.noticeNo}）` : ''}记 ${sum} 分${less}${fate.varied ? '（已变更）' : ''}`
  const told = { value: added, fact: decision.id }
  return added < sum ? resting(says, pack, pack.pack.aggregation, itemReasons(scored), told) : { says, ...told, from: itemReasons(scored) }
}

const restoredReason = (restored: Restored): Reason => {
  const route = restored.pack.pack.restoration.routes.find((it) => it.id === restored.route)
  const says = `${sayDay(restored.on)}修复减免 ${restored.points} 分（${route?.says ?? restored.route}）`
  return resting(says, restored.pack, route ?? {}, undefined, { value: -restored.points, fact: `restoration@${restored.on}` })
}

/** The points of a year, from each decision and restoration in it (第十六条). */
export const pointsReason = ({ year, gross, restored, net }: Points, state: State, pack: CompiledPack): Reason => {
  const from: Reason[] = []
  for (const it of state.scored) if (yearOf(it.decision.on) === year) from.push(decisionReason(it))
  for (const it of state.restored) if (yearOf(it.on) === year) from.push(restoredReason(it))
  return resting(`${year} 年度累计记 ${gross} 分，修复 ${restored} 分，现为 ${net} 分`, pack, pack.pack.cycle, from, { value: net })
}
