// The least that Electron can show: the floor under `npm run bench -- start`, and under `-- sync` with the page of an address.
const { app, BrowserWindow } = require('electron')

const given = (name) => process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3)
const profile = given('profile')
if (profile) app.setPath('userData', profile)

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  window.once('ready-to-show', () => window.show())
  window.webContents.once('did-finish-load', async () => {
    await window.webContents.executeJavaScript(painted)
    process.stdout.write(`${JSON.stringify({ ready: { ms: Math.round(Date.now() - process.getCreationTime()) } })}\n`)
  })
  void window.loadURL(given('address') ?? 'data:text/html,<p>.')
})
