import { create } from 'zustand'

type View = {
  query: string
  year: number | null
  person: string
  kind: 'notice' | 'amendment' | 'measure' | null
  only: 'differs' | 'open' | null
  /** The line opened last, to come back to. */
  opened: string | null
  show: (view: Partial<Pick<View, 'query' | 'year' | 'person' | 'kind' | 'only' | 'opened'>>) => void
  reset: () => void
}

const everything = { query: '', year: null, person: '', kind: null, only: null }

/** What of the ledger is on view; kept while a notice is open. */
export const useLedgerView = create<View>()((set) => ({
  ...everything,
  opened: null,
  show: (view) => set(view),
  reset: () => set(everything),
}))
