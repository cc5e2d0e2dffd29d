/** The clock of main, for logs, snapshots and measurements only: legal days come from the renderer. */
export const instant = (): string => new Date().toISOString()

export const wallMs = (): number => Date.now()

/** Milliseconds of an instant. */
export const msOf = (at: string): number => Date.parse(at)

/** Milliseconds that nobody can set; they stand still while the machine sleeps. */
export const runningMs = (): number => performance.now()

/** Milliseconds since this process was made by the system. */
export const sinceStart = (): number => Math.round(Date.now() - (process.getCreationTime() ?? Date.now()))
