import type { JournalEntry } from '../../../../shared/model/journal'
import { dayIn } from '../../../ui/form/typed-day'
import { localOf } from '../../../ui/when'
import { namesIn } from './about'
import { sentenceOf } from './sentences'

/** Empty text is no wish. `from` and `until` are days of this computer as they were typed, both included; half a day is no wish yet. */
export type Filter = { words: string; who: string; from: string; until: string }

export const everything: Filter = { words: '', who: '', from: '', until: '' }

export const isEverything = ({ words, who, from, until }: Filter): boolean => !words.trim() && !who.trim() && !from && !until

const holds = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted)

/** Looks for words in what is shown of an entry: the sentence and the names. */
export const filtering = ({ words, who, ...days }: Filter, names: ReadonlyMap<string, string>): ((entry: JournalEntry) => boolean) => {
  const [from, until] = [dayIn(days.from), dayIn(days.until)]
  const [wanted, by] = [words.trim().toLowerCase().split(/\s+/).filter(Boolean), who.trim().toLowerCase()]
  return (entry) => {
    if (by && !holds(entry.who, by)) return false
    if (from || until) {
      const { day } = localOf(entry.at)
      if ((from && day < from) || (until && day > until)) return false
    }
    if (wanted.length === 0) return true
    const shown = [sentenceOf(entry), ...namesIn(entry, names)].join(' ')
    return wanted.every((it) => holds(shown, it))
  }
}
