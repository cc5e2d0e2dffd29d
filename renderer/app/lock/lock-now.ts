import { ask } from '../../bridge'

/** The answer comes to the whole program as `safety.changed`. */
export const lockNow = (): void => void ask('safety.lock', undefined)
