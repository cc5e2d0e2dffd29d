import type { Choice, Columns } from '../../../../shared/staff/columns'
import type { StaffList } from '../../../../shared/staff/read-staff'
import type { Setting, StaffLine } from '../../../../shared/staff/staff-line'
import type { Cell } from '../../../../shared/staff/table'
import type { Outcome, Step } from './outcome'

/** A file as the preview needs it: its sheets, how the columns were understood, and the first rows to choose columns by. */
export type FileRead = { sheets: readonly string[]; sheet: string; rows: number; head: readonly (readonly Cell[])[]; columns: Columns }

/** What the page asks of the worker; the file stays there between. */
export type Ask =
  | { ask: 'read'; bytes: Uint8Array; sheet: string | undefined }
  | { ask: 'columns'; choice: Choice }
  | { ask: 'check'; setting: Setting; choice: Choice }

/** The page took the rows it was sent, and wants more. */
export type Took = { ask: 'took' }

/** What each question is answered with. */
export type Answers = { read: FileRead; columns: Columns; check: StaffList }

/** What the worker says: how far it is, the rows checked (a slice at a time, which the page takes without being held up), and then the answer. */
export type Say = { say: 'lines'; lines: readonly StaffLine[] } | { say: 'progress'; step: Step; done: number; of: number } | { say: 'answer'; outcome: Outcome<Answers[keyof Answers]> }
