import { askProtection } from './protection'

/** True when what is about to be saved may be: for the sample, behind a passphrase, or once one was set. */
export const protectFirst = ({ vault, sample }: { vault: 'open' | 'unlocked'; sample: boolean }): Promise<boolean> =>
  vault === 'open' && !sample ? askProtection() : Promise.resolve(true)
