import { create } from 'zustand'

type Inquiry = { wanted: boolean; open: () => void; close: () => void }

/** 本人查询: whether somebody wants to see the own file. */
export const useInquiry = create<Inquiry>()((set) => ({ wanted: false, open: () => set({ wanted: true }), close: () => set({ wanted: false }) }))
