import { app, type WebContents } from 'electron'
import { tell } from '../ipc'
import { describeError, type Log } from '../log'
import type { OpenedSafety } from '../safety/session'
import { type Agency, openAgency } from './agency'

type Parts = {
  profile: string
  log: Log
  opened: Promise<OpenedSafety>
  page: () => WebContents | undefined
  /** Where the sample is enrolled by itself. */
  sample: Readonly<{ origin: string; code: string }> | null
  chance: () => number
}

/** The agency on top of what this profile keeps. */
export const connectAgency = ({ profile, log, opened, page, sample, chance }: Parts): Agency => {
  const kept = async () => {
    const it = await opened
    if (!it.ok) throw new Error(`vault ${it.reason}`)
    return { lock: it.safety.lock(), attachments: it.safety.attachments() }
  }
  const agency = openAgency({
    profile, version: app.getVersion(), log, chance, kept,
    changed: () => tell(page(), 'agency.changed'), poked: () => tell(page(), 'agency.poked'),
  })
  if (sample) void agency.enrolSample(sample.origin, sample.code).catch((error: unknown) => log('sample-not-enrolled', describeError(error)))
  return agency
}
