import { channels, envelope, type Answer, type Question, type Refusal } from '../shared/ipc/channels'
import type { Bridge, ChannelName, EventName } from '../shared/ipc/names'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The machine would not answer: a bug on one side, never something a person did. */
class Refused extends Error {
  constructor(
    readonly channel: ChannelName,
    readonly refusal: Refusal,
  ) {
    super(`${channel}: ${refusal}`)
  }
}

/** Asks main. Expected trouble (no printer, disk full) is part of the answer; a refusal throws {@link Refused}. */
export const ask = async <C extends ChannelName>(channel: C, question: Question<C>): Promise<Answer<C>> => {
  const reply = envelope.parse(await window.bridge[channel](question))
  if (!reply.ok) throw new Refused(channel, reply.refused)
  return channels[channel].answer.parse(reply.answer) as Answer<C>
}

/** Returns the way to stop listening. */
export const listen = (event: EventName, listener: () => void): (() => void) => window.bridge.on(event, listener)
