import { sayDay } from '../../../../shared/rules/say'
import type { Known } from '../../../../shared/model/known'

/** What stands for none: nothing at all would ask to choose. */
export const NONE = 'none'

export const chosenOf = (value: string): string | null => (value === NONE ? null : value)

/** The notices of the person, the newest first, to choose what something follows from. */
export const decisionChoices = ({ file }: Pick<Known, 'file'>) => [
  { name: '', choices: [{ value: NONE, word: '不因哪一份通知书' }] },
  {
    name: '处理通知书',
    choices: file.decisions
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .map((it) => ({ value: it.id, word: `${it.noticeNo || '无文号'}　${sayDay(it.on)}作出` })),
  },
].filter(({ choices }) => choices.length > 0)

/** How a notice is called; empty for none. */
export const decisionName = ({ file }: Pick<Known, 'file'>, decision: string | null): string => {
  const row = file.decisions.find((it) => it.id === decision)
  return row ? row.noticeNo || '处理通知书（无文号）' : ''
}
