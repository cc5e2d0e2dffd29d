import type { Drafts } from '../../shared/model/drafts'

/** What forms left behind, by name; sealed by main in the program. */
export const keptForms = new Map<string, string>()

export const draftsInMemory: Drafts = {
  keep: async (name, text) => void keptForms.set(name, text),
  open: async (name) => keptForms.get(name) ?? null,
  drop: async (name) => void keptForms.delete(name),
}
