import type { Command } from '../../renderer/store/commands/all'
import type { PersonRow, PostRow } from '../../shared/model/rows'
import { aNotice, command, newcomer } from './commands'
import type { Running } from './harness/start'
import type { Fate } from '../agency/link'
import { decision, letter, person, pullAll, renamed, send, type World } from '../agency/world'
import { type Chance, chanceOf } from '../sync/simulation/chance'

export type Walk = { page: Running['page']; world: World; other: Awaited<ReturnType<World['device']>>; setFate(fate: () => Fate): void }

let number = 0
const next = (): number => (number += 1)

const NAMES = ['张', '王', '李', '赵']
const CODES = [null, 'D1', 'D2']

const peopleHere = ({ page }: Walk) => page.evaluate(async () => (await window.harness.rows())['people']) as Promise<PersonRow[]>
const postsHere = ({ page }: Walk) => page.evaluate(async () => (await window.harness.rows())['posts']) as Promise<PostRow[]>
const commit = ({ page }: Walk, it: Command) => page.evaluate((given) => window.harness.commit(given), it)
const rowsThere = async ({ other }: Walk, entity: string) => (await pullAll(other)).changes.filter((it) => it.entity === entity && it.op === 'put')
const peopleThere = async (walk: Walk) => (await rowsThere(walk, 'person')).filter(({ institution }) => institution === 'ph')

/** Something a person enters at the device. */
const enter = async (walk: Walk, chance: Chance): Promise<void> => {
  const held = chance.pick(await peopleHere(walk))
  const post = chance.pick((await postsHere(walk)).filter(({ until }) => until === null))
  const what = chance.next()
  const id = `w${next()}`
  if (!held || what < 0.3) await commit(walk, newcomer(id, `walk-${id}`))
  else if (what < 0.7) await commit(walk, command('changePerson', { id: held.id, name: chance.pick(NAMES) ?? '', code: chance.pick(CODES) ?? null, sealed: held.sealed, marks: held.marks }, `walk-${id}`))
  else if (what < 0.8 && post) await commit(walk, command('endPost', { id: post.id, until: '2026-05-31' }, `walk-${id}`))
  else if (what < 0.9) await commit(walk, command('addPost', { id: `${id}-more`, institution: chance.pick(['i1', 'i2']), person: held.id, role: 'pharmacist', title: '', department: '', from: '2021-03-01' } as never, `walk-${id}`))
  else await commit(walk, aNotice(id, held.id, 'i1', '18-1', 1))
}

/** Something another device of the institution enters, or the agency decides. */
const elsewhere = async (walk: Walk, chance: Chance): Promise<void> => {
  const there = chance.pick(await peopleThere(walk))
  const seq = next()
  if (!there || chance.happens(0.3)) await send(walk.other, 'walk', letter(seq, person(`o${seq}`), `o-${seq}`))
  else if (chance.happens(0.75)) await send(walk.other, 'walk', letter(seq, renamed(there.id, there.rev, chance.happens(0.5) ? { name: chance.pick(NAMES) } : { code: chance.pick(CODES) }), `o-${seq}`))
  else await walk.world.operator.decide({ body: decision(there.id, 1, { noticeNo: `淄医保处〔2026〕${seq}号` }) })
}

const attend = async ({ page }: Walk, chance: Chance): Promise<void> => {
  for (const { id, state, args, trouble } of await page.evaluate(() => window.harness.letters())) {
    if (state !== 'needs-person') continue
    const theirs = trouble?.kind === 'conflict' ? trouble.current : null
    // Part of it after all, on top of theirs.
    const corrected = { choose: 'rewrite', args: { id: args.id, fields: { code: chance.pick(CODES) } }, base: theirs?.rev ?? null } as const
    const verdict = args.fields?.['code'] !== undefined && theirs?.op === 'put' && chance.happens(0.5) ? corrected : ({ choose: chance.happens(0.5) ? 'mine' : 'theirs' } as const)
    await page.evaluate(([of, said]) => window.harness.decide(of, said), [id, verdict] as const)
  }
}

const reopen = async ({ page }: Walk, drop: boolean): Promise<void> => {
  await page.evaluate(async (gone) => {
    if (gone) await window.harness.dropDatabase()
    else window.harness.close()
    const problem = await window.harness.open()
    if (problem) throw new Error(problem.sentence)
    window.harness.startSync()
  }, drop)
}

const step = async (walk: Walk, chance: Chance): Promise<void> => {
  const what = chance.next()
  if (what < 0.4) await enter(walk, chance)
  else if (what < 0.6) await elsewhere(walk, chance)
  else if (what < 0.85) await walk.page.evaluate(() => window.harness.sync())
  else if (what < 0.91) await attend(walk, chance)
  else if (what < 0.96) await reopen(walk, false)
  else if (what < 0.98) await reopen(walk, true)
  else await walk.page.evaluate(() => window.harness.resetSync())
}

const calm = async (walk: Walk): Promise<void> => {
  walk.setFate(() => 'through')
  for (let round = 0; round < 40; round += 1) {
    await walk.page.evaluate(() => window.harness.sync())
    const open = await walk.page.evaluate(() => window.harness.letters())
    if (open.length === 0) return
    for (const { id, state } of open) if (state === 'needs-person') await walk.page.evaluate((of) => window.harness.decide(of, { choose: 'theirs' }), id)
  }
}

const said = (row: Record<string, unknown> | null): string => JSON.stringify(['name', 'code', 'leftOn', 'person', 'role', 'from', 'until'].map((field) => row?.[field] ?? null))

/** What is wrong at the end: a letter left over, a row that is not what the agency has, sums that are not the journal's. */
const wrongs = async (walk: Walk): Promise<string[]> => {
  const wrong: string[] = []
  const open = await walk.page.evaluate(() => window.harness.letters())
  if (open.length > 0) wrong.push(`letters left: ${JSON.stringify(open.slice(0, 2))}`)
  for (const [of, rows] of [[await peopleThere(walk), await peopleHere(walk)], [await rowsThere(walk, 'post'), await postsHere(walk)]] as const) {
    const here = new Map((rows as { id: string }[]).map((it) => [it.id, said(it as never)]))
    const there = new Map(of.map((it) => [it.id, said(it.body as never)]))
    for (const id of new Set([...here.keys(), ...there.keys()])) if (here.get(id) !== there.get(id)) wrong.push(`${id} is ${here.get(id)}, the agency has ${there.get(id)}`)
  }
  if ((await walk.page.evaluate(() => window.harness.inspect())) !== null) wrong.push('the rows are not what the journal says')
  await reopen(walk, false)
  const repair = await walk.page.evaluate(() => window.harness.repair())
  if (repair !== 'none') wrong.push(`opened again: ${repair}`)
  return wrong
}

/** A device that is entered at, cut off, closed, emptied and made anew while others change the same rows; drawn from the seed. */
export const walkOn = async (walk: Walk, seed: number, steps: number): Promise<string[]> => {
  const chance = chanceOf(seed)
  walk.setFate(() => (chance.happens(0.8) ? 'through' : chance.happens(0.5) ? 'silent' : 'unreached'))
  for (let at = 0; at < steps; at += 1) await step(walk, chance)
  await calm(walk)
  return wrongs(walk)
}
