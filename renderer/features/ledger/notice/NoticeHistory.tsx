import { useState } from 'react'
import { type Amended, answerOn, answerReason, answerWords } from '../../../../shared/model/appeals'
import type { Known } from '../../../../shared/model/known'
import { amendmentWords, printedWords } from '../../../../shared/model/ledger-words'
import type { JournalEntry } from '../../../../shared/model/journal'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { Day } from '../../../../shared/time/day'
import { entriesOfNotice } from '../../../store/ledger-queries'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { sayInstant } from '../../../ui/when'
import { amendmentsOf } from './amendments'

const reasonOf = ({ command: { args } }: JournalEntry): string => {
  const why = args !== null && typeof args === 'object' && 'why' in args ? args.why : ''
  return typeof why === 'string' && why ? `，原因：${why}` : ''
}

const pointsIn = (row: unknown): string => {
  const items = row !== null && typeof row === 'object' && 'items' in row && Array.isArray(row.items) ? (row.items as { points?: number }[]) : []
  return `${items.reduce((sum, it) => sum + (it.points ?? 0), 0)} 分`
}

const entryWords = (entry: JournalEntry, id: string): string => {
  const change = entry.changes.find((it) => it.table === 'decisions' && it.id === id)
  if (!change?.before) return '录入'
  const [was, is] = [pointsIn(change.before), pointsIn(change.after)]
  return `更正录入${was === is ? '' : `（${was} → ${is}）`}${reasonOf(entry)}`
}

/** Who entered and corrected it; asked for, since the whole journal is gone through. */
const Entries = ({ row }: { row: DecisionRow }) => {
  const { store } = useSession()
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null)
  const load = async (): Promise<void> => setEntries(await entriesOfNotice(store, row.id))
  if (!entries) return <Button look="quiet" onClick={() => void load()}>看录入和更正的记录{row.rev > 1 && `（更正过 ${row.rev - 1} 次）`}</Button>
  return <ul>{entries.map((it) => <li key={it.seq}><span className="figures secondary">{sayInstant(it.at)}　{it.who}　</span>{entryWords(it, row.id)}</li>)}</ul>
}

/** An amendment, and after an appeal what came of it. */
const Amendment = ({ row, today }: { row: Amended; today: Day }) => {
  const answer = answerOn(row, today)
  return (
    <>
      <li>{amendmentWords(row)}{row.printed && `（${printedWords(row.printed)}）`}</li>
      {answer && <li>{answerWords(answer)}。{answerReason(answer)}</li>}
    </>
  )
}

/** What happened to the notice since. */
export const NoticeHistory = ({ known, row }: { known: Known; row: DecisionRow }) => {
  const { amendments } = amendmentsOf(known.file, row, known.today)
  return (
    <section aria-labelledby="check-history">
      <h2 id="check-history">经过</h2>
      {amendments.length > 0 && (
        <ul>{amendments.map((it) => <Amendment key={it.id} row={it} today={known.today} />)}</ul>
      )}
      <Entries key={row.rev} row={row} />
    </section>
  )
}
