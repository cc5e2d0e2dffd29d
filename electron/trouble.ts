import { app, dialog } from 'electron'
import { describeError, type Log } from './log'

const title = '支付资格管家遇到问题'
const sentence = '程序内部出错，刚才的操作可能没有完成；已保存的内容不受影响。请关闭程序后重新打开。'

/** A bug in main is logged and said once; a box per error could bury the screen. */
export const watchTrouble = (log: Log): void => {
  let said = false
  const tell = (event: string) => (error: unknown) => {
    log(event, describeError(error))
    if (said) return
    said = true
    if (!app.isReady()) {
      dialog.showErrorBox(title, sentence)
      app.exit(1)
    } else {
      void dialog.showMessageBox({ type: 'error', title, message: title, detail: sentence, buttons: ['知道了'] })
    }
  }
  process.on('uncaughtException', tell('uncaught'))
  process.on('unhandledRejection', tell('unhandled'))
}
