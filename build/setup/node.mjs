// Imported first and for its effect, so that an old Node says this sentence and not a syntax error.

/**
 * What Vite and Vitest run on: 20.19 and later, 22.12 and later; odd Node 21 is left out.
 * @param {string} version for example `20.19.0`
 */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

if (!nodeIsNewEnough(process.versions.node)) {
  process.stderr.write(`Node ${process.versions.node} is too old for this program.\nInstall Node 20.19 or later (of 22: 22.12 or later), then run the command again.\n`)
  process.exit(1)
}
