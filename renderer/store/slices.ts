import type { Table } from 'dexie'

/** More are read a slice at a time, so that a large table never holds up the page. */
const AT_ONCE = 2000

/** A whole table in the order of ids, a slice at a time. */
export async function* slicesOf<Row extends { id: string }>(table: Pick<Table<Row, string>, 'where'>): AsyncGenerator<Row[]> {
  for (let last = ''; ;) {
    const rows = await table.where('id').above(last).limit(AT_ONCE).toArray()
    if (rows.length > 0) yield rows
    const end = rows.at(-1)
    if (!end || rows.length < AT_ONCE) return
    last = end.id
  }
}

/** All rows of a table, in the order of ids. */
export const allOf = async <Row extends { id: string }>(table: Pick<Table<Row, string>, 'where'>): Promise<Row[]> => {
  const all: Row[] = []
  for await (const rows of slicesOf(table)) all.push(...rows)
  return all
}

/** The rows of one institution: by the index, or where they are many by going through all. */
export const allAt = async <Row extends { id: string; institution: string }>(table: Pick<Table<Row, string>, 'where'>, institution: string): Promise<Row[]> => {
  const mine = table.where('institution').equals(institution)
  if ((await mine.count()) <= AT_ONCE) return mine.toArray()
  const all: Row[] = []
  for await (const rows of slicesOf(table)) all.push(...rows.filter((it) => it.institution === institution))
  return all
}
