import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { channels, type Answer, type Envelope, type Needs, type Question, type Refusal } from '../shared/ipc/channels'
import { channelNames, type ChannelName, type EventName } from '../shared/ipc/names'
import { describeError, type Log } from './log'
import { origin } from './protocol'

export type Handlers = {
  [C in ChannelName]: (question: Question<C>, from: WebContents) => Answer<C> | Promise<Answer<C>>
}

/** Only the program's own page, in the top frame of a window, may ask. */
const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split(/[?#]/)[0] === `${origin}/index.html`

const parse = (channel: ChannelName, side: 'question' | 'answer', value: unknown): { value: unknown } | null => {
  try {
    const parsed = channels[channel][side].safeParse(value)
    return parsed.success ? { value: parsed.data } : null
  } catch {
    // A value nested so deeply that the parser itself gives up.
    return null
  }
}

/** How often a run writes down the same refusal: a page gone wild must not fill the disk. */
const mostNoted = 20

/** Registers every channel of the contract. A refusal is an answer; nothing is thrown across. */
export const answerChannels = (handlers: Handlers, may: (needs: Needs) => Promise<boolean>, log: Log): void => {
  const noted = new Map<string, number>()
  const refuse = (channel: ChannelName, refused: Refusal, details = {}): Envelope => {
    const times = (noted.get(channel + refused) ?? 0) + 1
    noted.set(channel + refused, times)
    if (times <= mostNoted) log('refused', { channel, refused, ...details })
    return { ok: false, refused }
  }
  const answer = async (channel: ChannelName, event: IpcMainInvokeEvent, given: unknown[]): Promise<Envelope> => {
    if (!isOurs(event)) return refuse(channel, 'foreign-sender')
    if (!(await may(channels[channel].needs))) return refuse(channel, 'not-allowed')
    const question = given.length <= 1 ? parse(channel, 'question', given[0]) : null
    if (!question) return refuse(channel, 'bad-question')
    // The types of question and handler were matched by name in `Handlers`; TypeScript cannot follow that through a loop.
    const handler = handlers[channel] as (question: unknown, from: WebContents) => unknown
    const made = parse(channel, 'answer', await handler(question.value, event.sender))
    return made ? { ok: true, answer: made.value } : refuse(channel, 'bad-answer')
  }
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, ...given: unknown[]) =>
      answer(channel, event, given).catch((error: unknown) => refuse(channel, 'failed', describeError(error))),
    )
  }
}

/** A page that is gone hears nothing more. */
export const tell = (to: WebContents | undefined, event: EventName): void => {
  if (to && !to.isDestroyed()) to.send(event)
}
