import { create } from 'zustand'

type Profile = {
  /** Whose profile is open for writing; `person` is null for somebody new. */
  open: { person: string | null } | null
  /** What was saved last, in words. */
  told: string
  add: () => void
  edit: (person: string) => void
  close: (told?: string) => void
}

/** 新增人员 and 编辑资料, asked for from several screens. */
export const useProfileForm = create<Profile>()((set) => ({
  open: null,
  told: '',
  add: () => set({ open: { person: null }, told: '' }),
  edit: (person) => set({ open: { person }, told: '' }),
  close: (told = '') => set({ open: null, told }),
}))
