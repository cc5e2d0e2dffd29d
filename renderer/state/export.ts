import { create } from 'zustand'

/** A list somebody wants to carry away: what it is, how many, narrowed to what, and how it is written. */
export type ExportWish = {
  what: string
  count: number
  /** What is counted. */
  unit: '人' | '条' | '家'
  filter: string
  suggestedName: string
  /** Whose numbers stand in it, where it could hold whole ones; null where it holds none. */
  people: readonly string[] | null
  /** Told what came of it. */
  tell: (says: string) => void
  /** An Excel workbook; with `whole` ID numbers stand in it whole. */
  write: (whole: boolean, onProgress: (done: number, of: number) => void) => Promise<Uint8Array>
}

type Export = { wish: ExportWish | null; ask: (wish: ExportWish) => void; close: () => void }

/** 导出, asked for by any list; the shell asks why, writes it into the journal, and saves. */
export const useExport = create<Export>()((set) => ({ wish: null, ask: (wish) => set({ wish }), close: () => set({ wish: null }) }))
