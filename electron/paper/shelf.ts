import { randomBytes } from 'node:crypto'
import { commonHeaders } from '../headers'
import { origin, type Route } from '../protocol'

/** `title` is the one inside the PDF. */
type Kept = { readonly bytes: Uint8Array<ArrayBuffer>; readonly title: string; readonly type: string; savedAs: string | null }

/** The last few PDFs and pictures, in memory only: they hold names, and a copy on disk would have to be guarded. */
export type Shelf = {
  /** Gives the token under which the PDF is found while it is among the last few. */
  keep: (bytes: Uint8Array<ArrayBuffer>, title: string, type?: string) => string
  get: (token: string) => Kept | undefined
  /** Serves `/pdf/<token>` to the preview. */
  route: Route
}

const places = 4
const address = /^\/pdf\/([0-9a-f]{32})$/

/** Without the viewer's own buttons: saving and printing go through the contract, and downloads are stopped. */
export const urlOf = (token: string): string => `${origin}/pdf/${token}#toolbar=0&navpanes=0&view=FitH`

export const newToken = (): string => randomBytes(16).toString('hex')

export const makeShelf = (): Shelf => {
  const kept = new Map<string, Kept>()
  const keep = (bytes: Uint8Array<ArrayBuffer>, title: string, type = 'application/pdf'): string => {
    const token = newToken()
    // A page's title, and so its PDF's, is kept without doubled spaces.
    kept.set(token, { bytes, title: title.replace(/\s+/g, ' ').trim(), type, savedAs: null })
    for (const oldest of [...kept.keys()].slice(0, -places)) kept.delete(oldest)
    return token
  }
  const route: Route = (path) => {
    const found = kept.get(address.exec(path)?.[1] ?? '')
    // No page policy here: Chromium's viewer needs its own scripts and styles, and a PDF runs none of ours.
    return found && new Response(found.bytes, { headers: { ...commonHeaders, 'content-type': found.type } })
  }
  return { keep, get: (token) => kept.get(token), route }
}
