import type { Paper } from '../../shared/ipc/channels'
import { commonHeaders } from '../headers'
import { origin, type Route } from '../protocol'
import { newToken } from './shelf'

type Job = {
  /** The address of the paper page that draws it. */
  url: string
  /** True when the page stands with its fonts, false when it could not be drawn. */
  standing: Promise<boolean>
  close: () => void
}

/** Papers being drawn. A page asks for its sheet at `/paper/<token>` and answers at `/paper/<token>/standing` or `…/failed`. */
export type Jobs = { open: (paper: Paper) => Job; route: Route }

const address = /^\/paper\/([0-9a-f]{32})(\/standing|\/failed)?$/
const noted = (): Response => new Response(null, { status: 204, headers: commonHeaders })

export const makeJobs = (): Jobs => {
  const waiting = new Map<string, { paper: Paper; settle: (standing: boolean) => void }>()
  const open = (paper: Paper): Job => {
    const token = newToken()
    const standing = new Promise<boolean>((settle) => waiting.set(token, { paper, settle }))
    return { url: `${origin}/paper.html?job=${token}`, standing, close: () => void waiting.delete(token) }
  }
  const route: Route = (path) => {
    const [, token = '', word] = address.exec(path) ?? []
    const job = waiting.get(token)
    if (!job) return undefined
    if (word === undefined) return Response.json(job.paper, { headers: commonHeaders })
    job.settle(word === '/standing')
    return noted()
  }
  return { open, route }
}
