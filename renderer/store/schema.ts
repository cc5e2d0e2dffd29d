import { v1 } from './migrations/v1'
import { v2 } from './migrations/v2'
import { v3 } from './migrations/v3'

/** One frozen file per migration, oldest first; how rows change their shape stands in `shared/model/carry`. */
export const migrations = [v1, v2, v3] as const
