import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import type { DecisionRow, InstitutionRow, RuleFileRow } from '../../../shared/model/rows'
import type { HeldRules, Rules } from '../../../shared/model/rulebook'
import { changed, define, planned, refused, removed, type RowsRead } from './definition'

/** The law with and without the file, and the institutions with the packs they would have again. */
type Without = { now: Rules; then: Rules; institutions: readonly { row: InstitutionRow; packs: readonly string[] }[] }

const isVersion = (of: RuleFileRow) => (it: RuleFileRow): boolean => it.kind === of.kind && it.key === of.key

const orderProblem = (file: RuleFileRow, rows: RowsRead): Problem | null =>
  rows.all('ruleFiles').filter(isVersion(file)).some((it) => it.place > file.place)
    ? { place: 'id', sentence: '规则文件：后来又采用了同一编号的新版本，请先撤回那一份。' }
    : null

const leftWithout = ({ then, institutions }: Without, { key }: RuleFileRow): Problem | null => {
  const left = institutions.find(({ packs }) => packs.includes(key) && !then.knowsPack(key))
  return left ? { place: 'id', sentence: `规则文件：${left.row.name}登记时选用了它，撤回后这家机构就没有了所适用的办法，没有撤回。` } : null
}

const noticeProblem = ({ now, then, institutions }: Without, notice: DecisionRow): Problem | null => {
  const at = institutions.find(({ row }) => row.id === notice.institution)
  const which = `${at?.row.name ?? ''} ${notice.noticeNo || notice.on} 处理通知书`
  const lost = at && notice.items.find(({ circumstance }) =>
    now.knowsCircumstance(at.row.packs, circumstance, notice.on) && !then.knowsCircumstance(at.packs, circumstance, notice.on))
  if (lost) return { place: 'id', sentence: `规则文件：${which}用到的负面情形“${lost.circumstance}”只有这里才有，没有撤回。` }
  const cap = at ? then.cap(at.packs, notice.on) : 0
  const over = at && notice.items.find(({ points }) => points <= now.cap(at.row.packs, notice.on) && points > cap)
  return over ? { place: 'id', sentence: `规则文件：${which}记了 ${over.points} 分，撤回后满分为 ${cap} 分，没有撤回。` } : null
}

const factProblem = (without: Without, rows: RowsRead): Problem | null => {
  for (const notice of rows.all('decisions')) {
    const problem = noticeProblem(without, notice)
    if (problem) return problem
  }
  const restored = rows.all('restorations').find(({ route }) => without.now.knowsRoute(route) && !without.then.knowsRoute(route))
  return restored ? { place: 'id', sentence: `规则文件：${restored.on} 的记分修复用到的途径“${restored.route}”只有这里才有，没有撤回。` } : null
}

const problemIn = (file: RuleFileRow, without: Without, unreadable: readonly string[], rows: RowsRead): Problem | null => {
  const layer = unreadable[0]
  if (layer !== undefined) return { place: 'id', sentence: `规则文件：“${layer}”以它为上级，请先撤回“${layer}”。` }
  return leftWithout(without, file) ?? factProblem(without, rows)
}

const withoutFile = (file: RuleFileRow, rows: RowsRead, now: HeldRules, then: Rules): Without => ({
  now, then,
  institutions: rows.all('institutions').map((row) => ({
    row, packs: file.assigned.includes(row.id) ? row.packs.filter((it) => it !== file.key) : row.packs,
  })),
})

/** Takes back a rule file and what taking it in had changed. Refused where a fact entered since could not be read without it. */
export const withdrawRules = define({
  name: 'withdrawRules',
  args: z.strictObject({ id: z.string() }),
  labels: { id: '规则文件' },
  reads: () => (['ruleFiles', 'institutions', 'decisions', 'restorations'] as const).map((table) => ({ table, whole: true })),
  plan: ({ id }, rows, rules) => {
    const file = rows.all('ruleFiles').find((it) => it.id === id)
    if (!file) return refused({ place: 'id', sentence: '规则文件：没有找到，可能已经撤回。' })
    const order = orderProblem(file, rows)
    if (order) return refused(order)
    const { rules: then, unreadable } = rules.without(id)
    const without = withoutFile(file, rows, rules, then)
    const problem = problemIn(file, without, unreadable, rows)
    if (problem) return refused(problem)
    const back = without.institutions.filter(({ row, packs }) => packs.length !== row.packs.length)
    return planned(removed('ruleFiles', file), ...back.map(({ row, packs }) => changed('institutions', row, { packs: [...packs] })))
  },
})
