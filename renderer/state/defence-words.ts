import { create } from 'zustand'

type Words = { to: string; facts: string; about: string; grounds: string; request: string }

/** What was changed in statements of defence before they were printed, by the prior notice; kept sealed until they are written anew. */
export const useDefenceWords = create<{ of: Readonly<Record<string, Words>> }>()(() => ({ of: {} }))
