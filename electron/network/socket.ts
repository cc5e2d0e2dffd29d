import { net, session, type ClientRequest, type IncomingMessage, type Session } from 'electron'

/** Kept in memory only, with the system's proxy, and no cookies of anybody. */
export const agencySession = (): Session => session.fromPartition('agency', { cache: false })

export type Sent = { method: string; url: string; headers: Readonly<Record<string, string>>; body: Uint8Array | null }

/** `code` is Chromium's own name of what went wrong (`ERR_NAME_NOT_RESOLVED`), or why it was given up here. */
export type Heard =
  | { kind: 'failed'; code: string }
  | { kind: 'answered'; status: number; header: (name: string) => string | null; bytes: Uint8Array; whole: boolean }

export type Limits = { ms: number; bytes: number }

const headerOf = (headers: IncomingMessage['headers']) => (name: string): string | null => {
  const value = headers[name]
  return value === undefined ? null : Array.isArray(value) ? (value[0] ?? null) : value
}

/** Electron gives Chromium's code as the message of the error and nowhere else. */
const codeOf = (error: Error): string => /^net::(ERR_\w+)/.exec(error.message)?.[1] ?? 'ERR_FAILED'

export const openRequest = ({ method, url, headers }: Omit<Sent, 'body'>): ClientRequest => {
  const request = net.request({ method, url, session: agencySession(), redirect: 'manual', credentials: 'omit', cache: 'no-store' })
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
  // A proxy that wants a password gets none from here; what it then says is an answer.
  request.on('login', (_info, answer) => answer())
  return request
}

const collect = (response: IncomingMessage, limit: number, done: (bytes: Uint8Array, whole: boolean) => void): void => {
  const parts: Uint8Array[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else done(new Uint8Array(), false)
  })
  response.on('end', () => done(Buffer.concat(parts), true))
}

/** One question and its answer through Chromium's network. Follows no redirect, and waits and reads no longer than `limits`. */
export const exchange = (sent: Sent, limits: Limits): Promise<Heard> =>
  new Promise((resolve) => {
    const request = openRequest(sent)
    const give = (heard: Heard): void => {
      clearTimeout(timer)
      resolve(heard)
      request.abort()
    }
    const timer = setTimeout(() => give({ kind: 'failed', code: 'TIMEOUT' }), limits.ms)
    request.on('redirect', (status) => give({ kind: 'answered', status, header: () => null, bytes: new Uint8Array(), whole: true }))
    request.on('error', (error) => give({ kind: 'failed', code: codeOf(error) }))
    request.on('response', (response) => {
      response.on('error', (error: Error) => give({ kind: 'failed', code: codeOf(error) }))
      response.on('aborted', () => give({ kind: 'failed', code: 'ABORTED' }))
      const { statusCode: status, headers } = response
      collect(response, limits.bytes, (bytes, whole) => give({ kind: 'answered', status, header: headerOf(headers), bytes, whole }))
    })
    request.end(sent.body === null ? undefined : Buffer.from(sent.body))
  })
