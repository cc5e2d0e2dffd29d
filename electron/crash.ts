import { dialog, type BrowserWindow } from 'electron'
import type { Log } from './log'

const sentence = '页面连续两次停止工作。已保存的内容不受影响；请关闭程序后重新打开。'

/** A page that died is loaded again once; a page that dies again would die for ever. */
export const reviveOnce = (window: BrowserWindow, log: Log): void => {
  let revived = false
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', { reason, exitCode })
    if (reason === 'clean-exit') return
    if (revived) {
      void dialog.showMessageBox({ type: 'error', message: sentence, buttons: ['知道了'] })
      return
    }
    revived = true
    window.webContents.reload()
  })
  window.on('unresponsive', () => log('page-unresponsive'))
}
