/** What became of a mutant: met by no test, met and standing, fallen to a test, or never come back. */
export const UNMET = 0
export const ALIVE = 1
export const FALLEN = 2
export const LOST = 3

/** A mutant that has been shown anew to every file need not be shown again. */
export const DONE = 1
