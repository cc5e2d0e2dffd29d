import { spawnSync } from 'node:child_process'
import { ask } from './run.mjs'
import { Trouble, say, spokenTo } from './say.mjs'

const renamed = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0']

/**
 * Debian 13 and Ubuntu 24.04 gave some libraries a new name (for their 64-bit time): what apt can install decides,
 * and where it knows neither name (it has no lists yet) the release does.
 * @param {string[]} packages names of before
 * @param {{ policy: string, osRelease: string }} system what `apt-cache policy` says of both names; /etc/os-release
 */
export function debianNames(packages, { policy, osRelease }) {
  const offered = new Set([...policy.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name))
  return packages.map((name) => {
    if (!renamed.includes(name)) return name
    if (offered.has(`${name}t64`)) return `${name}t64`
    return !offered.has(name) && hasNewNames(osRelease) ? `${name}t64` : name
  })
}

/** @param {string} osRelease */
function hasNewNames(osRelease) {
  const fields = Object.fromEntries([...osRelease.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, key, value]) => [key, value]))
  const first = fields['ID'] === 'ubuntu' ? 24.04 : 13
  // Debian's testing and unstable carry no VERSION_ID.
  return fields['VERSION_ID'] === undefined || Number(fields['VERSION_ID']) >= first
}

/** @param {string[]} packages */
export function askPolicy(packages) {
  return ask('env', ['LC_ALL=C', 'apt-cache', 'policy', ...packages, ...packages.map((name) => `${name}t64`)]).stdout
}

/**
 * Installs as root or through sudo without a password; else throws Trouble with the one command and touches nothing.
 * @param {string[]} packages
 */
export function installByApt(packages) {
  const prefix = rights()
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]
  if (prefix === undefined)
    throw new Trouble(`The system lacks ${packages.join(', ')}, and you may not install packages. Ask somebody who may to run this one command, then run yours again:`, `  sudo sh -c 'apt-get update && ${install.join(' ')}'`)
  say(`Installing with apt-get what Electron needs from the system: ${packages.join(', ')} (about a minute).`)
  if (apt([...prefix, ...install])) return
  say('The list of packages may be old: renewing it, then once more.')
  apt([...prefix, 'apt-get', 'update'])
  if (!apt([...prefix, ...install])) throw new Trouble('apt-get could not install them; its words stand above.', `Put that right, or install by hand: ${install.join(' ')}`)
}

/** What to write before a command to have the right to install; undefined when there is no way. */
function rights() {
  if (process.getuid?.() === 0) return []
  return ask('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

/**
 * Two clones may install at once: the second waits for the first one's lock.
 * @param {string[]} words
 */
function apt(words) {
  const [command = '', ...args] = words.flatMap((word) => (word === 'apt-get' ? ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'] : [word]))
  return spawnSync(command, args, { stdio: ['ignore', spokenTo(), 'inherit'] }).status === 0
}
