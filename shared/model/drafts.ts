/** Longest form that is kept while it is not saved, in characters as JSON text. */
export const draftLimit = 500_000

/** What was typed and not saved, sealed by main. One after the other, in the order in which they were called. */
export type Drafts = {
  /** On the disk when it is done. */
  keep(name: string, text: string): Promise<void>
  /** Null where nothing is kept, or where it cannot be opened under the key of today. */
  open(name: string): Promise<string | null>
  drop(name: string): Promise<void>
}
