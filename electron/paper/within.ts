/** What `work` gives, or `'timeout'` after `ms` milliseconds; the work itself goes on. */
export const within = <T>(work: Promise<T>, ms: number): Promise<T | 'timeout'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'timeout'>((resolve) => (timer = setTimeout(() => resolve('timeout'), ms)))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
