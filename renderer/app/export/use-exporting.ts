import { useRef, useState } from 'react'
import { saveSheet } from '../../features/register/export/save-sheet'
import type { ExportWish } from '../../state/export'
import { useSession } from '../../store/session'

const FAILED = '没有导出成，资料没有改动。请再试一次；仍不行时重新启动程序。'

/** Writes, notes in the journal, then asks where to save: what leaves is noted before it can. */
export const useExporting = ({ what, count, unit, filter, people, suggestedName, write }: ExportWish, onDone: (says: string) => void) => {
  const { store, stamp } = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [command] = useState(() => stamp().id)
  const written = useRef<{ whole: boolean; bytes: Uint8Array } | null>(null)
  const bytesOf = async (whole: boolean): Promise<Uint8Array> => {
    if (written.current?.whole === whole) return written.current.bytes
    const bytes = await write(whole, (done, of) => setBusy(`正在准备 ${done} / ${of}`))
    written.current = { whole, bytes }
    return bytes
  }
  const carryOut = async (why: string, whole: boolean): Promise<void> => {
    const bytes = await bytesOf(whole)
    // Another reason or other contents are another export.
    const id = `${command}/${whole ? 'whole' : 'masked'}/${why}`.slice(0, 200)
    const outcome = await store.commit({ ...stamp(), id, name: 'recordExport', args: { what, count, unit, filter: filter.slice(0, 300), why, whole, people: whole ? [...(people ?? [])] : [] } })
    if (!outcome.ok) return setProblem(outcome.problem.sentence)
    const said = await saveSheet(suggestedName, bytes)
    if (said.ok) onDone(said.says)
    else setProblem(said.says)
  }
  const run = async (why: string, whole: boolean): Promise<void> => {
    if (busy !== null) return
    setBusy('正在准备')
    setProblem(null)
    try {
      await carryOut(why, whole)
    } catch (error) {
      reportError(error)
      setProblem(FAILED)
    } finally {
      setBusy(null)
    }
  }
  return { busy, problem, run }
}
