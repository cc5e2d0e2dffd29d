import { app } from 'electron'

/** What Chromium would let a command line do to the proof that the other side is the agency. */
const WEAKENING = [
  'ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'allow-insecure-localhost', 'allow-running-insecure-content', 'disable-web-security',
  'unsafely-treat-insecure-origin-as-secure', 'ssl-version-min', 'ssl-version-max', 'cipher-suite-blacklist', 'ssl-key-log-file', 'test-type',
] as const

/** No switch weakens TLS. Before Electron is ready: Chromium reads them when it opens its network. */
export const dropWeakeningSwitches = (): void => {
  for (const name of WEAKENING) app.commandLine.removeSwitch(name)
}
