import { create } from 'zustand'

type View = {
  query: string
  segment: string | null
  role: string | null
  /** The person whose line was opened last, to come back to. */
  opened: string | null
  show: (view: Partial<Pick<View, 'query' | 'segment' | 'role' | 'opened'>>) => void
  reset: () => void
}

const everyone = { query: '', segment: null, role: null }

/** What of the roster is on view; kept while a person's page is open. */
export const useRosterView = create<View>()((set) => ({
  ...everyone,
  opened: null,
  show: (view) => set(view),
  reset: () => set(everyone),
}))
