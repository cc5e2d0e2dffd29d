/** The clock of main, for logs and measurements only: legal days come from the renderer. */
export const instant = (): string => new Date().toISOString()

/** Milliseconds since this process was made by the system. */
export const sinceStart = (): number => Math.round(Date.now() - (process.getCreationTime() ?? Date.now()))
