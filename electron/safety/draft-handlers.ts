import type { DraftChannel } from '../../shared/ipc/names'
import type { Handlers } from '../ipc'
import type { Drafts } from '../keep/drafts'
import { isDiskFull } from '../keep/system-error'
import type { Safety } from './session'

export type DraftParts = { safety: () => Promise<Safety>; sample: boolean }

/** Before a passphrase no key guards what is typed: then nothing is kept of it. */
const draftsOf = async ({ safety, sample }: DraftParts): Promise<Drafts | null> => {
  const open = await safety()
  return sample || open.vault.state().kind === 'unlocked' ? open.drafts() : null
}

export const draftHandlers = (parts: DraftParts): Pick<Handlers, DraftChannel> => ({
  'draft.keep': async ({ name, text }) => {
    const drafts = await draftsOf(parts)
    if (!drafts) return { ok: false, reason: 'unprotected' }
    try {
      await drafts.keep(name, text)
      return { ok: true }
    } catch (error) {
      if (isDiskFull(error)) return { ok: false, reason: 'disk-full' }
      throw error
    }
  },
  'draft.open': async ({ name }) => ({ text: (await (await draftsOf(parts))?.open(name)) ?? null }),
  'draft.drop': async ({ name }) => {
    await (await draftsOf(parts))?.drop(name)
    return { ok: true }
  },
})
