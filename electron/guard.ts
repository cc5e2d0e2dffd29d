import { app, type Session, type WebContents } from 'electron'
import type { Log } from './log'
import { origin } from './protocol'

/** No camera, no place, no notification, no download asked by a page: nothing in this program needs one. */
export const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  // Files leave the program through its own save dialog only.
  session.on('will-download', (event) => event.preventDefault())
}

const mayShow = (url: string): boolean => url.startsWith(`${origin}/`)
/** Chromium's own PDF viewer, which the preview and the printing run in. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const mayFrame = (url: string): boolean => url.startsWith(`${origin}/pdf/`) || url.startsWith(viewer)

const keepInside = (contents: WebContents, log: Log): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? mayShow(event.url) : mayFrame(event.url)) return
    log('navigation-stopped', { main: event.isMainFrame })
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** Every page there will ever be stays inside the program and opens no window. */
export const guardPages = (log: Log): void => {
  app.on('web-contents-created', (_event, contents) => keepInside(contents, log))
}
