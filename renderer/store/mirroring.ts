import type { Change } from '../../shared/agency/entities'
import { inOrder, keyOf } from '../../shared/agency/letters'
import type { Fields } from '../../shared/agency/merge'
import { isOnTop, withLetter } from '../../shared/agency/mirror'
import type { Page } from '../../shared/agency/changes'
import { type DecisionThere, type MirroredTable, rowOf, saysSame, tableOf } from '../../shared/agency/rows'
import { type Tie, tieIn } from '../../shared/model/agency-ties'
import { canonicalJson } from '../../shared/model/canonical'
import type { Rows } from '../../shared/model/rows'
import { grouped } from './lettering'
import { forgetOlder, found, pulledOf, rememberPulled } from './pulled'
import { decisionsThere, releaseLetters } from './releasing'
import { countAgencys, isAgencys } from './shadows'
import { fact, type LetterRow, noPlace, type Place, type PulledRow, type ShadowRow, shadowKey } from './sync-tables'
import type { Database } from './tables'
import { transact } from './transact'

type Held = { id: string; institution: string; origin: 'entered' | 'agency'; rev: number }
type KnowsPack = (pack: string) => boolean

/** A row of the agency's as it now is; `body` null where it is no more. */
type Target = Pick<PulledRow, 'key' | 'institution' | 'entity' | 'id' | 'rev' | 'body'>
type Placed = Target & { table: MirroredTable; here: string }

/** What becomes of one row and its shadow: undefined leaves it, null takes it away. */
type Fate = { row?: Held | null; shadow?: ShadowRow | null }

const REFERS: readonly string[] = ['talk', 'statusConfirmation', 'appeal']

const sameRow = (one: object, other: object): boolean => canonicalJson({ ...one, rev: 0 }) === canonicalJson({ ...other, rev: 0 })

const fateOf = ({ table, ...target }: Placed, visible: Fields | undefined, held: Held | undefined, shadow: ShadowRow | undefined, there: DecisionThere): Fate => {
  const ours = held && !isAgencys(held) ? held : undefined
  const keep: Fate = ours ? { shadow: { key: shadowKey(table, target.id), table, row: ours } } : {}
  if (!visible) return held ? { row: null, ...keep } : {}
  const journaled = ours ?? shadow?.row
  const row = rowOf({ ...target, institution: target.here, body: visible }, held ?? journaled ?? null) as unknown as Held
  if (journaled && saysSame(table, journaled as Rows[MirroredTable], row as unknown as Rows[MirroredTable], there)) return ours ? {} : { row: journaled as Held, shadow: null }
  if (held && !ours && sameRow(held, row)) return {}
  return { row: { ...row, rev: Math.max(row.rev, (held?.rev ?? 0) + 1) }, ...keep }
}

const known = (knowsPack: KnowsPack, visible: Fields | undefined, held: unknown): Fields | undefined => {
  const packs = (visible?.['packs'] as string[] | undefined)?.filter(knowsPack)
  if (!visible || !packs) return visible
  return { ...visible, packs: packs.length > 0 ? packs : ((held as { packs?: string[] } | undefined)?.packs ?? visible['packs']) }
}

type Around = { letters: Map<string, LetterRow[]>; seen: Place['seen']; there: DecisionThere; knowsPack: KnowsPack }

const visibleOf = ({ key, body }: Target, { letters }: Around): Fields | undefined => (letters.get(key) ?? []).reduce<Fields | undefined>(withLetter, body ?? undefined)

const showTable = async (db: Database, table: MirroredTable, targets: readonly Placed[], around: Around): Promise<void> => {
  const rows = db.table<Held, string>(table)
  const ids = targets.map(({ id }) => id)
  const [held, shadows] = await Promise.all([found(rows, ids), found(db.shadows, ids.map((id) => shadowKey(table, id)))])
  const [put, gone, shadowed, unshadowed]: [Held[], string[], ShadowRow[], string[]] = [[], [], [], []]
  let more = 0
  targets.forEach((target, at) => {
    const [row, shadow] = [held[at], shadows[at]]
    // One person is registered at several institutions, and shown as at the first.
    if (table === 'people' && row && row.institution !== target.here) return
    const visible = visibleOf(target, around)
    const fate = fateOf(target, table === 'institutions' ? known(around.knowsPack, visible, row) : visible, row, shadow, around.there)
    if (fate.row) put.push(fate.row)
    if (fate.row === null) gone.push(target.id)
    if (fate.row !== undefined) more += Number(isAgencys(fate.row)) - Number(isAgencys(row))
    if (fate.shadow) shadowed.push(fate.shadow)
    if (fate.shadow === null) unshadowed.push(shadowKey(table, target.id))
  })
  await Promise.all([rows.bulkPut(put), rows.bulkDelete(gone), db.shadows.bulkPut(shadowed), db.shadows.bulkDelete(unshadowed)])
  await countAgencys(db, new Map([[table, more]]))
}

const lettersAbout = async (db: Database, keys: readonly string[], seen: Place['seen']): Promise<Map<string, LetterRow[]>> => {
  if ((await db.letters.count()) === 0) return new Map()
  const about = await db.letters.where('subject').anyOf(keys).toArray()
  return grouped(inOrder(about.filter((it) => isOnTop({ seen }, it))) as LetterRow[], ({ subject }) => subject)
}

