import { calls } from '../../shared/agency/calls'
import { waitBefore } from '../../shared/agency/backoff'
import { type Caller, headersOf, urlOf } from './ask'
import { openRequest } from './socket'

/** The agency says something every 25 seconds; a line silent for longer is dead. */
const SILENCE_MS = 60_000
const LONGEST_LINE = 10_000

/** The names of whole events in what came; what is not whole yet is given back. */
const eventsIn = (text: string): { events: string[]; rest: string } => {
  const parts = text.replace(/\r\n?/g, '\n').split('\n\n')
  const rest = parts.pop() ?? ''
  const events = parts.map((it) => /^event: ?(\S+)$/m.exec(it)?.[1] ?? 'message')
  return { events, rest: rest.slice(-LONGEST_LINE) }
}

/** `reached`: the agency answered somewhere else just now, so that there is nothing left to wait for. */
export type Ear = { end: () => void; reached: () => void }
type Listening = { caller: Caller; poked: () => void; chance: () => number }

/**
 * Listens for "there is something new" and begins again when the line breaks, after a wait that grows. A hint, and no more:
 * whatever it says or does not say, nothing is lost.
 */
export const listenForPokes = ({ caller, poked, chance }: Listening): Ear => {
  let ended = false
  let attempt = 0
  let hangUp = (): void => undefined
  let later: NodeJS.Timeout | undefined
  let waiting = false
  const again = (): void => {
    if (ended) return
    attempt += 1
    later = setTimeout(listen, waitBefore(attempt, chance))
    later.unref()
    waiting = true
  }
  const listen = (): void => {
    waiting = false
    const request = openRequest({ method: 'GET', url: urlOf(caller.origin, calls.pokes, {}), headers: headersOf(caller, null) })
    let [over, text] = [false, '']
    const end = (): void => {
      if (over) return
      over = true
      clearTimeout(silence)
      request.abort()
      again()
    }
    let silence = setTimeout(end, SILENCE_MS)
    hangUp = end
    request.on('error', end)
    request.on('redirect', end)
    request.on('response', (response) => {
      if (response.statusCode !== 200) return end()
      response.on('data', (part: Buffer) => {
        clearTimeout(silence)
        silence = setTimeout(end, SILENCE_MS)
        const { events, rest } = eventsIn(text + part.toString('utf8'))
        text = rest
        if (events.length > 0) attempt = 0
        // What happened before the line stood was not told.
        if (events.some((it) => it === 'poke' || it === 'hello')) poked()
      })
      response.on('end', end)
      response.on('aborted', end)
      response.on('error', end)
    })
    request.end()
  }
  listen()
  return {
    end: () => {
      ended = true
      clearTimeout(later)
      hangUp()
    },
    reached: () => {
      if (ended || !waiting) return
      clearTimeout(later)
      attempt = 0
      listen()
    },
  }
}
