import { create } from 'zustand'

/** What the form is open for: a new notice (about `person`, or whoever is chosen first), or what was entered as `correct`. */
type Open = { person: string | null; correct: string | null }

type Form = {
  open: Open | null
  /** What was saved last, in words. */
  told: string
  enter: (person?: string) => void
  correct: (person: string, decision: string) => void
  close: (told?: string) => void
}

/** 新增通知书 and 更正录入, asked for from several screens. */
export const useNoticeForm = create<Form>()((set) => ({
  open: null,
  told: '',
  enter: (person) => set({ open: { person: person ?? null, correct: null }, told: '' }),
  correct: (person, decision) => set({ open: { person, correct: decision }, told: '' }),
  close: (told = '') => set({ open: null, told }),
}))
