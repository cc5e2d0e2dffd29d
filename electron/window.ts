import { app, BrowserWindow, type WebPreferences } from 'electron'
import { lastPlace, rememberPlace } from './place'
import { origin } from './protocol'

const title = '支付资格管家'

/** For every page, with a bridge or without. Each is said, so that a change of Electron's defaults changes nothing. */
export const safePreferences = (): WebPreferences => ({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // The spell checker would fetch dictionaries from a foreign host.
  spellcheck: false,
  devTools: !app.isPackaged,
})

/** `preload` is the path of the built preload script. */
export const openWindow = (profile: string, preload: string): BrowserWindow => {
  const place = lastPlace(profile)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 1024,
    minHeight: 700,
    title,
    show: false,
    backgroundColor: '#F6F7F9',
    autoHideMenuBar: true,
    // `plugins` is Chromium's PDF viewer, for the preview of papers.
    webPreferences: { ...safePreferences(), preload, plugins: true },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(profile, window))
  void window.loadURL(`${origin}/index.html`)
  return window
}

export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
