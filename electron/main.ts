import { app, session, type BrowserWindow } from 'electron'
import { fileURLToPath } from 'node:url'
import { closeGently, type Closing } from './closing'
import { reviveOnce } from './crash'
import { guardSession, guardPages } from './guard'
import { handlersOf } from './handlers'
import type { Needs } from '../shared/ipc/channels'
import { instant } from './clock'
import { answerChannels, tell } from './ipc'
import { openLog } from './log'
import { setMenu } from './menu'
import { connectAgency } from './network/connect'
import { dropWeakeningSwitches } from './network/switches'
import { readOptions } from './options'
import { makeJobs } from './paper/jobs'
import { makeShelf } from './paper/shelf'
import { useProfile } from './profile'
import { declareScheme, serve } from './protocol'
import { lockWithSystem } from './safety/lock'
import { watchMachine } from './safety/machine'
import { openSafety } from './safety/session'
import { carryOutSetAside } from './safety/set-aside'
import { watchTrouble } from './trouble'
import { focusWindow, openWindow } from './window'

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const options = readOptions(process.argv, process.cwd())
const profile = useProfile(options)
const log = openLog(profile)
watchTrouble(log)
declareScheme()
dropWeakeningSwitches()

const jobs = makeJobs()
const shelf = makeShelf()
let window: BrowserWindow | null = null
let closing: Closing | null = null

const start = async (): Promise<void> => {
  log('start', { version: app.getVersion(), electron: process.versions.electron })
  guardPages(log)
  guardSession(session.defaultSession)
  serve(beside('./renderer'), [shelf.route, jobs.route])
  if (await carryOutSetAside(profile, instant())) log('store-set-aside')
  const page = () => window?.webContents
  const watch = watchMachine(profile, () => tell(page(), 'machine.changed'))
  const opened = openSafety({ profile, log, changed: () => tell(page(), 'safety.changed'), opened: (at) => void watch.then((it) => it.sinceNoted(at)) })
  const may = async (needs: Needs): Promise<boolean> => needs === 'anyone' || opened.then((it) => it.ok && it.safety.may(needs))
  const agency = connectAgency({ profile, log, opened, page, sample: options.agency, chance: Math.random })
  answerChannels(handlersOf({ options, profile, log, jobs, shelf, closing: () => closing, opened, watch, agency }), may, log)
  lockWithSystem(opened)
  setMenu()
  window = openWindow(profile, beside('./preload.cjs'))
  reviveOnce(window, log)
  closing = closeGently(window, log)
}

// Two programs on one profile would write the same facts; the second shows the first and goes.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window && focusWindow(window))
  app.on('window-all-closed', () => app.quit())
  // Not awaited: Electron becomes ready only after this file has run to its end.
  void app.whenReady().then(start)
} else {
  app.exit(0)
}
