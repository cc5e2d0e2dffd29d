import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ask } from './run.mjs'
import { Trouble } from './say.mjs'

/**
 * Some systems forbid ordinary users the name spaces Chromium's sandbox is made of; then its helper must belong to root.
 * The sandbox is never switched off for that.
 * @param {string} executable
 */
export function ensureSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (belongsToRoot(helper) || ask('unshare', ['--user', '--map-root-user', 'true']).status < 1) return
  throw new Trouble('This system does not let ordinary users build a sandbox, and the program does not run without one. Ask somebody who may to run this one command, then run yours again:', `  sudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'`)
}

/** @param {string} helper */
function belongsToRoot(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4000) !== 0
}
