import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { declareScheme, origin, serve } from '../../../electron/protocol'

const profile = process.argv.find((it) => it.startsWith('--profile='))?.slice('--profile='.length)
if (!profile) throw new Error('--profile= names a folder of its own')
app.setPath('userData', profile)
declareScheme()

void app.whenReady().then(async () => {
  serve(join(app.getAppPath(), 'page'), [])
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  await window.loadURL(`${origin}/index.html`)
})
