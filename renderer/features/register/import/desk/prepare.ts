import type { Identity, Sealing } from '../../../../../shared/model/sealed'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { idTogether } from '../../../../state/undo'
import type { Command } from '../../../../store/commands/all'
import { PEOPLE_AT_ONCE } from '../../../../store/commands/import-staff'
import { byPerson } from '../../../../store/queries'
import { breathe } from '../../../../store/breathe'
import type { Session } from '../../../../store/session'
import { slicesOf } from '../../../../store/slices'
import { done, type Outcome, refused, stopped } from '../outcome'
import { argsFor } from './import-args'
import { type Held, identityIn, type Wish, wishesIn } from './people-to-import'

type Watch = { onProgress: (done: number, of: number) => void; signal: AbortSignal }

const SEAL_AT_ONCE = 200
/** People in each part of a list too long for one entry: so few that saving a part never holds up the page. */
const PART = 200
const NOT_SEALED = '身份信息没有能够加密保存，没有导入。请关闭程序后重新打开再试。'

const chosen = async <Row extends { id: string }>(table: Parameters<typeof slicesOf<Row>>[0], isWanted: (row: Row) => boolean): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const some of slicesOf(table)) rows.push(...some.filter(isWanted))
  return rows
}

const heldOf = async ({ store: { tables } }: Session, wishes: readonly Wish[]): Promise<Held> => {
  const ids = wishes.flatMap(({ known }) => known ?? [])
  const nobody: Held = { people: new Map(), posts: () => [], licences: () => [] }
  if (ids.length === 0) return nobody
  const wanted = new Set(ids)
  const [people, posts, licences] = await Promise.all([
    chosen(tables.people, ({ id }) => wanted.has(id)), chosen(tables.posts, ({ person }) => wanted.has(person)), chosen(tables.licences, ({ person }) => wanted.has(person)),
  ])
  return { people: new Map(people.map((it) => [it.id, it])), posts: byPerson(posts), licences: byPerson(licences) }
}

/** Over what is sealed already; a person whose numbers the list does not give keeps the seal. Null where it cannot be opened. */
const identityOf = async (session: Session, wish: Wish, held: Held): Promise<Identity | Sealing | null> => {
  const row = wish.known === null ? undefined : held.people.get(wish.known)
  const given = identityIn(wish)
  if (!row) return given
  if (Object.keys(given).length === 0) return { sealed: row.sealed, marks: row.marks }
  const before = row.sealed === '' ? {} : await session.store.codec.open(row.id, row.sealed)
  return before && { ...before, ...given }
}

const isSealing = (it: Identity | Sealing): it is Sealing => 'sealed' in it

const sealSome = async (session: Session, wishes: readonly Wish[], held: Held): Promise<Sealing[] | null> => {
  const wanted = await Promise.all(wishes.map((it) => identityOf(session, it, held)))
  const open = wishes.flatMap(({ person }, at) => {
    const identity = wanted[at]
    return identity && !isSealing(identity) ? [{ person, identity }] : []
  })
  const made = await session.store.codec.seal(open)
  const seals = wanted.map((it) => (it && isSealing(it) ? it : it && made.shift()))
  return seals.some((it) => !it) ? null : (seals as Sealing[])
}

const sealAll = async (session: Session, wishes: readonly Wish[], held: Held, { onProgress, signal }: Watch): Promise<Outcome<Sealing[]>> => {
  const seals: Sealing[] = []
  for (let from = 0; from < wishes.length; from += SEAL_AT_ONCE) {
    const some = await sealSome(session, wishes.slice(from, from + SEAL_AT_ONCE), held)
    if (!some) return refused(NOT_SEALED)
    seals.push(...some)
    onProgress(seals.length, wishes.length)
    await breathe()
    if (signal.aborted) return stopped
  }
  return done(seals)
}

/** The commands that import what was chosen, identities sealed: one, or for a long list several that are undone together; `people` are in each. */
export type Prepared = { commands: readonly { command: Command; people: number }[]; added: number; updated: number }

export const prepare = async (session: Session, file: string, lines: readonly MatchedLine[], picked: ReadonlySet<number>, watch: Watch): Promise<Outcome<Prepared>> => {
  const wishes = wishesIn(lines, picked, session.newId)
  const held = await heldOf(session, wishes)
  const seals = await sealAll(session, wishes, held, watch)
  if (!seals.ok) return seals
  const most = wishes.length > PEOPLE_AT_ONCE ? PART : PEOPLE_AT_ONCE
  const of = Math.ceil(wishes.length / most)
  const { id: first } = session.stamp()
  const commands: Prepared['commands'][number][] = []
  for (let at = 0; at < of; at += 1) {
    const [from, to] = [at * most, (at + 1) * most]
    const args = argsFor(wishes.slice(from, to), seals.value.slice(from, to), { held, today: session.today, newId: session.newId })
    commands.push({
      people: args.people.length + args.known.length,
      command: { ...session.stamp(), id: of === 1 ? first : idTogether(first, at + 1), name: 'importStaff', args: { file: file.slice(0, 255), part: { at: at + 1, of }, ...args } },
    })
    await breathe()
    if (watch.signal.aborted) return stopped
  }
  const updated = wishes.filter(({ known }) => known !== null).length
  return done({ commands, added: wishes.length - updated, updated })
}
