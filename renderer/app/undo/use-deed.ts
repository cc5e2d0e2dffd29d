import { useState } from 'react'
import { type Told, tellDeed } from '../../features/safety/audit/deed'
import { useProfileForm } from '../../state/profile-form'
import { type Deed, idTogether, useUndo } from '../../state/undo'
import { useQuiet } from '../../store/quiet'
import { useSession } from '../../store/session'
import { entriesOf, type Part, partsOf, takeBack } from '../../store/taking-back'
import { useLive } from '../../store/useLive'

/** A value that stays as it was while long work, an import or an undoing of many parts, changes it with each part; null where it began meanwhile. */
export const useStill = <T>(now: T | null): T | null => {
  const quiet = useQuiet()
  const [held, setHeld] = useState(quiet ? null : now)
  if (!quiet && held !== now) setHeld(now)
  return quiet ? held : now
}

export type KnownDeed = Told & { parts: readonly Part[] }

/** A deed in words, read from the journal; null while it is not known, or when there is none. */
export const useDeed = (wanted: { group: string; seq: number } | null): KnownDeed | null => {
  const { store } = useSession()
  const [group, seq] = [wanted?.group ?? null, wanted?.seq]
  const found = useLive(async () => {
    const parts = group === null ? [] : await partsOf(store, group)
    const told = await tellDeed(store, entriesOf(store, parts))
    return told && { ...told, group, parts }
  }, [store, group, seq])
  return found && found.group === group ? found : null
}

/** Takes deeds back, one at a time. `trouble` says what stood in the way. */
export const useTakingBack = () => {
  const { store, stamp } = useSession()
  const [state, setState] = useState<{ busy: string | null; trouble: string | null }>({ busy: null, trouble: null })
  const run = async ({ parts, words }: KnownDeed): Promise<boolean> => {
    if (state.busy !== null) return false
    const tell = (done: number): void => setState({ busy: parts.length > 1 ? `正在撤销 ${done} / ${parts.length}` : '正在撤销', trouble: null })
    tell(0)
    const outcome = await takeBack({ store, stamp, idAt: idTogether }, parts, words, tell).catch((error: unknown) => {
      reportError(error)
      return { ok: false, problem: { sentence: '没有撤销成，资料没有改动。请关闭程序后重新打开再试。' } } as const
    })
    setState({ busy: null, trouble: outcome.ok ? null : outcome.problem.sentence })
    // What was told of it holds no longer.
    if (outcome.ok) useProfileForm.setState({ told: '' })
    return outcome.ok
  }
  return { ...state, run, forget: () => setState({ busy: null, trouble: null }) }
}

/** The last thing this account did that stands, or took back. */
export const useLast = (what: 'undo' | 'redo'): Deed | null => {
  const { me } = useSession()
  return useUndo((it) => (what === 'undo' ? it.done : it.undone).findLast(({ who }) => who === me.name) ?? null)
}
