import { hashOf } from './keys'
import { Refused } from './refused'
import type { Writing } from '../store/store'

type Kept<T> = { asked: string; answer: T }

/** The work of an act, and its answer kept with it: a repeat has the first answer again, another wish under the same name is refused. */
export const once = async <T>(tx: Writing, place: string, wish: { act: string }, at: string, work: () => Promise<T>): Promise<T> => {
  const asked = hashOf(JSON.stringify(wish))
  const kept = (await tx.act(place, wish.act)) as Kept<T> | undefined
  if (kept && kept.asked !== asked) throw new Refused('in-conflict', '这个经办编号已经用于内容不同的另一件经办。', 'act')
  if (kept) return kept.answer
  const answer = await work()
  await tx.putAct(place, wish.act, { asked, answer } satisfies Kept<T>, at)
  return answer
}
