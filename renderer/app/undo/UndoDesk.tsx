import { lazy, Suspense } from 'react'
import { useUndo } from '../../state/undo'
import { useBarred } from '../../store/session'
import { useUndoKeys } from './use-undo-keys'

/** The first screen does without them. */
const UndoStrip = lazy(async () => ({ default: (await import('./UndoStrip')).UndoStrip }))
const UndoDialog = lazy(async () => ({ default: (await import('./UndoDialog')).UndoDialog }))

/** Taking back what was done, from every screen; not for an account that only looks. */
export const UndoDesk = () => {
  const barred = useBarred() !== null
  const [said, asked] = [useUndo((it) => it.shown !== null), useUndo((it) => it.asking)]
  useUndoKeys(barred)
  if (barred) return null
  return (
    <Suspense>
      {said && <UndoStrip />}
      {asked && <UndoDialog what={asked} />}
    </Suspense>
  )
}
