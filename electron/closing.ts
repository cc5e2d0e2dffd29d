import type { BrowserWindow } from 'electron'
import { tell } from './ipc'
import type { Log } from './log'

/** How long a page may take to finish its saving before the window closes all the same, in milliseconds. */
const patience = 5000

export type Closing = { settled: () => void }

/** Closing waits for the page to finish what it is saving; a page that is dead or hangs does not hold it up. */
export const closeGently = (window: BrowserWindow, log: Log): Closing => {
  let asked = false
  const settled = (): void => {
    if (asked && !window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    // A page still loading has nothing to save and could not answer.
    if (asked || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return
    event.preventDefault()
    asked = true
    tell(window.webContents, 'program.closing')
    setTimeout(() => {
      if (!window.isDestroyed()) log('closed-unsettled')
      settled()
    }, patience)
  })
  return { settled }
}
