import { useBarred } from '../../store/session'
import { UndoDialog } from './UndoDialog'
import { UndoStrip } from './UndoStrip'
import { useUndoKeys } from './use-undo-keys'

/** Taking back what was done, from every screen. */
export const UndoDesk = () => {
  const barred = useBarred() !== null
  useUndoKeys(barred)
  if (barred) return null
  return (
    <>
      <UndoStrip />
      <UndoDialog />
    </>
  )
}
