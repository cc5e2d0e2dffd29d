import type { Page } from './changes'
import type { Change } from './entities'
import { inOrder, isOpen, keyOf, type Letter, subjectOf } from './letters'
import type { Fields } from './merge'

/** A row as the server has it; `walk` is the pull from the start that last met it. */
export type Row = { rev: number; version: number; body: Fields; walk: number }

/**
 * What was pulled. A fresh start keeps the old rows in sight until its last page has come. `seen` is the highest version
 * met of each institution.
 */
export type Mirror = {
  cursor: string | null
  walk: number
  walking: boolean
  seen: Readonly<Record<string, number>>
  rows: ReadonlyMap<string, Row>
}

export const emptyMirror: Mirror = { cursor: null, walk: 1, walking: true, seen: {}, rows: new Map() }

/** The cursor is too old (410), or a person asked for it: everything is pulled again, the outbox is not touched. */
export const afresh = (mirror: Mirror): Mirror => ({ ...mirror, cursor: null, walk: mirror.walk + 1, walking: true })

const taken = (rows: Map<string, Row>, change: Change, walk: number): void => {
  const key = keyOf(change.institution, change.entity, change.id)
  if (change.op === 'delete') rows.delete(key)
  else rows.set(key, { rev: change.rev, version: change.version, body: change.body, walk })
}

/** The mirror with a page; `asked` is the cursor it was asked with. A page that came too late changes nothing. */
export const pulled = (mirror: Mirror, asked: string | null, page: Page): Mirror => {
  if (asked !== mirror.cursor) return mirror
  const rows = new Map(mirror.rows)
  const seen: Record<string, number> = { ...mirror.seen }
  for (const change of page.changes) {
    taken(rows, change, mirror.walk)
    seen[change.institution] = Math.max(seen[change.institution] ?? 0, change.version)
  }
  const ended = mirror.walking && !page.more
  if (ended) for (const [key, row] of rows) if (row.walk < mirror.walk) rows.delete(key)
  return { cursor: page.cursor, walk: mirror.walk, walking: mirror.walking && page.more, seen, rows }
}

/** The body after a letter; undefined where there is none. */
export const withLetter = (body: Fields | undefined, { args: { body: added, fields } }: Letter): Fields | undefined =>
  added ?? (fields && body ? { ...body, ...fields } : undefined)

/** Whether a letter still has something to say beside the rows: it is not settled, or a pull has not yet brought what it left. */
export const isOnTop = ({ seen }: Pick<Mirror, 'seen'>, letter: Letter): boolean =>
  isOpen(letter) || (letter.left !== null && letter.left.version > (seen[letter.institution] ?? 0))

/**
 * The rows as they are shown: what was pulled, and on top of it every letter that is not settled, in order. Applying
 * them to a page anew gives the same as having had the page first.
 */
export const shown = (mirror: Mirror, letters: readonly Letter[]): ReadonlyMap<string, Fields> => {
  const bodies = new Map<string, Fields>([...mirror.rows].map(([key, { body }]) => [key, body]))
  for (const letter of inOrder(letters.filter((it) => isOnTop(mirror, it)))) {
    const body = withLetter(bodies.get(subjectOf(letter)), letter)
    if (body) bodies.set(subjectOf(letter), body)
    else bodies.delete(subjectOf(letter))
  }
  return bodies
}

/** The version of a row that a new letter about it is written on. */
export const baseFor = (mirror: Pick<Mirror, 'seen' | 'rows'>, letters: readonly Letter[], subject: string): number | null => {
  const about = inOrder(letters.filter((it) => subjectOf(it) === subject && isOnTop(mirror, it)))
  const open = about.findLast(isOpen)
  if (open) return open.base
  return Math.max(mirror.rows.get(subject)?.rev ?? 0, ...about.map(({ left }) => left?.rev ?? 0)) || null
}
