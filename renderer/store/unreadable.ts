import Dexie from 'dexie'

const NAMES = ['UnknownError', 'OpenFailedError', 'InvalidStateError', 'NotFoundError', 'NotReadableError', 'DataError', 'AbortError', 'DatabaseClosedError', 'TransactionInactiveError']

/** Whether the browser could not read what it keeps, as against a fault of the program or a full disk. */
export const isUnreadable = (error: unknown): boolean => error instanceof Error && NAMES.includes(error.name)

/** Whether that was said by the store, where a screen could have failed of something else. */
export const isStoreUnreadable = (error: unknown): boolean => error instanceof Dexie.DexieError && isUnreadable(error)
