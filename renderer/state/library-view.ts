import { create } from 'zustand'

type View = {
  /** What is sought over all packs; kept while one of them is open. */
  query: string
  seek: (query: string) => void
}

export const useLibraryView = create<View>()((set) => ({ query: '', seek: (query) => set({ query }) }))
