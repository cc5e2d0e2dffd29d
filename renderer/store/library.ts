import { type BuiltIn, builtInLibrary, type Library, rulebookOf } from '../../shared/model/library'
import type { readLibrary } from '../../shared/model/rule-file'
import type { RuleFileRow } from '../../shared/model/rows'
import { type HeldRules, rulesOf, type Rulebook } from '../../shared/model/rulebook'
import type { Commit } from './commit'
import type { Command } from './commands/all'
import type { Store } from './open'
import { ruleFiles } from './queries'

export type Law = { library: Library; book: Rulebook }

/** The law of the session: of the program and of the files taken in. */
export type LawKeeper = {
  law(): Law
  /** Of the law as it stands when they are asked. */
  rules: HeldRules
  /** Reads the files held in the store. */
  read(store: Pick<Store, 'tables'>): Promise<void>
  /** A door behind which the law is new as soon as a command that changes it is acknowledged. */
  behind(store: Store): Commit
  onChange(listener: (law: Law) => void): void
}

type Reader = { readLibrary: typeof readLibrary }

const lawOf = (library: Library): Law => ({ library, book: rulebookOf(library) })

const changesLaw = ({ name }: Command): boolean => name === 'adoptRules' || name === 'withdrawRules' || name === 'restoreSnapshot'

/** YAML is read only where a file was taken in: without one the reader is never fetched. */
export const keepLaw = (builtIn: BuiltIn): LawKeeper => {
  const own = builtInLibrary(builtIn)
  const listeners: ((law: Law) => void)[] = []
  let reader: Reader | null = null
  let rows: readonly RuleFileRow[] = []
  let law = lawOf(own)
  const libraryOf = (files: readonly RuleFileRow[]): Library => (reader && files.length > 0 ? reader.readLibrary(builtIn, files) : own)
  const read: LawKeeper['read'] = async (store) => {
    const held = await ruleFiles(store)
    if (held.length > 0) reader ??= await import('../../shared/model/rule-file')
    rows = held
    law = lawOf(libraryOf(rows))
    for (const listener of listeners) listener(law)
  }
  const without: HeldRules['without'] = (ruleFile) => {
    const then = libraryOf(rows.filter((it) => it.id !== ruleFile))
    const broken = new Set(law.library.unread.map(({ row }) => row.id))
    return { rules: rulesOf(rulebookOf(then)), unreadable: then.unread.filter(({ row }) => !broken.has(row.id)).map(({ row }) => row.key) }
  }
  return {
    law: () => law,
    rules: {
      knowsPack: (pack) => rulesOf(law.book).knowsPack(pack),
      knowsCircumstance: (packs, code, on) => rulesOf(law.book).knowsCircumstance(packs, code, on),
      knowsRoute: (route) => rulesOf(law.book).knowsRoute(route),
      cap: (packs, on) => rulesOf(law.book).cap(packs, on),
      without,
    },
    read,
    behind: (store) => async (command) => {
      const outcome = await store.commit(command)
      if (outcome.ok && changesLaw(command)) await read(store)
      return outcome
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
