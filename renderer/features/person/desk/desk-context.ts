import { createContext, useContext, useMemo } from 'react'
import { type DeskFile, deskOn } from '../../../../shared/model/desk-file'
import type { CommitmentRow, LicenceRow, TalkRow } from '../../../../shared/model/rows'
import type { Known } from '../../../../shared/model/known'

const DeskContext = createContext<DeskFile | null>(null)

/** What the desk keeps of the person on the page; null where nobody sees it but the person. */
export const DeskProvider = DeskContext.Provider

/** The same as it was on the day looked at. */
export const useDesk = ({ today }: Pick<Known, 'today'>): DeskFile | null => {
  const file = useContext(DeskContext)
  return useMemo(() => file && deskOn(file, today), [file, today])
}

/** What can be entered of a person, with what is known before. */
export type Job =
  | { kind: 'licence'; licence: LicenceRow | null; like: string }
  | { kind: 'registration'; decision: string | null }
  | { kind: 'commitment'; commitment: CommitmentRow | null }
  | { kind: 'talk'; talk: TalkRow | null; decision: string | null }

const JobContext = createContext<((job: Job) => void) | null>(null)

/** Opens the drawer of a job; null for who may not enter anything, and on another day than today. */
export const JobProvider = JobContext.Provider
export const useJobs = (): ((job: Job) => void) | null => useContext(JobContext)
