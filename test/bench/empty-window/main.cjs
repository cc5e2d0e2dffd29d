// The least that Electron can show: the floor under `npm run bench -- start`.
const { app, BrowserWindow } = require('electron')

const profile = process.argv.find((it) => it.startsWith('--profile='))
if (profile) app.setPath('userData', profile.slice('--profile='.length))

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  window.once('ready-to-show', () => window.show())
  window.webContents.once('did-finish-load', async () => {
    await window.webContents.executeJavaScript(painted)
    process.stdout.write(`${JSON.stringify({ ready: { ms: Math.round(Date.now() - process.getCreationTime()) } })}\n`)
  })
  void window.loadURL('data:text/html,<p>.')
})
