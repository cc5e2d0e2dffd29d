/**
 * What the program reports of its first window, as one line of JSON on stdout.
 * @typedef {{ people: number, byStatus: Record<string, number>, next?: { due: string, what: string, who: string } | null, ms: number }} FirstWindow
 */

/**
 * The report in a line the program printed; undefined for any other line.
 * @param {string} line
 * @returns {FirstWindow | undefined}
 */
export function readReport(line) {
  if (!line.startsWith('{"ready":')) return undefined
  try {
    return JSON.parse(line).ready
  } catch {
    return undefined
  }
}

/**
 * What the first window shows, in words.
 * @param {FirstWindow} report
 * @param {string} picture
 * @returns {string[]}
 */
export function describeWindow({ people, byStatus, next, ms }, picture) {
  const statuses = Object.entries(byStatus).map(([status, count]) => `${status} ${count}`)
  return [
    `The first window shows ${people} people (${ms} ms after the start): ${statuses.join(' · ')}`,
    next ? `Next deadline: ${next.due}, ${next.who}: ${next.what}` : 'Next deadline: none',
    `Picture: ${picture}`,
  ]
}
