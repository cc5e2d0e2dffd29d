import { useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../../../shared/staff/columns'
import type { Role } from '../../../../../shared/rules/schema'
import type { Setting } from '../../../../../shared/staff/staff-line'
import { institutions } from '../../../../store/queries'
import { type Session, useSession } from '../../../../store/session'
import type { MatchedList } from '../check-list'
import type { openImport, Import } from '../open-import'
import type { Outcome, Step } from '../outcome'
import type { FileRead } from '../worker-words'
import { limits } from '../limits'
import { lookupIn } from './lookup'

export type ListStage =
  | { at: 'choose'; trouble: string | null }
  | { at: 'working'; step: Step; done: number; of: number }
  | { at: 'columns' }
  | { at: 'preview' }

/** What was read of the file, and how its columns are to be taken. */
export type ReadList = { name: string; file: FileRead; choice: Choice; role: Role | null; list: MatchedList | null }

const begin: ListStage = { at: 'choose', trouble: null }
const TOO_BIG = `文件过大（超过 ${limits.fileBytes / 1_000_000} MB），不像人员名单，没有读取。`

const settingOf = async ({ store, today }: Session, here: string, role: Role | null): Promise<Setting> => {
  const held = await institutions(store)
  return { today, here, role, institutions: held.map(({ id, code, name }) => ({ id, code, name })) }
}

/** From the file to the checked list; the work is done beside the page and can be stopped. */
export const useList = (here: string, open: typeof openImport) => {
  const session = useSession()
  const [stage, setStage] = useState<ListStage>(begin)
  const [read, setRead] = useState<ReadList | null>(null)
  const job = useRef<Import | null>(null)
  const bytes = useRef<Uint8Array | null>(null)
  const show = (step: Step, done: number, of: number): void => setStage({ at: 'working', step, done, of })
  useEffect(() => () => job.current?.close(), [])

  const restart = (trouble: string | null = null): void => {
    job.current?.close()
    job.current = null
    setStage({ at: 'choose', trouble })
  }
  /** Null when it was refused or stopped; then the way begins anew, or stays at the columns. */
  const valueOf = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.ok) return outcome.value
    if (outcome.why === 'refused') restart(outcome.sentence)
    return null
  }
  const check = async (now: ReadList): Promise<void> => {
    if (!job.current) return
    show('check', 0, now.file.rows)
    const list = await job.current.check(await settingOf(session, here, now.role), lookupIn(session), now.choice)
    // What to do is said there.
    const stays = !list.ok && list.why === 'refused'
    const value = stays ? null : valueOf(list)
    if (!value && !stays) return
    setRead({ ...now, list: value })
    setStage({ at: value ? 'preview' : 'columns' })
  }
  const readSheet = async (name: string, sheet?: string): Promise<void> => {
    if (!bytes.current) return
    job.current?.close()
    job.current = open(show)
    show('read', 0, bytes.current.length)
    const file = valueOf(await job.current.read(bytes.current, sheet))
    if (!file) return
    const now: ReadList = { name, file, choice: {}, role: null, list: null }
    setRead(now)
    if (file.columns.questions.length > 0) setStage({ at: 'columns' })
    else await check(now)
  }
  const take = async (file: File): Promise<void> => {
    if (file.size > limits.fileBytes) return restart(TOO_BIG)
    bytes.current = new Uint8Array(await file.arrayBuffer())
    await readSheet(file.name)
  }
  const choose = async (choice: Choice): Promise<void> => {
    const columns = job.current && valueOf(await job.current.columns(choice))
    if (columns && read) setRead({ ...read, choice, file: { ...read.file, columns } })
  }
  return {
    stage, read, take, choose, restart,
    sheet: (name: string) => void (read && readSheet(read.name, name)),
    setRole: (role: Role | null) => void (read && setRead({ ...read, role })),
    check: () => void (read && check(read)),
    toColumns: () => setStage({ at: 'columns' }),
  }
}

export type ListDesk = ReturnType<typeof useList>
