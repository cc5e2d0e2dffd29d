import { institutionOf, type Known, packAt } from '../../../../shared/model/known'
import { printedWords } from '../../../../shared/model/ledger-words'
import type { CheckRow } from '../../../../shared/model/notice-check'
import { type DecisionRow, groundsLimit } from '../../../../shared/model/rows'
import { type AppealSheet, paperDay } from '../../../../shared/model/sheet'
import type { Discrepancy } from '../../../../shared/rules/assessment'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sourceOfDifference } from '../../../../shared/rules/difference-sources'
import { sayDay } from '../../../../shared/rules/say'

/** What can be written over before the letter is made; `enclosed` a line for each paper. */
export type LetterDraft = { to: string; body: string; enclosed: string }

/** What the letter leaves to be written; a line still standing like this says nothing. */
const OBJECT = '（请写明对通知书的哪一项有异议，以及理由。）'
const DEFEND = '（请写明事实经过、各人的责任，以及证据。）'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeral = (at: number): string => NUMERALS[at] ?? String(at + 1)

/** The article's own words: those relied on where they are known, else the whole of it. */
const articleWords = (pack: CompiledPack, difference: Discrepancy): string => {
  const { article, words } = sourceOfDifference(pack, difference)
  const quote = pack.quotes.get(article ?? '')
  return quote ? `${quote.name}规定：“${(words ?? quote.text).replaceAll(/\s+/g, '')}”` : ''
}

const objection = (pack: CompiledPack, label: string, difference: Discrepancy, at: number): string =>
  `（${numeral(at)}）${label}。${difference.says}。${articleWords(pack, difference) && `${pack.pack.shortTitle}${articleWords(pack, difference)}。`}`

const saidOf = (row: DecisionRow, pack: CompiledPack): string => {
  const items = row.items.map((it) => `就“${pack.circumstances.get(it.circumstance)?.says ?? it.circumstance}”记 ${it.points} 分（${pack.pack.vocabulary.responsibilities[it.responsibility]}）`)
  const printed = printedWords(row.printed)
  return `${items.join('，')}${printed && `，并载明${printed}`}`
}

/** The pack of a notice: of its institution on its day. */
const packOfNotice = (known: Known, row: DecisionRow): CompiledPack => {
  const institution = institutionOf(known, row.institution)
  return institution ? packAt(known, institution, row.on) : known.pack
}

/** The letter as it begins: what was `written` as grounds, else the notice, each difference with its article, and what is asked for (第三十九条). */
export const letterDraft = (known: Known, row: DecisionRow, rows: readonly CheckRow[], written?: string): LetterDraft => {
  const pack = packOfNotice(known, row)
  const { name } = known.file.person
  const appeal = pack.quotes.get(pack.pack.deadlines.appeal?.article ?? '')?.name
  const differences = rows.flatMap((it) => it.differences.map((difference) => ({ label: it.label, difference })))
  const objections = differences.length > 0
    ? differences.map(({ label, difference }, at) => objection(pack, label, difference, at))
    : [OBJECT]
  const body = [
    `${row.received ? `${sayDay(row.received)}，` : ''}我单位及相关责任人员${name}收到${row.noticeNo || '处理通知书'}（${sayDay(row.on)}作出）。该通知书${saidOf(row, pack)}。我们对上述处理有异议，依据《${pack.pack.title}》（${pack.pack.document}）${appeal ?? ''}，在规定期限内提出书面申诉。`,
    '一、有异议的事项', ...objections,
    '二、陈述和申辩', DEFEND,
    '三、申诉请求', `请予核实，撤销或者变更对${name}的上述处理${differences.length > 0 ? `，就${[...new Set(differences.map((it) => it.label))].join('、')}按细则重新认定` : ''}，并书面告知结果。`,
  ]
  return { to: '医疗保障经办机构', body: written ?? body.join('\n'), enclosed: `${row.noticeNo || '处理通知书'}（复印件）` }
}

const linesOf = (text: string): string[] => text.split('\n').map((it) => it.trim()).filter(Boolean)

const isHeading = (line: string | undefined): boolean => line === undefined || /^[一二三四五六七八九十]、/.test(line)

/** The grounds of an appeal: the letter's text without what was left to be written, and without headings over nothing. */
export const groundsIn = (body: string): string => {
  const lines = linesOf(body).filter((it) => it !== OBJECT && it !== DEFEND)
  return lines.filter((it, at) => !isHeading(it) || !isHeading(lines[at + 1])).join('\n')
}

/** What stands against sending a text as the grounds of an appeal; null where nothing does. */
export const groundsTrouble = (body: string): string | null => {
  if (linesOf(body).includes(OBJECT)) return '请写明对通知书的哪一项有异议，以及理由；另行递交纸面申诉的，把这里全部删去。'
  return groundsIn(body).length > groundsLimit ? `最多 ${groundsLimit} 字，请写短一些，细节放在附件里。` : null
}

/** The sheet that will be printed. The ID number is left to be written in by hand. */
export const letterSheet = (known: Known, row: DecisionRow, draft: LetterDraft): AppealSheet => {
  const institution = institutionOf(known, row.institution)
  const pack = packOfNotice(known, row)
  const says = pack.pack.templates?.find((it) => it.id === 'appeal')?.says ?? '异议申诉书'
  return {
    kind: 'appeal', page: 'A4', landscape: false, title: says, to: draft.to.trim() || '医疗保障经办机构',
    facts: [
      { label: '申诉机构', value: `${institution?.name ?? ''}（机构编码：${institution?.code ?? ''}）` },
      { label: '相关责任人员', value: known.file.person.name },
      { label: '证件号码', value: '（手写）' },
      { label: '通知书文号', value: row.noticeNo || '无' },
      { label: '作出、送达', value: `${paperDay(row.on)}作出${row.received ? `，${paperDay(row.received)}送达` : ''}` },
    ],
    paragraphs: linesOf(draft.body), enclosed: linesOf(draft.enclosed),
    signs: ['相关责任人员（签字）', '定点医药机构（盖章）'],
  }
}

/** Title of the document and name of its file. */
export const letterName = (known: Known, row: DecisionRow): string => `异议申诉书 ${known.file.person.name} ${row.noticeNo || row.on}`
