import { type Amended, type AppealAnswer, answerOn, answerWords } from '../../../shared/model/appeals'
import type { PersonFile } from '../../../shared/model/history'
import { historyOf } from '../../../shared/model/history'
import { fateOf } from '../../../shared/model/fate'
import { measureWords, printedWords } from '../../../shared/model/ledger-words'
import type { DecisionRow, InstitutionRow, MeasureRow } from '../../../shared/model/rows'
import { lawOf, packIn, type Rulebook } from '../../../shared/model/rulebook'
import { appealWindow } from '../../../shared/rules/appeal-window'
import { assessReplayed } from '../../../shared/rules/assess'
import type { Printed } from '../../../shared/rules/case'
import type { Law } from '../../../shared/rules/law'
import { sayDay } from '../../../shared/rules/say'
import { replay } from '../../../shared/rules/replay'
import type { Measured, Scored, State } from '../../../shared/rules/state'
import { type Day, yearOf } from '../../../shared/time/day'
import { restOf } from './place'

/** What the check of a notice came to; `not` with why it cannot be done. */
export type Check = { kind: 'agrees' } | { kind: 'differs'; count: number } | { kind: 'not'; why: string }

/** The window to appeal: still open with so many working days left, over, used, or not known. */
export type Appeal = { kind: 'open'; until: Day; left: number } | { kind: 'over'; until: Day } | { kind: 'appealed' } | { kind: 'answered'; answer: AppealAnswer } | null

export type LineKind = 'notice' | 'amendment' | 'measure'

/** One line of the ledger; `rest` is where it leads. */
export type LedgerLine = {
  key: string
  kind: LineKind
  rest: string
  on: Day
  year: number
  noticeNo: string
  people: readonly { id: string; name: string }[]
  says: string
  points: number | null
  /** The measure as printed, else as the rules give it. */
  measure: string
  printed: boolean
  raised: 'suspend' | 'terminate' | null
  check: Check | null
  appeal: Appeal
  struck: boolean
}

export type LedgerBook = { institution: InstitutionRow; files: readonly PersonFile[]; measures: readonly MeasureRow[]; book: Rulebook; today: Day }

type Person = { file: PersonFile; law: Law; state: State; differences: ReadonlyMap<string, number> }

const personOf = (file: PersonFile, law: Law, today: Day): Person => {
  const history = historyOf(file)
  const replayed = replay(law, history, today)
  const differences = new Map<string, number>()
  for (const { event } of assessReplayed(law, history, today, replayed).discrepancies) differences.set(event, (differences.get(event) ?? 0) + 1)
  return { file, law, state: replayed.state, differences }
}

const measuredOf = ({ suspensions, terminations }: State, key: string | null | undefined): Measured | undefined =>
  key ? [...suspensions, ...terminations].find((it) => it.key === key) : undefined

const raisedWords = (measured: Measured | undefined): string =>
  measured ? `按规则${'until' in measured ? '暂停' : '终止'} ${measured.months} 个月` : '按规则没有措施'

/** Where there is little room: kind, months and the last day. */
const shortPrint = (printed: Printed | null | undefined, near: Day): string =>
  printed ? [printedWords({ kind: printed.kind, months: printed.months }), printed.until && `至 ${sayDay(printed.until, near)}`].filter(Boolean).join('，') || printedWords(printed) : ''

const checkIn = ({ differences }: Person, row: DecisionRow, revoked: boolean, scored: Scored | undefined): Check => {
  if (revoked) return { kind: 'not', why: '已撤销' }
  if (!scored) return { kind: 'not', why: '尚未计入' }
  const count = differences.get(row.id) ?? 0
  return count > 0 ? { kind: 'differs', count } : { kind: 'agrees' }
}

const appealIn = ({ file, law }: Person, row: DecisionRow, revoked: boolean, { book, institution, today }: LedgerBook): Appeal => {
  const appeal = fateOf(file, row, today).amendments.findLast((it) => it.kind === 'appeal')
  const answer = appeal && answerOn(appeal, today)
  if (answer) return { kind: 'answered', answer }
  if (revoked) return null
  if (appeal) return { kind: 'appealed' }
  const pack = packIn(book, institution.packs, row.on)
  const window = pack ? appealWindow(pack, row.received, law.workingDays, today) : null
  if (!window) return null
  return window.left === null ? { kind: 'over', until: window.until } : { kind: 'open', until: window.until, left: window.left }
}

