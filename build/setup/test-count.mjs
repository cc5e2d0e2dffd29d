/**
 * What we read of vitest's json report.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} Results
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/**
 * Counts tests. A file that could not even be loaded counts as one failed test, and so does a run
 * that failed otherwise (an error outside of any test, or no report at all).
 * @param {Results | undefined} results
 * @param {number} status vitest's exit status
 * @returns {Count}
 */
export function countTests(results, status) {
  if (results === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const failed = results.numFailedTests + unloaded
  return { passed: results.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: results.numPendingTests + results.numTodoTests }
}

/** @param {Count} count */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * No test at all is a failure too.
 * @param {Count} count
 */
export function exitStatus({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0
}