/** Shows the agency's rows with the open letters on top, in the tables that screens read. Within a transaction. */
const show = async (db: Database, targets: readonly Target[], letters: Around['letters'], seen: Place['seen'], tie: Tie, knowsPack: KnowsPack): Promise<void> => {
  const here = new Map(tie.institutions.map((it) => [it.there, it.here]))
  const placed = targets.flatMap((it): Placed[] => {
    const [table, institution] = [tableOf(it.entity), here.get(it.institution)]
    if (!table || institution === undefined) return []
    return [{ ...it, table, here: institution, id: it.entity === 'institution' ? institution : it.id }]
  })
  const byTable = grouped(placed, ({ table }) => table)
  // Decisions first: what refers to them asks for their names.
  for (const [table, of] of [...byTable].sort(([a], [b]) => Number(b === 'decisions') - Number(a === 'decisions'))) {
    const there: DecisionThere = of.some(({ entity }) => REFERS.includes(entity)) ? await decisionsThere(db) : (id) => id
    await showTable(db, table, of, { letters, seen, there, knowsPack })
  }
}

const seenAfter = (place: Place, changes: readonly Change[]): Place['seen'] => {
  const seen: Record<string, number> = { ...place.seen }
  for (const { institution, version } of changes) seen[institution] = Math.max(seen[institution] ?? 0, version)
  return seen
}

/** The rows of an agency before, under the names this one has for them. What is known to it is not gone with them; where it knows the institution by no name, all stays. */
const formerly = async (db: Database, rows: readonly PulledRow[], former: Place['former'], tie: Tie): Promise<PulledRow[]> => {
  const there = new Map(tie.institutions.map((it) => [it.here, it.there]))
  const renamed = rows.flatMap((it) => {
    const institution = there.get(former?.[it.institution] ?? '')
    if (institution === undefined) return []
    const id = it.entity === 'institution' ? institution : it.id
    return [{ ...it, institution, id, key: keyOf(institution, it.entity, id) }]
  })
  const keys = renamed.map(({ key }) => key)
  const [pulled, told] = [await pulledOf(db, keys), new Set((await db.letters.where('subject').anyOf(keys).toArray()).map(({ subject }) => subject))]
  return renamed.filter(({ key }) => !pulled.has(key) && !told.has(key))
}

/** What no pull of this walk has met is no more. */
const sweep = async (db: Database, { walk, seen, from = 0, former }: Place, tie: Tie, knowsPack: KnowsPack): Promise<void> => {
  const older = await forgetOlder(db, walk)
  const left = [...older.filter((it) => it.walk >= from), ...(await formerly(db, older.filter((it) => it.walk < from), former, tie))]
  if (left.length > 0) await show(db, left.map((it) => ({ ...it, body: null })), await lettersAbout(db, left.map(({ key }) => key), seen), seen, tie, knowsPack)
}

/** Letters that are done and that a pull has brought back say nothing more. */
const prune = async (db: Database, seen: Place['seen']): Promise<void> => {
  const done = await db.letters.where('[state+order]').between(['done', -Infinity], ['done', Infinity]).toArray()
  await db.letters.bulkDelete(done.filter((it) => !isOnTop({ seen }, it)).map(({ id }) => id))
}

const remember = async (db: Database, latest: ReadonlyMap<string, Change>, walk: number, letters: Around['letters']): Promise<void> => {
  const [own, plain, gone]: [PulledRow[], Pick<PulledRow, 'key' | 'rev' | 'version'>[], Pick<PulledRow, 'key' | 'version'>[]] = [[], [], []]
  for (const [key, { institution, entity, id, rev, version, op, body }] of latest) {
    if (op === 'delete') gone.push({ key, version })
    else if (tableOf(entity) !== null && !letters.has(key)) plain.push({ key, rev, version })
    else own.push({ key, institution, entity, id, rev, version, walk, body })
  }
  await rememberPulled(db, walk, { own, plain, gone })
}

/**
 * A page and its cursor in one transaction; identities in it are sealed. `asked` is the cursor it was asked with: one that
 * comes too late changes nothing, and false is said.
 */
export const takePage = (whole: Database, asked: string | null, { changes, cursor, more }: Pick<Page, 'changes' | 'cursor' | 'more'>, knowsPack: KnowsPack): Promise<boolean> =>
  transact(whole, async (db) => {
    const [place, tie] = [(await fact(db, 'place')) ?? noPlace, tieIn(await db.meta.get('agency'))]
    if (!tie || place.cursor !== asked) return false
    const latest = new Map(changes.map((it) => [keyOf(it.institution, it.entity, it.id), it]))
    const seen = seenAfter(place, changes)
    const letters = await lettersAbout(db, [...latest.keys()], seen)
    await show(db, [...latest].map(([key, it]) => ({ ...it, key })), letters, seen, tie, knowsPack)
    await remember(db, latest, place.walk, letters)
    const next = { ...place, cursor, walking: place.walking && more, seen }
    if (place.walking && !more) await sweep(db, next, tie, knowsPack)
    await prune(db, seen)
    await db.syncState.put({ id: 'place', value: next })
    await releaseLetters(db)
    return true
  })

/** Everything is pulled again; the rows stay in sight until that has come to its end. */
export const pullAfresh = (whole: Database): Promise<void> =>
  transact(whole, async (db) => {
    const place = (await fact(db, 'place')) ?? noPlace
    await db.syncState.put({ id: 'place', value: { ...place, cursor: null, walk: place.walk + 1, walking: true } })
  })

/** Shows rows anew whose letters changed. What the agency does not have stays as it was entered. */
export const showAgain = async (db: Database, subjects: readonly string[], knowsPack: KnowsPack): Promise<void> => {
  const [place, tie, pulled] = [(await fact(db, 'place')) ?? noPlace, tieIn(await db.meta.get('agency')), await db.pulled.bulkGet([...subjects])]
  const targets = pulled.flatMap((it) => (it && it.body !== null ? [it] : []))
  if (tie && targets.length > 0) await show(db, targets, await lettersAbout(db, targets.map(({ key }) => key), place.seen), place.seen, tie, knowsPack)
}
