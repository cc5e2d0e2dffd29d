import { BrowserWindow, type WebContents } from 'electron'
import type { Answer, Question } from '../../shared/ipc/channels'
import { safePreferences } from '../window'
import { urlOf, type Shelf } from './shelf'
import { within } from './within'

type Printed = Answer<'paper.print'>

/** The viewer is a page of its own that loads the PDF later; printed before, the sheet would be empty. */
const patience = 15_000

/** The viewer takes over the PDF's title when it has read it to the end. */
const titled = (contents: WebContents, title: string): Promise<void> =>
  new Promise((resolve) => {
    contents.on('page-title-updated', (_event, now) => {
      if (now === title) resolve()
    })
  })

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
    const kept = shelf.get(token)
    if (!kept) return { ok: false, reason: 'gone' }
    if ((await from.getPrintersAsync()).length === 0) return { ok: false, reason: 'no-printer' }
    const window = new BrowserWindow({ show: false, webPreferences: { ...safePreferences(), plugins: true } })
    try {
      const read = titled(window.webContents, kept.title)
      await window.loadURL(urlOf(token))
      if ((await within(read, patience)) === 'timeout') return { ok: false, reason: 'failed' }
      return await print(window.webContents)
    } finally {
      window.destroy()
    }
  }
