import type { Day } from '../time/day'
import { sayDay } from '../rules/say'
import type { AmendmentRow } from './rows'

/** What the agency answered to an appeal, and on what day it was told (第四十条). */
export type AppealAnswer = { on: Day; outcome: 'upheld' | 'varied' | 'revoked'; words: string }

/** What later happened to a notice; an appeal with the agency's answer once there is one. */
export type Amended = AmendmentRow & { answer?: AppealAnswer }

/** `answers` by the appeal they are to. */
export const withAnswers = (amendments: readonly AmendmentRow[], answers: ReadonlyMap<string, AppealAnswer>): readonly Amended[] =>
  answers.size === 0 ? amendments : amendments.map((it) => {
    const answer = it.kind === 'appeal' ? answers.get(it.id) : undefined
    return answer ? { ...it, answer } : it
  })

/** The answer to an appeal as it is known on a day; null while there is none. */
export const answerOn = ({ answer }: Amended, asOf: Day): AppealAnswer | null => (answer && answer.on <= asOf ? answer : null)

/** 第三十八、四十一条 */
export const outcomeWords: Record<AppealAnswer['outcome'], string> = { upheld: '维持原状', varied: '修改处理结果', revoked: '撤销处理' }

/** “6 月 26 日告知异议申诉结果：维持原状”. */
export const answerWords = ({ on, outcome }: AppealAnswer): string => `${sayDay(on)}告知异议申诉结果：${outcomeWords[outcome]}`

/** What the agency wrote beside it; empty where it wrote nothing. */
export const answerReason = ({ words }: AppealAnswer): string => (words.trim() === '' ? '' : `经办机构说明：${words.trim()}`)
