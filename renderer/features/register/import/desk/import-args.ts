import type { PersonRow, PostRow } from '../../../../../shared/model/rows'
import type { Sealing } from '../../../../../shared/model/sealed'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import type { Day } from '../../../../../shared/time/day'
import type { ArgsOf } from '../../../../store/commands/all'
import { type Held, leftOnOf, untilOf, type Wish } from './people-to-import'

type Args = Omit<ArgsOf<'importStaff'>, 'file' | 'part'>
type Context = { held: Held; today: Day; newId: () => string }

/** What the validity in a list is of, in the words of the paper. */
const LICENCE = '执业证书'

const none = (): Args => ({ people: [], known: [], posts: [], heldPosts: [], licences: [], heldLicences: [] })

/** The post that the row speaks of, where it is held already. */
const samePost = (line: MatchedLine, posts: readonly PostRow[], today: Day): PostRow | undefined =>
  posts.find((it) => it.institution === line.person.institution && it.role === line.post.role && (it.until === null || it.until >= today))

const addPost = (args: Args, person: string, line: MatchedLine, { today, newId }: Context): void => {
  const { role, title, department, from } = line.post
  if (role === null) return
  args.posts.push({ line: line.line, row: { id: newId(), institution: line.person.institution, person, role, title, department, from, until: untilOf(line, today) } })
}

const addLicence = (args: Args, person: string, line: MatchedLine, { held, newId }: Context): void => {
  const until = line.licenceUntil
  if (until === null || args.licences.some(({ row }) => row.person === person && row.until === until)) return
  const mine = held.licences(person).find((it) => it.kind === LICENCE)
  if (!mine) args.licences.push({ line: line.line, row: { id: newId(), institution: line.person.institution, person, kind: LICENCE, issuedOn: null, until, note: '' } })
  else if (mine.until !== until) args.heldLicences.push({ line: line.line, id: mine.id, until })
}

const codeIn = ({ lines }: Wish): string | null => lines.map((it) => it.person.code).find((it) => it !== null) ?? null

const takeNew = (args: Args, wish: Wish, sealing: Sealing, context: Context): void => {
  const [first] = wish.lines
  const { institution, name } = first.person
  args.people.push({ line: first.line, row: { id: wish.person, institution, name, code: codeIn(wish), ...sealing, leftOn: leftOnOf(wish, context.today) } })
  for (const line of wish.lines) addPost(args, wish.person, line, context)
}

/** Back after leaving only with a post that begins later; what was before stays as it is. */
const isOver = ({ leftOn }: PersonRow, line: MatchedLine): boolean => leftOn !== null && line.post.from <= leftOn

const takeKnown = (args: Args, wish: Wish, row: PersonRow, sealing: Sealing, context: Context): void => {
  const [first] = wish.lines
  const posts = context.held.posts(row.id)
  const coming = wish.lines.filter((it) => !isOver(row, it))
  const left = leftOnOf(wish, context.today)
  const leftOn = left ?? (coming.length > 0 ? null : row.leftOn)
  args.known.push({ line: first.line, id: row.id, row: { name: first.person.name, code: codeIn(wish) ?? row.code, ...sealing, leftOn } })
  for (const line of coming) {
    const mine = samePost(line, posts, context.today)
    if (!mine) addPost(args, row.id, line, context)
    else if (!args.heldPosts.some(({ id }) => id === mine.id))
      args.heldPosts.push({ line: line.line, id: mine.id, row: { title: line.post.title || mine.title, department: line.post.department || mine.department, until: untilOf(line, context.today) ?? mine.until } })
  }
}

/** What the command is to carry for some people; `seals` in their order. */
export const argsFor = (wishes: readonly Wish[], seals: readonly Sealing[], context: Context): Args => {
  const args = none()
  for (const [at, wish] of wishes.entries()) {
    const row = wish.known === null ? undefined : context.held.people.get(wish.known)
    const sealing = seals[at]
    if (!sealing) throw new Error('nobody is taken over unsealed')
    if (row) takeKnown(args, wish, row, sealing, context)
    else takeNew(args, wish, sealing, context)
    for (const line of wish.lines) addLicence(args, wish.person, line, context)
  }
  return args
}
