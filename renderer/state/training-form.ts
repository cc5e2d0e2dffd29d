import { create } from 'zustand'

type Form = {
  /** The drawer of trainings: with people chosen before for a new one, or with one to be put right. */
  open: { people: readonly string[]; training: string | null } | null
  add: (people?: readonly string[]) => void
  edit: (training: string) => void
  close: () => void
}

/** 培训记录, asked for from several screens. */
export const useTrainingForm = create<Form>()((set) => ({
  open: null,
  add: (people = []) => set({ open: { people, training: null } }),
  edit: (training) => set({ open: { people: [], training } }),
  close: () => set({ open: null }),
}))
