import { atOnce } from '../../shared/model/slices'
import { linesOf, roleWordsOf, type RegisterLine } from '../../renderer/features/register/lines'
import type { Spelling } from '../../renderer/ui/spelling'
import { book, fileOf, pharmacy, today } from './people'

const files = [
  fileOf('王强', { department: '张店店', code: 'HY370300000001' }),
  fileOf('单立群', { department: '周村店' }),
  fileOf('曾淑芬', { role: 'pharmacist', department: '张店店' }),
  fileOf('仇建国', { leftOn: '2026-05-31' }),
  fileOf('解文娟', { leftOn: '2026-06-30' }),
]

const place = { institution: pharmacy.id, words: roleWordsOf(book, pharmacy, today), today }

/** Five people of the pharmacy, one of whom has left and one will. */
export const linesIn = (spelling: Spelling | null): RegisterLine[] =>
  atOnce(linesOf({ people: files.map((it) => it.person), posts: files.flatMap((it) => it.posts) }, place, spelling))

/** Very many, to be scrolled. */
export const manyLines = (count: number): RegisterLine[] => {
  const [first] = linesIn(null)
  if (!first) throw new Error('no line')
  return Array.from({ length: count }, (_, at) => ({ ...first, id: `p${at}`, name: `人员${at}` }))
}