const saysOf = ({ book, institution }: LedgerBook, { on, items }: DecisionRow): string => {
  const pack = packIn(book, institution.packs, on)
  return items.map((it) => pack?.circumstances.get(it.circumstance)?.says ?? it.circumstance).join('；')
}

const noticeLine = (person: Person, row: DecisionRow, of: LedgerBook): LedgerLine => {
  const { file, state } = person
  const fate = fateOf(file, row, of.today)
  const scored = state.scored.find((it) => it.decision.id === row.id)
  const measured = measuredOf(state, scored?.raised)
  const print = shortPrint(scored?.decision.printed ?? row.printed, of.today)
  return {
    key: row.id, kind: 'notice', rest: restOf({ at: 'notice', id: row.id }), on: row.on, year: yearOf(row.on), noticeNo: row.noticeNo,
    people: [{ id: file.person.id, name: file.person.name }], says: saysOf(of, row),
    points: fate.items.reduce((sum, it) => sum + it.points, 0),
    measure: print || (scored ? raisedWords(measured) : ''), printed: print !== '',
    raised: measured && !fate.revoked ? ('until' in measured ? 'suspend' : 'terminate') : null,
    check: checkIn(person, row, fate.revoked, scored), appeal: appealIn(person, row, fate.revoked, of), struck: fate.revoked,
  }
}

/** The day stands in a column of its own. */
const amendedWords = (row: Amended, today: Day): string => {
  const { kind, points } = row
  switch (kind) {
    case 'appeal': {
      const answer = answerOn(row, today)
      return answer ? `提出申诉；${answerWords(answer)}` : '提出申诉'
    }
    case 'revocation': return '撤销，不再计分'
    case 'variation': return points === null ? '变更措施' : `变更，改记 ${points} 分`
  }
}

const amendmentLine = ({ file }: Person, row: Amended, of: LedgerBook): LedgerLine => {
  const decision = file.decisions.find((it) => it.id === row.decision)
  return {
    key: row.id, kind: 'amendment', rest: restOf({ at: 'notice', id: row.decision }), on: row.on, year: yearOf(row.on), noticeNo: decision?.noticeNo ?? '',
    people: [{ id: file.person.id, name: file.person.name }],
    says: amendedWords(row, of.today), points: row.kind === 'variation' ? row.points : null, measure: printedWords(row.printed), printed: row.printed !== null,
    raised: null, check: null, appeal: null, struck: row.on > of.today,
  }
}

const measureLine = (row: MeasureRow, names: ReadonlyMap<string, string>): LedgerLine => ({
  key: row.id, kind: 'measure', rest: restOf({ at: 'measure', id: row.id }), on: row.on, year: yearOf(row.on), noticeNo: row.noticeNo,
  people: row.people.flatMap((it) => (it.responsibility === 'none' ? [] : [{ id: it.person, name: names.get(it.person) ?? '已不在名单的人员' }])),
  says: `${row.department ?? ''}${measureWords[row.kind]}`, points: null, measure: `机构 ${row.months} 个月`, printed: true, raised: null, check: null, appeal: null, struck: false,
})

const byDay = (a: LedgerLine, b: LedgerLine): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)

/** Every notice, amendment and measure of the institution, the newest first. */
export const ledgerLines = (of: LedgerBook): LedgerLine[] => {
  const { institution, files, measures, book, today } = of
  const [first] = files
  const law = first && lawOf(book, first.institutions)
  const names = new Map(files.map(({ person }) => [person.id, person.name]))
  const own = law ? files.filter((it) => it.decisions.some((row) => row.institution === institution.id)).flatMap((file) => {
    const person = personOf(file, law, today)
    const decisions = file.decisions.filter((it) => it.institution === institution.id)
    const ids = new Set(decisions.map((it) => it.id))
    return [...decisions.map((row) => noticeLine(person, row, of)), ...file.amendments.filter((it) => ids.has(it.decision)).map((row) => amendmentLine(person, row, of))]
  }) : []
  return [...own, ...measures.map((row) => measureLine(row, names))].sort(byDay)
}
