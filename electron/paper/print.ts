import { BrowserWindow, type WebContents } from 'electron'
import type { Answer, Question } from '../../shared/ipc/channels'
import { safePreferences } from '../window'
import { urlOf, type Shelf } from './shelf'

type Printed = Answer<'paper.print'>

const print = (contents: WebContents): Promise<Printed> =>
  new Promise((resolve) =>
    contents.print({ silent: false, printBackground: true }, (done, reason) => {
      if (done) resolve({ ok: true })
      else resolve({ ok: false, reason: /cancel/i.test(reason) ? 'cancelled' : 'failed' })
    }),
  )

/** Prints the very PDF that was shown, so that the paper is what the person saw. */
export const printPaper = (shelf: Shelf) =>
  async ({ token }: Question<'paper.print'>, from: WebContents): Promise<Printed> => {
    if (!shelf.get(token)) return { ok: false, reason: 'gone' }
    if ((await from.getPrintersAsync()).length === 0) return { ok: false, reason: 'no-printer' }
    const window = new BrowserWindow({ show: false, webPreferences: { ...safePreferences(), plugins: true } })
    try {
      await window.loadURL(urlOf(token))
      return await print(window.webContents)
    } finally {
      window.destroy()
    }
  }
