import { app, BrowserWindow, net, protocol } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const profile = process.argv.find((it) => it.startsWith('--profile='))?.slice('--profile='.length)
if (!profile) throw new Error('--profile= names the folder to keep the store in')
app.setPath('userData', profile)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])

const serve = (request: Request): Promise<Response> =>
  net.fetch(pathToFileURL(join(app.getAppPath(), 'page', new URL(request.url).pathname)).href)

void app.whenReady().then(async () => {
  protocol.handle('app', serve)
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  await window.loadURL('app://store/index.html')
})
