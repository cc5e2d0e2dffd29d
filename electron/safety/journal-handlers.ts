import type { JournalEntry } from '../../shared/model/journal'
import type { JournalChannel } from '../../shared/ipc/names'
import { instant } from '../clock'
import type { Handlers } from '../ipc'
import type { Safety } from './session'
import { isDiskFull } from '../keep/system-error'
import { orderSetAside } from './set-aside'
import type { MachineWatch } from './machine'

export type JournalParts = { profile: string; safety: () => Promise<Safety>; machine: () => Promise<MachineWatch>; restart: () => boolean }

/** A principal looks, and looking changes nothing. At a locked screen whoever works here asks for the own file, once the program was opened. */
const mayWrite = (safety: Safety, entries: readonly JournalEntry[]): boolean => {
  if (safety.may('administrator')) return true
  if (entries.some(({ changes }) => changes.length > 0)) return false
  return safety.may('unlocked') || (safety.vault.state().kind === 'unlocked' && entries.every(({ command }) => command.name === 'recordInquiry'))
}

export const journalHandlers = ({ profile, safety, machine, restart }: JournalParts): Pick<Handlers, JournalChannel> => {
  const keeper = async () => (await safety()).keeper()
  return {
    'journal.standing': async () => (await keeper()).standing(),
    'journal.append': async ({ entries: given }) => {
      const open = await safety()
      const entries = given as unknown as JournalEntry[]
      if (!mayWrite(open, entries)) return { ok: false, reason: 'not-allowed' }
      try {
        const said = await (await open.keeper()).append(entries)
        open.grew()
        return said === 'kept' ? { ok: true } : { ok: false, reason: said }
      } catch (error) {
        if (!isDiskFull(error)) throw error
        return { ok: false, reason: 'disk-full' }
      }
    },
    'journal.read': async ({ from, limit }) => (await keeper()).read(from, limit) as never,
    'journal.offer': async ({ entries }) => {
      ;(await keeper()).offer(entries as unknown as JournalEntry[])
      return { ok: true }
    },
    'journal.mend': async () => (await keeper()).mend(instant()),
    'journal.salvage': async () => {
      const open = await keeper()
      // A whole journal is never begun anew, whatever a page may ask.
      if (!open.standing().whole) await open.salvage(instant())
      return { ok: true }
    },
    'journal.verify': async () => {
      const said = await (await keeper()).verify()
      return said.whole ? { whole: true, entries: said.reached.seq, hash: said.reached.hash } : said
    },
    'journal.erase': async ({ texts, contents }) => {
      const open = await safety()
      await (await open.keeper()).erase(new Set(texts))
      for (const content of contents) await open.attachments().remove(content)
      // Whom a half-filled form is about is known to nobody but the form.
      await open.drafts().clear()
      return { ok: true }
    },
    'store.setAside': async () => {
      await orderSetAside(profile)
      if (!restart()) return { ok: false, reason: 'again' }
      return { ok: true }
    },
    'machine.state': async () => {
      const watch = await machine()
      await watch.look()
      return watch.state()
    },
  }
}
