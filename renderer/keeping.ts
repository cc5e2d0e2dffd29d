import type { JournalEntry } from '../shared/model/journal'
import type { Drafts } from '../shared/model/drafts'
import type { Codec } from '../shared/model/sealed'
import { oneByOne } from '../shared/model/turns'
import { ask } from './bridge'
import type { Keeping } from './store/second-copy'

const AT_ONCE = 200

/** The journal file, through main. */
export const keeping: Keeping = {
  standing: () => ask('journal.standing', undefined),
  append: async (entries) => {
    const said = await ask('journal.append', { entries: [...entries] as never })
    return said.ok ? 'kept' : said.reason
  },
  read: async (from, limit) => (await ask('journal.read', { from, limit })) as unknown as JournalEntry[],
  offer: async (entries) => void (await ask('journal.offer', { entries: [...entries] as never })),
  mend: () => ask('journal.mend', undefined),
}

/** Identities, through main: the key never comes here. */
export const codec: Codec = {
  seal: async (of) => {
    const seals = []
    for (let from = 0; from < of.length; from += AT_ONCE) seals.push(...(await ask('identity.seal', { of: of.slice(from, from + AT_ONCE) })))
    return seals
  },
  masked: async (person, sealed) => {
    const said = await ask('identity.open', { person, sealed, whole: false })
    return said.ok ? said.identity : null
  },
  open: async (person, sealed) => {
    const said = await ask('identity.open', { person, sealed, whole: true })
    return said.ok ? said.identity : null
  },
  marks: async (texts) => {
    const marks = []
    for (let from = 0; from < texts.length; from += AT_ONCE) marks.push(...(await ask('identity.marks', { texts: texts.slice(from, from + AT_ONCE) })))
    return marks
  },
}

const inTurn = oneByOne()

/** Half-filled forms, through main. */
export const drafts: Drafts = {
  keep: (name, text) => inTurn(async () => void (await ask('draft.keep', { name, text }))),
  open: (name) => inTurn(async () => (await ask('draft.open', { name })).text),
  drop: (name) => inTurn(async () => void (await ask('draft.drop', { name }))),
}

export const roomGone = async (): Promise<boolean> => (await ask('machine.state', undefined)).level === 'full'
