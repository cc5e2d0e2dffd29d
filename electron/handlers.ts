import { app } from 'electron'
import { basename } from 'node:path'
import type { Closing } from './closing'
import type { Handlers } from './ipc'
import type { Log } from './log'
import type { Agency } from './network/agency'
import { agencyHandlers } from './network/handlers'
import type { Options } from './options'
import { makePaper } from './paper/make'
import type { Jobs } from './paper/jobs'
import { printPaper } from './paper/print'
import { saveFile, savePaper, showPaper } from './paper/save'
import type { Shelf } from './paper/shelf'
import { accountHandlers } from './safety/account-handlers'
import { copyHandlers } from './safety/copy-handlers'
import { draftHandlers } from './safety/draft-handlers'
import { identityHandlers } from './safety/identity-handlers'
import { journalHandlers } from './safety/journal-handlers'
import type { MachineWatch } from './safety/machine'
import type { OpenedSafety, Safety } from './safety/session'
import { reporter } from './report'

export type Machine = Readonly<{
  options: Options
  profile: string
  log: Log
  jobs: Jobs
  shelf: Shelf
  closing: () => Closing | null
  opened: Promise<OpenedSafety>
  watch: Promise<MachineWatch>
  agency: Agency
}>

/** Ends this program and starts it anew, with `more` on its command line. */
const restart = (...more: string[]): true => {
  app.relaunch({ args: [...process.argv.slice(1), ...more] })
  app.quit()
  return true
}

/** A start that did not help would be begun for ever. */
const restartOnce = (mark: string): boolean => !process.argv.includes(mark) && restart(mark)

const safetyOf = async (opened: Promise<OpenedSafety>): Promise<Safety> => {
  const it = await opened
  if (!it.ok) throw new Error(`vault ${it.reason}`)
  return it.safety
}

/** Who answers which channel. */
export const handlersOf = ({ options, profile, log, jobs, shelf, closing, opened, watch, agency }: Machine): Handlers => {
  const safety = () => safetyOf(opened)
  return {
    'program.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      profile: basename(profile),
      sample: options.sample,
      platform: process.platform,
    }),
    'program.sample': () => {
      restart('--sample')
      return { ok: true }
    },
    'program.settled': async () => {
      await (await opened.then((it) => (it.ok ? it.safety : null)))?.close()
      closing()?.settled()
      return { ok: true }
    },
    'report.ready': reporter(options.report),
    'paper.pdf': makePaper(jobs, shelf, log),
    'paper.save': savePaper(shelf, log),
    'paper.print': printPaper(shelf),
    'paper.show': showPaper(shelf),
    'file.save': saveFile(log),
    ...accountHandlers(opened, safety),
    ...journalHandlers({ profile, safety, machine: () => watch, restart: () => restartOnce('--set-aside') }),
    ...copyHandlers({ profile, log, opened, safety, restart }),
    ...identityHandlers({ safety, shelf, sample: options.sample }),
    ...draftHandlers({ safety, sample: options.sample }),
    ...agencyHandlers(agency),
  }
}
