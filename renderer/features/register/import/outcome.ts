/** What came of a step of the import: a value, a sentence that says why not, or nothing because the person stopped it. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; why: 'refused'; sentence: string } | { ok: false; why: 'stopped' }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = (sentence: string): { ok: false; why: 'refused'; sentence: string } => ({ ok: false, why: 'refused', sentence })
export const stopped: { ok: false; why: 'stopped' } = { ok: false, why: 'stopped' }

export type Step = 'read' | 'check' | 'match'
/** How far a step is, `done` of `of` rows or bytes. */
export type Progress = (step: Step, done: number, of: number) => void

/** How a person follows and stops the import. */
export type Watch = { onProgress?: Progress; signal?: AbortSignal }
