import { useRef, useState } from 'react'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { protectFirst } from '../../../../state/protect-first'
import { quietly } from '../../../../store/quiet'
import { useSession } from '../../../../store/session'
import { type Prepared, prepare } from './prepare'

export type Saving = { step: 'seal' | 'save'; done: number; of: number } | null
export type Imported = { added: number; updated: number }

type Chosen = { file: string; lines: readonly MatchedLine[]; picked: ReadonlySet<number> }

const already = (done: number): string => (done > 0 ? `前面的 ${done} 部分已经导入，可以撤销；` : '')

/** Seals, then saves what was chosen. Can be stopped: nothing is saved before all is sealed. */
export const useSaving = (onDone: (imported: Imported) => void) => {
  const session = useSession()
  const [saving, setSaving] = useState<Saving>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const stop = useRef(new AbortController())
  /** What was sealed for this choice: another attempt goes on where the first stopped, under the same ids. */
  const ready = useRef<{ picked: ReadonlySet<number>; prepared: Prepared } | null>(null)

  const prepared = async ({ file, lines, picked }: Chosen): Promise<Prepared | null> => {
    if (ready.current?.picked === picked) return ready.current.prepared
    const { signal } = stop.current
    const made = await prepare(session, file, lines, picked, { signal, onProgress: (done, of) => setSaving({ step: 'seal', done, of }) })
    if (!made.ok) {
      setTrouble(made.why === 'refused' ? made.sentence : '已停止，没有导入任何人。')
      return null
    }
    ready.current = { picked, prepared: made.value }
    return made.value
  }
  const save = async ({ commands, added, updated }: Prepared): Promise<void> => {
    for (const [at, command] of commands.entries()) {
      setSaving({ step: 'save', done: at, of: commands.length })
      if (stop.current.signal.aborted) return setTrouble(`已停止。${already(at)}再点“导入”会接着导入。`)
      const outcome = await session.store.commit(command)
      if (!outcome.ok) return setTrouble(`${already(at)}${outcome.problem.sentence}`)
    }
    onDone({ added, updated })
  }
  const run = async (chosen: Chosen): Promise<void> => {
    if (saving) return
    stop.current = new AbortController()
    setTrouble(null)
    try {
      if (!(await protectFirst(session))) return
      setSaving({ step: 'seal', done: 0, of: chosen.picked.size })
      const made = await prepared(chosen)
      if (made) await quietly(() => save(made))
    } finally {
      setSaving(null)
    }
  }
  return { saving, trouble, run, stop: () => stop.current.abort() }
}
