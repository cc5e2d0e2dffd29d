// Reads and checks a file beside the page, which stays free meanwhile; whoever ends it has stopped the import.
import { type Choice, columnsOf } from '../../../../shared/staff/columns'
import type { StaffList } from '../../../../shared/staff/read-staff'
import type { Setting } from '../../../../shared/staff/staff-line'
import type { Table } from '../../../../shared/staff/table'
import { checkTable } from './check-list'
import { done, type Outcome, type Watch } from './outcome'
import { readFile } from './read-file'
import type { Answers, Ask, FileRead, Say, Took } from './worker-words'

const HEAD = 30

let table: Table = []

const say = (words: Say): void => postMessage(words)
const watch: Watch = { onProgress: (step, done, of) => say({ say: 'progress', step, done, of }) }

const read = async (bytes: Uint8Array, sheet: string | undefined): Promise<Outcome<FileRead>> => {
  const file = await readFile(bytes, watch, sheet)
  if (!file.ok) return file
  table = file.value.table
  const { sheets, sheet: name } = file.value
  return done({ sheets, sheet: name, rows: table.length, head: table.slice(0, HEAD), columns: columnsOf(table) })
}

const SLICE = 500

let took = (): void => undefined
const taken = (): Promise<void> => new Promise((resolve) => (took = resolve))

/** Without its rows, which go before it: a slice when the page took the one before, else it would do nothing but take. */
const check = async (setting: Setting, choice: Choice): Promise<Outcome<StaffList>> => {
  const list = await checkTable(table, setting, choice, watch)
  if (!list.ok) return list
  const { lines } = list.value
  for (let at = 0; at < lines.length; at += SLICE) {
    const next = taken()
    say({ say: 'lines', lines: lines.slice(at, at + SLICE) })
    await next
  }
  return done({ ...list.value, lines: [] })
}

const answer = async (words: Ask): Promise<Outcome<Answers[Ask['ask']]>> => {
  switch (words.ask) {
    case 'read': return read(words.bytes, words.sheet)
    case 'columns': return done(columnsOf(table, words.choice))
    case 'check': return check(words.setting, words.choice)
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask | Took>) => {
  if (data.ask === 'took') return took()
  void answer(data).then((outcome) => say({ say: 'answer', outcome })).catch(reportError)
})
