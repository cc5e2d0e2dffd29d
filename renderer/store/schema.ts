import { v1 } from './migrations/v1'
import { v2 } from './migrations/v2'
import { v3 } from './migrations/v3'
import { v4 } from './migrations/v4'

/** One frozen file per migration, oldest first; how rows change their shape stands in `shared/model/carry`. */
export const migrations = [v1, v2, v3, v4] as const
