import { type DragEvent, useRef, useState } from 'react'
import { institutions } from '../../../store/queries'
import { useSession } from '../../../store/session'
import type { Problem } from '../../../../shared/time/problem'
import { type Proposal, proposalOf } from './proposal'
import { readUpload } from './upload'

export type Importing =
  | { step: 'none' }
  | { step: 'reading' }
  | { step: 'refused'; file: string; problems: readonly Problem[] }
  | { step: 'proposed'; proposal: Proposal }

/** From a file to what it would change. Of several files begun one after the other only the last counts. */
export const useImport = () => {
  const { store, library, book } = useSession()
  const [state, set] = useState<Importing>({ step: 'none' })
  const turn = useRef(0)
  const read = async (file: File, published?: number): Promise<void> => {
    const own = (turn.current += 1)
    set({ step: 'reading' })
    const [upload, held] = await Promise.all([readUpload(file, library), institutions(store)])
    if (own !== turn.current) return
    set(upload.ok
      ? { step: 'proposed', proposal: proposalOf({ ...upload, published, library, book, institutions: held }) }
      : { step: 'refused', file: upload.file, problems: upload.problems })
  }
  const take = (file: File, published?: number): void => void read(file, published).catch((error: unknown) => set(() => { throw error }))
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) take(file)
  }
  return { state, take, close: () => set({ step: 'none' }), drop: { onDrop, onDragOver: (event: DragEvent) => event.preventDefault() } }
}
