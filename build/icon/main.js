// Draws icon.svg as a picture of 512 × 512 on nothing, and saves it where the command line says.
import { BrowserWindow, app } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const target = process.argv.at(-1)
const svg = readFileSync(join(import.meta.dirname, 'icon.svg')).toString('base64')
const draw = `new Promise((done) => {
  const picture = new Image()
  picture.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 512, height: 512 })
    canvas.getContext('2d').drawImage(picture, 0, 0)
    done(canvas.toDataURL('image/png'))
  }
  picture.src = 'data:image/svg+xml;base64,${svg}'
})`

const save = async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,')
  const picture = await window.webContents.executeJavaScript(draw)
  writeFileSync(target, Buffer.from(picture.split(',')[1], 'base64'))
}

// Not awaited: Electron is not ready before this file has been read to its end.
app.whenReady().then(save).finally(() => app.quit())
