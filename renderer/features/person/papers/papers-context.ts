import { createContext, useContext } from 'react'
import type { AttachmentRow } from '../../../../shared/model/rows'

const PapersContext = createContext<readonly AttachmentRow[]>([])

/** The scanned papers of the person and of the notices on the page. */
export const PapersProvider = PapersContext.Provider

/** Those of the person and of all notices, in no order. */
export const useAllPapers = (): readonly AttachmentRow[] => useContext(PapersContext)

/** Those of one owner, the oldest first. */
export const usePapers = (of: string): AttachmentRow[] =>
  useContext(PapersContext).filter((it) => it.of === of).toSorted((a, b) => (a.addedOn < b.addedOn ? -1 : a.addedOn > b.addedOn ? 1 : 0))
