// The thresholds of one pack – what so many points, together and at once, bring – as three rules libraries take them.
import { ZenEngine } from '@gorules/zen-engine'
import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { type CompiledPack, outcomeFor, type Row } from '../../../shared/rules/compile'

export type Points = { cumulative: number; single: number }
/** `terminate 36`, `suspend 3`, or `none`. */
export type Answer = string
export type Peer = { name: string; each: (all: readonly Points[]) => Promise<Answer[]> | Answer[] }

/** A row of the pack with the points up to which it holds, the gravest row first: the first that fits is the answer (M1). */
type Threshold = { metric: Row['metric']; from: number; to: number; answer: Answer }

const answerOf = ({ kind, months }: Row): Answer => `${kind} ${String(months)}`

/** The last row of a table holds for more points too. */
const rowsOf = (pack: CompiledPack, metric: Row['metric']): { row: Row; from: number; to: number }[] =>
  pack[metric].flatMap((row, points) => (row ? [{ row, from: points, to: points === pack.cap ? Number.MAX_SAFE_INTEGER : points }] : []))

const thresholdsOf = (pack: CompiledPack): Threshold[] =>
  [...rowsOf(pack, 'cumulative'), ...rowsOf(pack, 'single')]
    .sort((a, b) => outcomeRank(b.row) - outcomeRank(a.row))
    .map(({ row, from, to }) => ({ metric: row.metric, from, to, answer: answerOf(row) }))

const outcomeRank = ({ kind, months }: Row): number => (kind === 'terminate' ? 1000 : 0) + (Array.isArray(months) ? months[1] : months)

const ours = (pack: CompiledPack): Peer => ({
  name: 'ours',
  each: (all) => all.map(({ cumulative, single }) => {
    const [row] = outcomeFor(pack, cumulative, single).rows
    return row ? answerOf(row) : 'none'
  }),
})

const byJsonLogic = (thresholds: readonly Threshold[]): Peer => {
  // The types know no more than forty conditions; the library takes any number.
  const rule = { if: [...thresholds.flatMap(({ metric, from, to, answer }) => [{ '<=': [from, { var: metric }, to] }, answer]), 'none'] } as unknown as RulesLogic
  return { name: 'json-logic', each: (all) => all.map((points) => String(jsonLogic.apply(rule, points))) }
}

const byRulesEngine = (thresholds: readonly Threshold[]): Peer => {
  const engine = new Engine()
  thresholds.forEach(({ metric, from, to, answer }, at) =>
    engine.addRule({
      priority: thresholds.length - at,
      conditions: { all: [{ fact: metric, operator: 'greaterThanInclusive', value: from }, { fact: metric, operator: 'lessThanInclusive', value: to }] },
      event: { type: answer },
      // The first that fits is the answer; the rest need not be asked.
      onSuccess: () => void engine.stop(),
    }))
  return {
    name: 'json-rules-engine',
    each: async (all) => {
      const answers: Answer[] = []
      for (const points of all) answers.push((await engine.run(points)).events[0]?.type ?? 'none')
      return answers
    },
  }
}

const table = (thresholds: readonly Threshold[]): object => ({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode' },
    {
      id: 'table', name: 'table', type: 'decisionTableNode',
      content: {
        hitPolicy: 'first',
        inputs: [{ id: 'cumulative', name: 'cumulative', field: 'cumulative' }, { id: 'single', name: 'single', field: 'single' }],
        outputs: [{ id: 'answer', name: 'answer', field: 'answer' }],
        rules: [
          ...thresholds.map(({ metric, from, to, answer }, at) => ({ _id: `r${at}`, cumulative: '', single: '', [metric]: `[${from}..${to}]`, answer: `"${answer}"` })),
          { _id: 'else', cumulative: '', single: '', answer: '"none"' },
        ],
      },
    },
    { id: 'out', name: 'out', type: 'outputNode' },
  ],
  edges: [{ id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' }, { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' }],
})

const byZen = (thresholds: readonly Threshold[]): Peer => {
  const decision = new ZenEngine().createDecision(table(thresholds))
  return {
    name: 'zen-engine',
    each: async (all) => {
      const answers: Answer[] = []
      for (const points of all) answers.push(((await decision.evaluate(points)).result as { answer: string }).answer)
      return answers
    },
  }
}

/** Ourselves first, then the libraries; each gives the same answers in the same order. */
export const contenders = (pack: CompiledPack): { ours: Peer; peers: Peer[] } => {
  const thresholds = thresholdsOf(pack)
  return { ours: ours(pack), peers: [byRulesEngine(thresholds), byZen(thresholds), byJsonLogic(thresholds)] }
}
