import { canonicalJson } from '../model/canonical'

export type Fields = Readonly<Record<string, unknown>>

/** A field that both sides changed, each otherwise. */
export type Clash = { field: string; before: unknown; mine: unknown; theirs: unknown }

/** `fields` is what is still to be changed on their version; empty where they made the same change. */
export type Merged = { merged: true; fields: Fields } | { merged: false; clashes: readonly Clash[] }

/** Sealed anew, the same identity is another text; the marks beside it stay the same. */
const meaning = (value: unknown): string => canonicalJson(value, (key, inner) => (key === 'sealed' ? null : inner))
const same = (a: unknown, b: unknown): boolean => meaning(a) === meaning(b)

/**
 * Three-way: `before` is the row both began from, `mine` the fields changed here, `theirs` the row as it now is there.
 * A field left as it was is no change. Disjoint changes merge; a field changed on both sides to different values is for a person to decide.
 */
export const merge = (before: Fields, mine: Fields, theirs: Fields): Merged => {
  const open = Object.entries(mine).filter(([field, value]) => !same(value, theirs[field]) && !same(value, before[field]))
  const clashes = open
    .filter(([field]) => !same(before[field], theirs[field]))
    .map(([field, value]) => ({ field, before: before[field], mine: value, theirs: theirs[field] }))
  return clashes.length > 0 ? { merged: false, clashes } : { merged: true, fields: Object.fromEntries(open) }
}
