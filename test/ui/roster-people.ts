import type { PersonFile } from '../../shared/model/history'
import { packIn } from '../../shared/model/rulebook'
import { assessor } from '../../shared/model/assessor'
import { peopleOf, type RosterPerson } from '../../renderer/features/roster/people'
import { book, clinic, fileOf, pharmacy, today } from './people'

const judge = assessor(book)

/** The lines of the roster, judged by the real engine under the real rules. */
export const linesOf = (files: readonly PersonFile[], institution = pharmacy, on = today): RosterPerson[] => {
  const pack = packIn(book, institution.packs, on)
  if (!pack) throw new Error('no pack')
  return peopleOf(files, { institution, pack, today: on }, judge)
}

/** One of each standing, and two who are well. */
export const staff: readonly PersonFile[] = [
  fileOf('王强'),
  fileOf('单立群', { department: '张店店', notices: [{ on: '2026-05-29', points: 9, circumstance: '19-1' }] }),
  fileOf('曾淑芬', { notices: [{ on: '2026-03-02', points: 9, circumstance: '19-1' }] }),
  fileOf('解文娟', { notices: [{ on: '2026-06-09', points: 9, circumstance: '19-1', received: '2026-06-17' }] }),
  fileOf('尉迟敏', { notices: [{ on: '2026-03-05', points: 12, circumstance: '20-1' }] }),
  fileOf('查玉琴', { notices: [{ on: '2022-05-28', points: 12, circumstance: '20-1' }] }),
  fileOf('安平', { code: 'D370300000123', notices: [{ on: '2026-02-02', points: 2, circumstance: '17-1' }] }),
  fileOf('李志刚', { role: 'pharmacist', department: '周村店' }),
]

/** 第六条: the sentence differs by role. */
export const clinicStaff: readonly PersonFile[] = [
  fileOf('韩雪梅', { at: clinic, role: 'settlement-auditor', notices: [{ on: '2026-05-29', points: 9, circumstance: '19-1' }] }),
  fileOf('仝志远', { at: clinic, notices: [{ on: '2026-05-29', points: 9, circumstance: '19-1' }] }),
  fileOf('巴雅尔', { at: clinic }),
]
