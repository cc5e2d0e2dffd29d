import { useState } from 'react'
import type { Command } from './commands/all'
import { type Stamp, useSession } from './session'

/** One command of one form: its id stays over every attempt. `run` says null when it is done. */
export const useCommand = (onDone: () => void) => {
  const { store, stamp } = useSession()
  const [id] = useState(() => stamp().id)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (make: (stamp: Stamp) => Command): Promise<string | null> => {
    if (saving) return ''
    setSaving(true)
    const outcome = await store.commit(make({ ...stamp(), id })).finally(() => setSaving(false))
    setProblem(outcome.ok ? null : outcome.problem.sentence)
    if (outcome.ok) onDone()
    return outcome.ok ? null : ''
  }
  return { saving, problem, run }
}
