/** Questions of the renderer to main. Apart from their schemas, so that the preload carries no zod. */
export const channelNames = [
  'program.info',
  'program.sample',
  'program.settled',
  'report.ready',
  'paper.pdf',
  'paper.save',
  'paper.print',
  'paper.show',
] as const

/** What main says to the renderer unasked; an event carries nothing. */
export const eventNames = ['program.closing'] as const

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
