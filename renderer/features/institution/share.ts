import type { Assessor } from '../../../shared/model/assessor'
import { historyOf, type PersonFile } from '../../../shared/model/history'
import { registeredOn } from '../../../shared/model/registered'
import type { InstitutionRow } from '../../../shared/model/rows'
import { lawOf, packIn, type Rulebook } from '../../../shared/model/rulebook'
import { statusWords } from '../../../shared/rules/say'
import { type Share, shareOf } from '../../../shared/rules/share'
import type { Day } from '../../../shared/time/day'

export type Place = { institution: InstitutionRow; files: readonly PersonFile[]; on: Day; book: Rulebook; judge: Assessor }

/** The share of an institution with its reason taken apart: who is registered, who is away. */
export const shareAt = ({ institution, files, on, book, judge }: Place): Share | null => {
  const pack = packIn(book, institution.packs, on)
  if (!pack) return null
  const registered = registeredOn(files, institution, pack, on, judge)
  const share = shareOf(pack, lawOf(book, files[0]?.institutions ?? [institution]), registered.map(historyOf), on)
  if (!share) return null
  const away = registered.flatMap((it) => {
    const { status } = judge(it, on)
    return status === 'normal' ? [] : [`${it.person.name}（${statusWords[status]}）`]
  })
  const from = [
    { says: `登记备案：${share.registered} 人` },
    { says: away.length > 0 ? `其中暂停、终止：${share.affected} 人，${away.join('、')}` : '其中暂停、终止：没有' },
    { says: `人次：${share.times}。同一人一年内先后两次暂停，计两人次；接续的暂停计一人次` },
  ]
  return { ...share, because: { ...share.because, from } }
}
