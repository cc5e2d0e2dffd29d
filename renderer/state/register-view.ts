import { create } from 'zustand'

type View = {
  query: string
  role: string | null
  department: string | null
  /** 在职、已离职 or, with null, both. */
  standing: 'here' | 'left' | null
  /** Only those with a licence that ends within 90 days or is over. */
  expiring: boolean
  /** The person whose line was opened last, to come back to. */
  opened: string | null
  show: (view: Partial<Pick<View, 'query' | 'role' | 'department' | 'standing' | 'expiring' | 'opened'>>) => void
  reset: () => void
}

const everyone = { query: '', role: null, department: null, standing: null, expiring: false }

/** What of the register is on view; kept while a person's page is open. */
export const useRegisterView = create<View>()((set) => ({
  ...everyone,
  standing: 'here',
  opened: null,
  show: (view) => set(view),
  reset: () => set(everyone),
}))
