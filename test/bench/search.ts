// Finding among 20,000 people: every key of what is typed, beside asking each person anew; and the order by sound.
import { pinyin } from 'pinyin-pro'
import { finderOf } from '../../renderer/ui/finder'
import { bySound, loadSpelling } from '../../renderer/ui/spelling'

/** Milliseconds for the slowest key; a frame has sixteen. */
const GOAL = 8
const PEOPLE = 20_000
const ROUNDS = 5

type Person = { name: string; code: string; department: string }
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单仇解', '尉迟', '欧阳']
const signs = [...'淑芬建国丽志强秀英小军海燕玉兰晨文娟敏伟芳娜静磊洋勇艳杰涛明超霞平刚桂']
const people: Person[] = Array.from({ length: PEOPLE }, (_, at) => ({
  name: `${surnames[at % 26]}${signs[Math.floor(at / 26) % 36]}${signs[Math.floor(at / 936) % 36]}`, code: `HY370303${String(at).padStart(6, '0')}`, department: `${at % 40}号店`,
}))
const typed = ['zengshufen', 'wjg', 'yuchim', '曾淑芬', '370303019999', '12号店', 'zzzz']

const milliseconds = (job: () => unknown): number => {
  const began = performance.now()
  job()
  return performance.now() - began
}

const keysOf = (text: string): string[] => Array.from(text, (_, at) => text.slice(0, at + 1))

/** The slowest key of all that is typed, each its best of a few rounds: what else the machine does only ever adds. */
const slowest = (find: () => (query: string) => unknown): number => {
  const least = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const ask = find()
    for (const key of typed.flatMap(keysOf)) least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, milliseconds(() => ask(key))))
  }
  return Math.max(...least.values())
}

/** Everything is made plain, spelled and joined at each key. */
const naive = (query: string): Person[] =>
  people.filter(({ name, code, department }) => {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' })
    return [name, code, department, syllables.join(''), syllables.map((it) => it[0]).join('')].some((it) => it.toLowerCase().includes(query))
  })

const tell = (what: string, ours: number, unit: string, theirs: number, peer: string, goal: number | null): void => {
  const row = { bench: 'search', what, ours, unit, peer, theirs, ratio: theirs / ours, goal: goal === null ? null : `<= ${goal}`, met: goal === null ? null : ours <= goal }
  process.stdout.write(`${JSON.stringify(row)}\n`)
}

const findable = ({ name, code, department }: Person): { name: string; texts: string[] } => ({ name, texts: [code, department] })
const spelling = await loadSpelling()
const finder = (): ((query: string) => readonly Person[]) => finderOf(people, findable, spelling)
for (const query of ['zengshufen', '曾淑芬', '370303019999']) {
  if (finder()(query).length === 0 || finder()(query).length !== naive(query).length) throw new Error(`${query} is found otherwise`)
}
tell(`the slowest key among ${PEOPLE.toLocaleString('en')} people`, slowest(finder), 'ms', Math.min(...['z', 'w'].map((it) => milliseconds(() => naive(it)))), 'spelled at each key', GOAL)

const collator = new Intl.Collator('zh-CN')
const sorted = (): Person[] => people.toSorted((a, b) => bySound(a.name, b.name, spelling))
const joined = (): Person[] => people.toSorted((a, b) => collator.compare(spelling(a.name).join(' '), spelling(b.name).join(' ')))
sorted()
tell('everyone in the order of sound', Math.min(...[1, 2, 3].map(() => milliseconds(sorted))), 'ms', milliseconds(joined), 'collator on spelled names', null)
