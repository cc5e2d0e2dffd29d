import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type Preferences = {
  /** 大字: larger type, rows and controls. */
  large: boolean
  /** The institution chosen last. */
  institution: string | null
  /** The account that was opened last. */
  account: string | null
  toggleLarge: () => void
  choose: (institution: string) => void
  sitDown: (account: string) => void
}

/** How a person likes the program on this machine; no fact is kept here. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      large: false,
      institution: null,
      account: null,
      toggleLarge: () => set(({ large }) => ({ large: !large })),
      choose: (institution) => set({ institution }),
      sitDown: (account) => set({ account }),
    }),
    { name: 'preferences', partialize: ({ large, institution, account }) => ({ large, institution, account }) },
  ),
)
