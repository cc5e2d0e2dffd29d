const FULL = ['ENOSPC', 'EDQUOT']
const BARRED = ['EACCES', 'EPERM', 'EROFS', 'EBUSY']

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

export const isDiskFull = (error: unknown): boolean => FULL.includes(codeOf(error))

/** Why the system would not write. */
export const whyNot = (error: unknown): 'not-allowed' | 'disk-full' | 'failed' =>
  isDiskFull(error) ? 'disk-full' : BARRED.includes(codeOf(error)) ? 'not-allowed' : 'failed'
