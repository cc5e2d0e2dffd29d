import { BrowserWindow } from 'electron'
import type { Answer, Paper } from '../../shared/ipc/channels'
import { describeError, type Log } from '../log'
import { safePreferences } from '../window'
import type { Jobs } from './jobs'
import { urlOf, type Shelf } from './shelf'
import { within } from './within'

/** No paper takes this long, in milliseconds; a page that hangs must not keep the person waiting. */
const patience = 30_000

const asPdf = async (window: BrowserWindow, { page, landscape }: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await window.webContents.printToPDF({
    pageSize: page,
    landscape,
    // A sheet's own `@page` decides size and margins when it has one.
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return new Uint8Array(pdf)
}

/** A hidden page without any bridge: it gets its sheet once over `app://` and can say only that it stands. */
const hiddenPage = (): BrowserWindow =>
  new BrowserWindow({ show: false, webPreferences: { ...safePreferences(), backgroundThrottling: false } })

/** Draws a paper in a hidden window and keeps its PDF on the shelf. */
export const makePaper = (jobs: Jobs, shelf: Shelf, log: Log) => async (paper: Paper): Promise<Answer<'paper.pdf'>> => {
  const window = hiddenPage()
  const job = jobs.open(paper)
  try {
    const draw = async () => {
      await window.loadURL(job.url)
      return (await job.standing) ? asPdf(window, paper) : null
    }
    const bytes = await within(draw(), patience)
    if (bytes === 'timeout') return { ok: false, reason: 'timeout' }
    if (bytes === null) return { ok: false, reason: 'failed' }
    const token = shelf.keep(bytes, paper.title)
    return { ok: true, token, url: urlOf(token), bytes: bytes.byteLength }
  } catch (error) {
    log('paper-failed', describeError(error))
    return { ok: false, reason: 'failed' }
  } finally {
    job.close()
    window.destroy()
  }
}
