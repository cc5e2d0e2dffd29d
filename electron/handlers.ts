import { app } from 'electron'
import { basename } from 'node:path'
import type { Closing } from './closing'
import type { Handlers } from './ipc'
import type { Log } from './log'
import type { Options } from './options'
import { makePaper } from './paper/make'
import type { Jobs } from './paper/jobs'
import { printPaper } from './paper/print'
import { savePaper, showPaper } from './paper/save'
import type { Shelf } from './paper/shelf'
import { reporter } from './report'

export type Machine = Readonly<{ options: Options; profile: string; log: Log; jobs: Jobs; shelf: Shelf; closing: () => Closing | null }>

/** Who answers which channel. */
export const handlersOf = ({ options, profile, log, jobs, shelf, closing }: Machine): Handlers => ({
  'program.info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    profile: basename(profile),
    sample: options.sample,
    platform: process.platform,
  }),
  'program.sample': () => {
    app.relaunch({ args: [...process.argv.slice(1), '--sample'] })
    app.quit()
    return { ok: true }
  },
  'program.settled': () => {
    closing()?.settled()
    return { ok: true }
  },
  'report.ready': reporter(options.report),
  'paper.pdf': makePaper(jobs, shelf, log),
  'paper.save': savePaper(shelf, log),
  'paper.print': printPaper(shelf),
  'paper.show': showPaper(shelf),
})
