import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Client, clientOf, got } from './client'
import { folderOf, reachOf, secretsIn } from './place'

type Values = Record<string, string | undefined>
type Found = { client: Client; today: string; values: Values; institution(): Promise<string>; person(institution: string): Promise<string> }
type Verb = { says: string; options: string[]; run(found: Found): Promise<unknown> }

const COMMON = ['act', 'folder', 'institution']

const needed = (values: Values, name: string): string => {
  const value = values[name]
  if (value === undefined) throw new Error(`请写明 --${name}。`)
  return value
}
const whole = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

const start = ({ values, today }: Found, institution: string) => ({ act: values['act'] ?? `op-${randomUUID()}`, institution, on: (values['on'] ?? today) as never })

const decide = async (found: Found): Promise<unknown> => {
  const { values, client, today } = found
  const institution = await found.institution()
  const points = whole(values['points'])
  const item = { circumstance: needed(values, 'circumstance'), responsibility: (values['responsibility'] ?? 'primary') as 'primary', ...(points === undefined ? {} : { points }) }
  const body = {
    ...start(found, institution), person: await found.person(institution), items: [item],
    noticeNo: values['notice'] ?? `医保处〔${today.slice(0, 4)}〕${randomUUID().slice(0, 4)}号`, received: (values['received'] ?? values['on'] ?? today) as never,
    noticeOn: (values['on'] ?? today) as never, by: (values['by'] ?? 'agreement') as 'agreement',
  }
  return got(await client.decide({ body }))
}

const suspend = async (found: Found): Promise<unknown> => {
  const { values } = found
  const institution = await found.institution()
  const people = values['person'] === undefined ? [] : [{ person: await found.person(institution), responsibility: (values['responsibility'] ?? 'primary') as 'primary', personMonths: whole(values['person-months']) ?? null }]
  const kind = (values['kind'] ?? (values['department'] === undefined ? 'agreement-suspended' : 'department-suspended')) as 'agreement-suspended'
  const body = { ...start(found, institution), kind, noticeNo: values['notice'] ?? '', department: values['department'] ?? null, from: (values['from'] ?? found.today) as never, months: Number(needed(values, 'months')), people }
  return got(await found.client.suspend({ body }))
}

const verbs: Record<string, Verb> = {
  institutions: { says: '列出机构', options: [], run: async ({ client }) => got(await client.institutions({})) },
  register: { says: '一家机构的人员、待办与设备', options: [], run: async (it) => got(await it.client.register({ params: { institution: await it.institution() } })) },
  paper: { says: '取出随事项送来的一份扫描件（--sha256 --to）', options: ['sha256', 'to'], run: async (it) => {
    const bytes = got(await it.client.readPaper({ params: { sha256: needed(it.values, 'sha256') }, query: { institution: await it.institution() } }))
    writeFileSync(needed(it.values, 'to'), bytes)
    return { bytes: bytes.length }
  } },
  code: { says: '发放一次性接入码（--days 有效天数）', options: ['days'], run: async (it) => {
    const days = whole(it.values['days'])
    const { act, institution } = start(it, await it.institution())
    return got(await it.client.code({ body: { act, institution, ...(days === undefined ? {} : { days }) } }))
  } },
  dismiss: { says: '停用一台设备（--device）', options: ['device'], run: async (it) => got(await it.client.dismiss({ body: { act: `op-${randomUUID()}`, institution: await it.institution(), device: needed(it.values, 'device') } })) },
  decide: { says: '记分并作出处理通知书（--person --circumstance [--points --responsibility --notice --on --received --by]）', options: ['person', 'circumstance', 'points', 'responsibility', 'notice', 'on', 'received', 'by'], run: decide },
  vary: { says: '变更记分（--decision --points [--item --on]）', options: ['decision', 'points', 'item', 'on'], run: async (it) =>
    got(await it.client.vary({ body: { ...start(it, await it.institution()), decision: needed(it.values, 'decision'), item: whole(it.values['item']) ?? 0, points: Number(needed(it.values, 'points')) } })) },
  revoke: { says: '撤销记分（--decision [--on]）', options: ['decision', 'on'], run: async (it) => got(await it.client.revoke({ body: { ...start(it, await it.institution()), decision: needed(it.values, 'decision') } })) },
  approve: { says: '审核修复申请（--application [--outcome refused --points --words --on]）', options: ['application', 'outcome', 'points', 'words', 'on'], run: async (it) => {
    const points = whole(it.values['points'])
    return got(await it.client.approve({ body: { ...start(it, await it.institution()), application: needed(it.values, 'application'), outcome: (it.values['outcome'] ?? 'approved') as 'approved', words: it.values['words'] ?? '', ...(points === undefined ? {} : { points }) } }))
  } },
  answer: { says: '答复异议申诉（--appeal --outcome upheld|varied|revoked [--points --item --words --on]）', options: ['appeal', 'outcome', 'points', 'item', 'words', 'on'], run: async (it) => {
    const points = whole(it.values['points'])
    return got(await it.client.answer({ body: { ...start(it, await it.institution()), appeal: needed(it.values, 'appeal'), outcome: needed(it.values, 'outcome') as 'upheld', words: it.values['words'] ?? '', item: whole(it.values['item']) ?? 0, ...(points === undefined ? {} : { points }) } }))
  } },
  assess: { says: '评估恢复申请（--application --outcome passed|failed [--words --on]）', options: ['application', 'outcome', 'words', 'on'], run: async (it) =>
    got(await it.client.assess({ body: { ...start(it, await it.institution()), application: needed(it.values, 'application'), outcome: needed(it.values, 'outcome') as 'passed', words: it.values['words'] ?? '' } })) },
  suspend: { says: '中止协议或科室，--kind agreement-terminated 为解除（--months [--department --from --person --responsibility --person-months --notice --on]）', options: ['months', 'department', 'kind', 'from', 'person', 'responsibility', 'person-months', 'notice', 'on'], run: suspend },
  publish: { says: '发布规则包或工作日历（--file）', options: ['file'], run: async ({ client, values }) => {
    const file = needed(values, 'file')
    return got(await client.publish({ body: { act: values['act'] ?? `op-${randomUUID()}`, file: basename(file), text: readFileSync(file, 'utf8') } }))
  } },
}

