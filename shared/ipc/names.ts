const programChannels = [
  'program.info',
  'program.sample',
  'program.settled',
  'report.ready',
  'paper.pdf',
  'paper.save',
  'paper.print',
  'paper.show',
  'file.save',
] as const

const accountChannels = [
  'safety.state',
  'safety.unlock',
  'safety.recover',
  'safety.keychain',
  'safety.lock',
  'protect.begin',
  'protect.confirm',
  'protect.cancel',
  'protect.renew',
  'account.add',
  'account.passphrase',
  'account.remove',
  'account.keychain',
  'pin.make',
  'pin.check',
] as const

const journalChannels = [
  'journal.standing',
  'journal.append',
  'journal.read',
  'journal.offer',
  'journal.mend',
  'journal.salvage',
  'journal.verify',
  'journal.erase',
  'store.setAside',
  'machine.state',
] as const

const copyChannels = [
  'snapshot.list',
  'snapshot.make',
  'snapshot.rows',
  'backup.make',
  'backup.choose',
  'backup.restore',
] as const

const identityChannels = [
  'identity.seal',
  'identity.open',
  'identity.marks',
  'attachment.add',
  'attachment.show',
] as const

const draftChannels = ['draft.keep', 'draft.open', 'draft.drop'] as const

const agencyChannels = ['agency.state', 'agency.enrol', 'agency.leave', 'agency.call', 'agency.check'] as const

/** Questions of the renderer to main. Apart from their schemas, so that the preload carries no zod. */
export const channelNames = [...programChannels, ...accountChannels, ...journalChannels, ...copyChannels, ...identityChannels, ...draftChannels, ...agencyChannels] as const

export type AccountChannel = (typeof accountChannels)[number]
export type JournalChannel = (typeof journalChannels)[number]
export type CopyChannel = (typeof copyChannels)[number]
export type IdentityChannel = (typeof identityChannels)[number]
export type DraftChannel = (typeof draftChannels)[number]
export type AgencyChannel = (typeof agencyChannels)[number]

/** What main says to the renderer unasked; an event carries nothing. */
export const eventNames = ['program.closing', 'safety.changed', 'machine.changed', 'agency.changed', 'agency.poked'] as const

export type ChannelName = (typeof channelNames)[number]
export type EventName = (typeof eventNames)[number]

/**
 * What the preload puts on `window.bridge`: a function per channel and nothing else.
 * It passes on what it gets; both ends parse.
 */
export type Bridge = Readonly<
  Record<ChannelName, (question: unknown) => Promise<unknown>> & {
    /** Returns the way to stop listening. */
    on: (event: EventName, listener: () => void) => () => void
  }
>
