import { powerMonitor } from 'electron'
import type { OpenedSafety } from './session'

/** Who locks the whole machine locks the program too. */
export const lockWithSystem = (opened: Promise<OpenedSafety>): void => {
  powerMonitor.on('lock-screen', () => void opened.then((it) => it.ok && it.safety.leave()))
}