export const verbNames = (): string[] => [...Object.keys(verbs), 'help']

const only = <T extends { id: string; name: string }>(list: readonly T[], asked: string, what: string): string => {
  const matching = list.filter((it) => it.id === asked || it.name === asked)
  const found = matching.length > 0 ? matching : list.filter((it) => it.name.includes(asked))
  if (found.length === 1 && found[0]) return found[0].id
  throw new Error(found.length === 0 ? `没有找到${what}“${asked}”。` : `“${asked}”不止一个：${found.map((it) => `${it.name}（${it.id}）`).join('、')}。`)
}

const finder = (client: Client, values: Values): Pick<Found, 'institution' | 'person'> => ({
  institution: async () => {
    const { institutions } = got(await client.institutions({}))
    const asked = values['institution']
    if (asked !== undefined) return only(institutions, asked, '机构')
    const name = values['person']
    for (const { id } of name === undefined ? [] : institutions) {
      if (got(await client.register({ params: { institution: id } })).people.some((it) => it.name === name || it.id === name)) return id
    }
    throw new Error(`请写明 --institution：${institutions.map((it) => it.name).join('、')}。`)
  },
  person: async (institution) => only(got(await client.register({ params: { institution } })).people, needed(values, 'person'), '人员'),
})

/** Carries out one command and prints what the server answered. */
export const operate = async (name: string, args: string[]): Promise<void> => {
  const verb = verbs[name]
  if (!verb) {
    process.stdout.write(`${Object.entries(verbs).map(([it, { says }]) => `npm run agency -- ${it.padEnd(12)} ${says}`).join('\n')}\n`)
    if (name !== 'help') throw new Error(`没有“${name}”这个命令。`)
    return
  }
  const options = Object.fromEntries([...COMMON, ...verb.options].map((it) => [it, { type: 'string' as const }]))
  const values = parseArgs({ args, options }).values
  const folder = folderOf(values['folder'])
  const client = clientOf((url, init) => fetch(url, init), reachOf(folder).url, secretsIn(folder).operator)
  const { serverTime } = got(await client.health({}))
  const today = new Date(Date.parse(serverTime) + 8 * 3_600_000).toISOString().slice(0, 10)
  process.stdout.write(`${JSON.stringify(await verb.run({ client, today, values, ...finder(client, values) }), null, 2)}\n`)
}
