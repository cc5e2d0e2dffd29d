import { useRef, useState } from 'react'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { protectFirst } from '../../../../state/protect-first'
import { quietly } from '../../../../store/quiet'
import { useSession } from '../../../../store/session'
import { type Prepared, prepare } from './prepare'

export type Saving = { step: 'seal' | 'save'; done: number; of: number } | null
export type Imported = { added: number; updated: number }

type Chosen = { file: string; lines: readonly MatchedLine[]; picked: ReadonlySet<number> }

/** What is in and what is not. */
const standing = (done: number, of: number): string => (done > 0 ? `已导入前面的 ${done} 人，可以撤销（Ctrl+Z）；还有 ${of - done} 人没有导入。` : '没有导入任何人。')
const AGAIN = '再点“导入”会接着导入。'
const OTHERWISE = '已经导入了一部分，又改了选择：请重新选择这份名单，程序会认出已经导入的人员，再导入其余的。'

type Ready = { picked: ReadonlySet<number>; prepared: Prepared; /** Parts that are in. */ done: number }

const peopleIn = (commands: Prepared['commands']): number => commands.reduce((sum, it) => sum + it.people, 0)

/** Seals, then saves what was chosen. Can be stopped: nothing is saved before all is sealed. */
export const useSaving = (onDone: (imported: Imported) => void) => {
  const session = useSession()
  const [saving, setSaving] = useState<Saving>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const stop = useRef(new AbortController())
  /** What was sealed for this choice: another attempt goes on where the first stopped, under the same ids. */
  const ready = useRef<Ready | null>(null)

  const prepared = async ({ file, lines, picked }: Chosen): Promise<Ready | null> => {
    if (ready.current?.picked === picked) return ready.current
    if (ready.current && ready.current.done > 0) {
      // Whoever is in would come a second time.
      setTrouble(OTHERWISE)
      return null
    }
    const { signal } = stop.current
    const made = await prepare(session, file, lines, picked, { signal, onProgress: (done, of) => setSaving({ step: 'seal', done, of }) })
    if (!made.ok) {
      setTrouble(made.why === 'refused' ? made.sentence : '已停止，没有导入任何人。')
      return null
    }
    ready.current = { picked, prepared: made.value, done: 0 }
    return ready.current
  }
  const save = async (now: Ready): Promise<void> => {
    const { commands, added, updated } = now.prepared
    const of = peopleIn(commands)
    for (; now.done < commands.length; now.done += 1) {
      const done = peopleIn(commands.slice(0, now.done))
      setSaving({ step: 'save', done, of })
      if (stop.current.signal.aborted) return setTrouble(`已停止。${standing(done, of)}${AGAIN}`)
      const part = commands[now.done]
      const outcome = part && (await session.store.commit(part.command))
      if (outcome && !outcome.ok) return setTrouble(`${done > 0 ? standing(done, of) : ''}${outcome.problem.sentence}`)
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
