import { v1 } from './migrations/v1'
import { v2 } from './migrations/v2'

/** One frozen file per migration, oldest first. */
export const migrations = [v1, v2] as const

/** The version this program writes; a journal entry says which one its rows are in. */
export const schemaVersion = Math.max(...migrations.map((it) => it.version))
