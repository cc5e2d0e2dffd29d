import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import { type DefenceSheet, paperDay } from '../../../../shared/model/sheet'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { Day } from '../../../../shared/time/day'
import { type Proposal, foresee } from '../prior/foresee'
import { personDraft } from '../prior/people-draft'
import { byWords, groundWords } from '../prior/prior'

/** What can be changed before it is printed. */
export type Words = { to: string; facts: string; about: string; grounds: string; request: string }

type Ground = { institution: InstitutionRow; row: PriorNoticeRow; files: readonly PersonFile[]; pack: CompiledPack }

const nameOf = (files: readonly PersonFile[], person: string | null): string => (person === null ? '本机构' : (files.find((it) => it.person.id === person)?.person.name ?? ''))

const proposedOf = ({ row, files, pack }: Ground): string =>
  row.people.map((it) => {
    const { responsibilities } = pack.pack.vocabulary
    const found = pack.circumstances.get(it.circumstance ?? '')
    const parts = [found && `负面情形为“${found.says}”`, it.responsibility && `负${responsibilities[it.responsibility]}`, it.points !== null && `拟记${it.points}分`].filter(Boolean)
    return `${nameOf(files, it.person)}：告知书${parts.length > 0 ? parts.join('，') : '没有写明拟认定的责任'}。`
  }).join('\n')

const saidOf = ({ row, files, pack }: Ground, kinds: readonly string[]): string[] =>
  row.said.filter((it) => kinds.includes(it.kind)).toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((it) => {
    const who = it.person === null ? '' : `${nameOf(files, it.person)}：`
    const wanted = it.responsibility ? `建议认定为${pack.pack.vocabulary.responsibilities[it.responsibility]}。` : ''
    return `${who}${wanted}${it.words}`
  })

const differencesOf = ({ row, files, pack }: Ground, proposal: Proposal): string[] =>
  row.people.flatMap((it) => {
    const file = files.find((one) => one.person.id === it.person)
    const found = file && foresee(personDraft(it), file, proposal)
    return (found?.differences ?? []).map((one) => `${nameOf(files, it.person)}：${one.says}（${pack.pack.shortTitle}${pack.quotes.get(one.article)?.name ?? ''}）。`)
  })

const groundsOf = ({ row, files, pack }: Ground): string =>
  row.grounds.filter((it) => it.kind === 'leniency').map((it) => {
    const says = pack.pack.adjustments.find((one) => one.id === it.adjustment)?.says ?? groundWords[it.kind]
    return `${nameOf(files, it.person)}（${says}）：${it.words}`
  }).join('\n')

/** The statement as the file has it: what was announced, what is said to it, what the rules give, what speaks for less. */
export const wordsOf = (ground: Ground, proposal: Proposal): Words => ({
  to: '医疗保障局（医疗保障经办机构）',
  about: [ground.row.facts, proposedOf(ground)].filter(Boolean).join('\n'),
  facts: [...saidOf(ground, ['statement', 'defence']), ...differencesOf(ground, proposal), ...saidOf(ground, ['evidence', 'proposal'])].join('\n'),
  grounds: groundsOf(ground),
  request: '请对上述事实、理由和证据进行复核；成立的，请予采纳，并据此作出处理和责任认定。',
})

export const sheetOf = ({ institution, row, files }: Ground, words: Words, asOf: Day): DefenceSheet => ({
  kind: 'defence', page: 'A4', landscape: false, title: '陈述申辩书', to: words.to.trim() || '医疗保障局',
  institution: { name: institution.name, codeLine: `机构编码：${institution.code}` },
  answers: `${row.received ? `于${paperDay(row.received)}` : ''}收到贵单位${paperDay(row.on)}的告知书${row.noticeNo ? `（${row.noticeNo}）` : ''}${row.by ? `，拟作出${byWords[row.by]}` : ''}。现就拟认定的事实和相关人员责任陈述、申辩如下。`,
  parts: [
    { heading: '一、告知书拟认定的事实和责任', text: words.about }, { heading: '二、陈述和申辩', text: words.facts },
    { heading: '三、从轻、减轻的情节', text: words.grounds }, { heading: '四、请求', text: words.request },
  ].filter((it) => it.text.trim() !== '').map((it, at) => ({ ...it, heading: `${'一二三四'.charAt(at)}${it.heading.slice(1)}` })),
  signers: row.people.map((it) => nameOf(files, it.person)).filter(Boolean),
  asOf,
})

export const titleOf = ({ institution, row }: Pick<Ground, 'institution' | 'row'>): string =>
  `陈述申辩书 ${institution.name} ${row.noticeNo || row.on}`.slice(0, 110)
