import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { commonHeaders, pageHeaders } from './headers'

export const origin = 'app://program'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** What is not a file of the program: the PDF of a token, the sheet of a paper page. Undefined when it is not its own. */
export type Route = (path: string) => Response | undefined

const missing = (): Response => new Response('没有这个文件', { status: 404, headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' } })

/** Must run before Electron is ready. */
export const declareScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** The file a path of a URL means, or null when it would lie outside `folder` or is of no known type. */
const fileFor = (folder: string, path: string): string | null => {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return null
  }
  if (/[\0\\]/.test(plain) || !(extname(plain) in types)) return null
  const file = resolve(folder, `.${plain}`)
  return file.startsWith(folder + sep) ? file : null
}

const page = (html: Buffer, type: string): Response => {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.toString('utf8').replaceAll('%CSP_NONCE%', nonce), {
    headers: { ...pageHeaders(nonce), 'content-type': type },
  })
}

const file = async (folder: string, path: string): Promise<Response> => {
  const found = fileFor(folder, path)
  const bytes = found === null ? null : await readFile(found).catch(() => null)
  if (found === null || bytes === null) return missing()
  const type = types[extname(found)] ?? ''
  if (extname(found) === '.html') return page(bytes, type)
  return new Response(new Uint8Array(bytes), { headers: { ...commonHeaders, 'content-type': type } })
}

/** Answers `app://program/…` from `folder` and the routes, and nothing else. */
export const serve = (folder: string, routes: readonly Route[]): void => {
  protocol.handle('app', (request) => {
    const url = new URL(request.url)
    if (url.host !== 'program' || request.method !== 'GET') return missing()
    for (const route of routes) {
      const answer = route(url.pathname)
      if (answer) return answer
    }
    return file(folder, url.pathname === '/' ? '/index.html' : url.pathname)
  })
}
