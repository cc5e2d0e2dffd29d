import { create } from 'zustand'

type LastList = { screen: 'today' | 'register' } | { screen: 'ledger'; rest: string }

/** The list a person's page was opened from, to go back to. */
export const useLastList = create<LastList>()(() => ({ screen: 'today' }))
