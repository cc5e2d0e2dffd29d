const NAMES = ['UnknownError', 'OpenFailedError', 'InvalidStateError', 'NotFoundError', 'NotReadableError', 'DataError', 'AbortError', 'DatabaseClosedError', 'TransactionInactiveError']

/** Whether the browser could not read what it keeps, as against a fault of the program or a full disk. */
export const isUnreadable = (error: unknown): boolean => error instanceof Error && NAMES.includes(error.name)
