import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/model/canonical'
import { chained, type Head, type JournalEntry, origin, verifyJournal } from '../../shared/model/journal'

const what = fc.record({
  epoch: fc.constant(1),
  schema: fc.constant(1),
  at: fc.constantFrom('2026-06-15T09:30:00+08:00', '2026-06-15T09:30:01+08:00'),
  who: fc.string({ minLength: 1 }),
  command: fc.record({ id: fc.uuid(), name: fc.constantFrom('newPerson', 'recordNotice'), args: fc.jsonValue() }),
  changes: fc.constant([]),
})

const chain = (contents: readonly Parameters<typeof chained>[1][]): JournalEntry[] => {
  const entries: JournalEntry[] = []
  for (const content of contents) entries.push(chained(entries.at(-1) ?? origin, content))
  return entries
}

const journals = fc.array(what, { minLength: 2, maxLength: 12 }).map(chain)
const within = (entries: readonly unknown[], at: number): number => at % entries.length

const headOf = (entries: readonly JournalEntry[]): Head => entries.at(-1) ?? origin

/** What somebody may do to the text of one entry: change any one leaf of it. */
const leaves = (value: unknown, path: string[] = []): string[][] =>
  value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [path]

const edited = (entry: JournalEntry, leaf: number): JournalEntry => {
  const copy = structuredClone(entry) as unknown as Record<string, unknown>
  const paths = leaves(copy)
  const path = paths[within(paths, leaf)] ?? []
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((it, key) => it[key] as Record<string, unknown>, copy)
  holder[path.at(-1) ?? ''] = `${JSON.stringify(holder[path.at(-1) ?? ''])} edited`
  return copy as unknown as JournalEntry
}

describe('the chain of the journal', () => {
  test('is whole as it was written, also after a way through a file', () =>
    fc.assert(fc.property(journals, (entries) => {
      const read = JSON.parse(JSON.stringify(entries)) as JournalEntry[]
      expect(verifyJournal(read, headOf(entries))).toEqual({ whole: true, head: { seq: entries.length, hash: headOf(entries).hash } })
    })))

  test('an empty journal is whole', () => expect(verifyJournal([])).toEqual({ whole: true, head: origin }))

  test('any edit is found where it is', () =>
    fc.assert(fc.property(journals, fc.nat(), fc.nat(), (entries, at, leaf) => {
      const place = within(entries, at)
      const changed = entries.with(place, edited(entries[place] as JournalEntry, leaf))
      expect(verifyJournal(changed)).toMatchObject({ whole: false, seq: place + 1 })
    })))

  test('an entry rewritten with a fitting hash is found at the next, or at the head', () =>
    fc.assert(fc.property(journals, fc.nat(), what, (entries, at, other) => {
      const place = within(entries, at)
      const forged = chained(entries[place - 1] ?? origin, other)
      fc.pre(forged.hash !== entries[place]?.hash)
      expect(verifyJournal(entries.with(place, forged), headOf(entries)).whole).toBe(false)
    })))

  test('any deletion is found', () =>
    fc.assert(fc.property(journals, fc.nat(), (entries, at) => {
      const place = within(entries, at)
      expect(verifyJournal(entries.toSpliced(place, 1), headOf(entries))).toMatchObject({ whole: false, seq: place + 1 })
    })))

  test('any two entries that changed places are found', () =>
    fc.assert(fc.property(journals, fc.nat(), fc.nat(), (entries, one, other) => {
      const [a, b] = [within(entries, one), within(entries, other)].toSorted((x, y) => x - y) as [number, number]
      fc.pre(a !== b)
      const swapped = entries.with(a, entries[b] as JournalEntry).with(b, entries[a] as JournalEntry)
      expect(verifyJournal(swapped)).toMatchObject({ whole: false, seq: a + 1 })
    })))

  test('an entry told twice is found', () =>
    fc.assert(fc.property(journals, fc.nat(), (entries, at) => {
      const place = within(entries, at)
      expect(verifyJournal(entries.toSpliced(place, 0, entries[place] as JournalEntry)).whole).toBe(false)
    })))

  test('the epoch never goes back', () => {
    const entry = { schema: 1, at: '2026-06-15T09:30:00+08:00', who: '示例', command: { id: 'c', name: 'newPerson', args: {} }, changes: [] }
    const epochs = (...them: number[]): JournalEntry[] => chain(them.map((epoch) => ({ ...entry, epoch })))
    expect(verifyJournal(epochs(1, 2, 1))).toMatchObject({ whole: false, seq: 3 })
    expect(verifyJournal(epochs(1, 1, 2)).whole).toBe(true)
  })
})

describe('the canonical text', () => {
  test('does not depend on the order of keys', () =>
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 2, d: 1 }] })))
  test('takes absent and undefined alike', () => expect(canonicalJson({ a: undefined })).toBe('{}'))
})
